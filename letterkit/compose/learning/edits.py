"""Which paragraphs of a letter were edited since it was built, by its receipt and its paragraphs' tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from letterkit.compose.receipt import Tag, fingerprint, in_order, read_tag, used_phrases
from letterkit.document.block import Block, Cell
from letterkit.document.versions import Versions

How = Literal["changed", "removed", "added"]

_NAME: Final = re.compile(r"[a-z0-9.-]{1,48}")


@dataclass(frozen=True, slots=True)
class Edit:
    """A paragraph that is not as it was built.

    `phrase` is that of the paragraph, of an added one that of the paragraph before it. `before` is what was built,
    where the file's tracked changes tell; `now` is what stands there, "" where it is gone.
    """

    how: How
    phrase: str
    version: str
    now: str
    before: str | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its tag; None where it is none of ours."""

    tag: Tag | None
    text: str
    cell: Cell | None = None

    @property
    def is_as_built(self) -> bool:
        """Whether its words are those that its tag was made from."""
        return self.tag is not None and self.tag.words == fingerprint(self.text)


def paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """The paragraphs in order; pieces of one that was split in two are put together again."""
    found: list[Paragraph] = []
    for block in in_order(blocks):
        next = Paragraph(_tag(block.tag), block.text, block.cell)
        last = found[-1] if found else None
        if last and last.tag and last.tag == next.tag and not (last.is_as_built or next.is_as_built):
            found[-1] = replace(last, text=f"{last.text} {next.text}")
        else:
            found.append(next)
    return found


def _tag(text: str) -> Tag | None:
    """A tag that names what can be a phrase: nothing else of a file is ever repeated as a name."""
    tag = read_tag(text)
    return tag if tag and _NAME.fullmatch(tag.phrase) else None


def edits(versions: Versions) -> Iterator[Edit]:
    """The edited paragraphs of a letter that letterkit built, and then the phrases that are gone from it."""
    built = {one.tag: one for one in paragraphs(versions.before.blocks) if one.tag and one.is_as_built}
    now = paragraphs(versions.now.blocks)
    yield from _changed(now, built)
    yield from _removed(now, versions, built)


def _changed(now: Sequence[Paragraph], built: Mapping[Tag, Paragraph]) -> Iterator[Edit]:
    before = ""
    for one in now:
        if one.tag is None:
            yield Edit("added", before, "", one.text)
            continue
        before = one.tag.phrase
        if not one.is_as_built:
            old = built.get(one.tag)
            yield Edit("changed", one.tag.phrase, one.tag.version, one.text, old.text if old else None, one.cell)


def _removed(now: Sequence[Paragraph], versions: Versions, built: Mapping[Tag, Paragraph]) -> Iterator[Edit]:
    """Paragraphs that tracked changes show to be gone, and phrases of the receipt that no paragraph carries."""
    kept = Counter(one.tag for one in now)
    before = Counter(one.tag for one in paragraphs(versions.before.blocks))
    gone = {tag for tag in before if tag and before[tag] > kept[tag]}
    for tag in sorted(gone, key=str):
        old = built.get(tag)
        yield Edit("removed", tag.phrase, tag.version, "", old.text if old else None)
    carried = {tag.phrase for tag in [*kept, *gone] if tag}
    for name in used_phrases(versions.now.properties):
        phrase, _, version = name.partition("@")
        if phrase not in carried and _NAME.fullmatch(phrase):
            yield Edit("removed", phrase, version, "")
