"""What the linter finds in the texts of phrases, where they stand: by the rules that look at each block by itself.

Values of the facts stand in as a blank; what needs a letter around it is for `letterkit check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from letterkit.document import Block, Document
from letterkit.document.blocktext import BlockText
from letterkit.document.origin import FileOrigin
from letterkit.language.data import LANGUAGES
from letterkit.lsp.drafts import stretch_of
from letterkit.lsp.lines import Lines
from letterkit.lsp.note import Note

if TYPE_CHECKING:
    from letterkit.catalogue.entries.phrases import Phrase
    from letterkit.catalogue.files.source import Source
    from letterkit.rules.contract import Rule

_TAG: Final = re.compile(r"(?P<value>\{\{.*?\}\})|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BREAK: Final = re.compile(r"\n[ \t]*\n\s*")
_BLANK: Final = "[…]"
_ITEM: Final = "- "


def phrase_notes(phrases: Iterable[Phrase], rules: Iterable[Rule], lines: Lines, ui: str) -> list[Note]:
    """The findings in the texts of the phrases of a file."""
    from letterkit.linter.engine import check

    chosen = [rule for rule in rules if rule.is_local and not rule.needs]
    notes: list[Note] = []
    for phrase in phrases:
        for language, wording in phrase.text.items():
            if language not in LANGUAGES:
                continue
            blocks = _blocks(wording.source, phrase.form, lines)
            document = Document.assemble(str(phrase.path), "text", blocks, line_starts=lines.starts)
            if not document.blocks:
                continue
            result = check(document, chosen, language)
            for finding in result.findings:
                start, end = stretch_of(finding, result, lines)
                if "{%" in lines.text[start:end]:
                    continue  # it is about words of which a letter holds some only
                stretch = lines.stretch(start, end)
                message = f"{finding.say(ui)}\n{finding.advise(ui)}".strip()
                notes.append(Note(stretch, finding.severity, finding.rule, message))
    return notes


def _blocks(source: Source, form: str, lines: Lines) -> Iterator[Block]:
    start = 0
    for end in (*(match.start() for match in _BREAK.finditer(source.text)), len(source.text)):
        text = BlockText()
        is_item = source.text[start:end].lstrip().startswith(_ITEM)
        _add(text, source, start + (source.text[start:end].find(_ITEM) + len(_ITEM) if is_item else 0), end, lines)
        words, pieces = text.build()
        yield Block("heading" if "heading" in form else "item" if is_item else "paragraph", words, pieces, level=1)
        start = end


def _add(text: BlockText, source: Source, start: int, end: int, lines: Lines) -> None:
    """Add characters of a phrase's text, each with its place in the file, and a blank for each value."""
    position = start
    for tag in (*_TAG.finditer(source.text, start, end), None):
        for offset, words in _by_line(source.text, position, tag.start() if tag else end):
            origin = FileOrigin(lines.at(*source.place(offset)))
            if words == "\n":
                text.stand_for(" ", origin, 1)
            else:
                text.add(words, origin)
        if tag is None:
            return
        if tag["value"]:
            first, last = (lines.at(*source.place(offset)) for offset in tag.span())
            text.stand_for(_BLANK, FileOrigin(first), last - first)
        position = tag.end()


def _by_line(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines of a stretch, and the ends between them, each with where it begins."""
    for match in re.finditer(r"\n|[^\n]+", text[start:end]):
        yield start + match.start(), match[0]
