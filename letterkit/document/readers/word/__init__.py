"""Reads a Word file whole: every story of it, seen and hidden text, each character with its origin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.document.block import Area, Block, Unread
from letterkit.document.model import Document
from letterkit.document.origin import WordOrigin
from letterkit.document.readers.source import Source
from letterkit.document.readers.word import messages
from letterkit.document.readers.word.chunks import DEEPEST, MOST_CHUNKS, Chunk, Load, Shown, read_chunk
from letterkit.document.readers.word.counting import PARAGRAPH, RUNS
from letterkit.document.readers.word.diagrams import Diagram
from letterkit.document.readers.word.main_part import main_part
from letterkit.document.readers.word.namespaces import Element, W
from letterkit.document.readers.word.numbering import Numbering
from letterkit.document.readers.word.package import Package, Relation
from letterkit.document.readers.word.paragraph import Formats
from letterkit.document.readers.word.properties import properties
from letterkit.document.readers.word.revisions import Judge, reject
from letterkit.document.readers.word.sections import Place, shown_references
from letterkit.document.readers.word.story import Part, Reading, read_story
from letterkit.document.readers.word.styles import Styles
from letterkit.document.remarks import Remark, said
from letterkit.errors import UnreadableError

MOST_RUNS: Final = 80_000
"""So many runs and paragraphs are read; a limit of our own, far above any letter."""
_NOTES: Final[dict[str, tuple[str, Area]]] = {"footnotes": ("footnote", "footnote"), "endnotes": ("endnote", "endnote")}


def read(source: Source, is_rejected: Judge | None = None) -> Document:
    """The document in a Word file, as if the tracked changes that `is_rejected` names had never been made.

    Raises UnreadableError when it is none, or one that can't be read.
    """
    document = _document(source, is_rejected, Load(), 0)
    if not document.text and any(one.kind == "inserted" for one in document.unread):
        raise UnreadableError(messages.NOT_MERGED, source.path)
    return document


def _document(source: Source, is_rejected: Judge | None, load: Load, depth: int) -> Document:
    """The document in a Word file that stands so deep in others, with which it shares a load."""
    package = Package(source.data, source.path, load.weight)
    name, body = main_part(package)
    load.runs += sum(1 for _ in body.iter(PARAGRAPH, *RUNS))
    if load.runs > MOST_RUNS:
        raise package.refusal(messages.TOO_LARGE_INSIDE)
    about = properties(package)
    letter = _Letter(package, name, body, is_rejected, _Chunks(source.path, is_rejected, load, depth))
    return Document.assemble(
        source.path,
        "word",
        letter.blocks(),
        title=about.title,
        language=about.language,
        author=about.author,
        properties=about.own,
        remarks=letter.remarks(),
    )


class _Letter:
    """The main part with those that it refers to."""

    def __init__(self, package: Package, name: str, body: Element, is_rejected: Judge | None, chunks: _Chunks) -> None:
        self._package = package
        self._chunks = chunks
        self._is_rejected = is_rejected
        self._name = name
        self._body = body
        self._relations = package.relations(name)
        styles = Styles(self._tree("styles"))
        self._targets: dict[str, dict[str, str]] = {}
        self._diagrams: set[str] = set()
        formats = Formats(styles, Numbering(self._tree("numbering"), styles))
        self._reading = Reading(formats, diagram=self._diagram, chunk=self._chunk)

    def blocks(self) -> list[Block]:
        """Headers, body, footnotes, endnotes, footers. The body is read first, so that its tables are counted first."""
        body = self._story(Part(self._name, self._body), self._body, "body")
        headers = self._margin("header")
        notes = [block for kind in _NOTES for block in self._notes(kind)]
        footers = self._margin("footer")
        return [*headers, *body, *notes, *self._reading.chunk_notes, *footers]

    def remarks(self) -> Iterator[Remark]:
        """The comments that are remarks to letterkit, once the blocks have been read."""
        comments = self._tree("comments")
        for comment in [] if comments is None else comments.findall(W("comment")):
            remark = said("".join(text.text or "" for text in comment.iter(W("t"))))
            places = self._reading.comments.get(comment.get(W("id"), ""))
            if remark is not None and places:
                yield Remark(remark, min(places, key=_order), last=max(places, key=_order))

    def _margin(self, place: Place) -> list[Block]:
        targets = {relation.id: relation.target for relation in self._relations}
        shown = shown_references(self._body, self._tree("settings"), place)
        blocks: list[Block] = []
        for target in dict.fromkeys(targets.get(reference, "") for reference in shown):
            root = self._package.tree(target)
            blocks += [_damaged(place)] if root is None else self._story(Part(target, root), root, place)
        return blocks

    def _notes(self, kind: str) -> Iterator[Block]:
        """The notes of a kind that the body refers to, in the order in which it does."""
        name, area = _NOTES[kind]
        wanted = [id for of, id in dict.fromkeys(self._reading.notes) if of == kind]
        target, root = self._target(kind), self._tree(kind)
        if target is None or root is None:
            yield from [_damaged(area)] if wanted else []
            return
        part = Part(target, root)
        notes = {note.get(W("id")): note for note in root.findall(W(name)) if note.get(W("type"), "normal") == "normal"}
        for note in map(notes.get, wanted):
            yield from [_damaged(area)] if note is None else self._story(part, note, area)

    def _story(self, part: Part, story: Element, area: Area) -> list[Block]:
        if self._is_rejected:
            reject(story, self._is_rejected)
        return read_story(self._reading, part, story, area)

    def _diagram(self, part: str, relation: str) -> Diagram:
        """The part with the words of a diagram. One that is shown twice is read where it is shown first."""
        name = self._led_to(part, relation)
        if name in self._diagrams:
            return Diagram(name, None, is_there=True)
        root = self._package.tree(name) if name else None
        self._diagrams |= {name} if root is not None else set()
        return Diagram(name, root, is_there=root is not None)

    def _chunk(self, part: str, relation: str) -> Shown | None:
        name = self._led_to(part, relation)
        return self._chunks.read(self._package, name) if name else None

    def _led_to(self, part: str, relation: str) -> str:
        """The part that a relation of another leads to; "" where there is none."""
        if part not in self._targets:
            self._targets[part] = {one.id: one.target for one in self._package.relations(part)}
        return self._targets[part].get(relation, "")

    def _target(self, kind: str) -> str | None:
        return _first(self._relations, kind)

    def _tree(self, kind: str) -> Element | None:
        target = self._target(kind)
        return self._package.tree(target) if target else None


class _Chunks:
    """The files that stand in a Word file, each read once."""

    def __init__(self, path: str, is_rejected: Judge | None, load: Load, depth: int) -> None:
        self._path = path
        self._is_rejected = is_rejected
        self._load = load
        self._depth = depth
        self._read: dict[str, Shown | None] = {}

    def read(self, package: Package, name: str) -> Shown | None:
        """What the file in a part shows; None where it is not read."""
        self._load.chunks += 1
        if self._load.chunks > MOST_CHUNKS:
            raise package.refusal(messages.TOO_LARGE_INSIDE)
        if name not in self._read:
            data = package.read(name) if self._depth < DEEPEST else None
            chunk = Chunk(name, package.type_of(name), data or b"")
            self._read[name] = read_chunk(chunk, self._path, self._load, self._word) if chunk.data else None
        return self._read[name]

    def _word(self, source: Source) -> Document:
        return _document(source, self._is_rejected, self._load, self._depth + 1)


def _damaged(area: Area) -> Block:
    """What stands for words that the letter refers to and the file does not give."""
    return Block("paragraph", "", (), area, unread=(Unread("damaged"),))


def _order(origin: WordOrigin) -> tuple[int, int]:
    return origin.paragraph, origin.run


def _first(relations: list[Relation], kind: str) -> str | None:
    return next((relation.target for relation in relations if relation.kind == kind), None)
