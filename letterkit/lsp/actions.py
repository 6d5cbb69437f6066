"""What can be done about findings of a draft: fixes, the catalogue's phrase, or a remark that allows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from letterkit.document.origin import FileOrigin
from letterkit.document.patching import Edit, patch
from letterkit.document.writers.markdown import escaped
from letterkit.linter.fixes.guard import sentence_of
from letterkit.linter.fixes.mending import mend
from letterkit.linter.fixes.places import place_for
from letterkit.lsp.drafts import Checked, stretch_of
from letterkit.lsp.lines import Lines, Stretch
from letterkit.lsp.messages import EditorMessages
from letterkit.report.telling import is_open

if TYPE_CHECKING:
    from letterkit.document import Block, Document
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Finding

_SHOWN: Final = 60
"""Longer words are cut in the title of an action; characters."""


@dataclass(frozen=True, slots=True)
class Change:
    """New words at a stretch of the file."""

    stretch: Stretch
    words: str


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do about a finding, number `finding` of the notes; the best of its kind `is_preferred`."""

    title: str
    finding: int
    changes: tuple[Change, ...]
    is_preferred: bool = False


def actions_at(checked: Checked, start: int, end: int) -> list[Action]:
    """What can be done about the findings that touch these characters of the file."""
    if checked.result is None:
        return []
    found: list[Action] = []
    for number, finding in enumerate(checked.result.findings):
        first, last = stretch_of(finding, checked.result, checked.lines)
        if first <= end and start <= last:
            found += _actions(checked, checked.result, number, finding)
    return found


def fix_all(checked: Checked, check: Callable[[Document], Result]) -> tuple[Change, ...]:
    """The changes of all safe fixes together; `check` finds what is at fault in the changed draft."""
    if checked.result is None:
        return ()
    document = checked.result.document
    return _difference(checked.lines, mend(checked.data, document.path, document.format, check).data)


def _actions(checked: Checked, result: Result, number: int, finding: Finding) -> Iterator[Action]:
    lines, ui = checked.lines, checked.ui
    if fix := finding.fix:
        changes = _patched(checked, Edit(fix.span, fix.replacement, fix.marking))
        if changes:
            title = result.titles[finding.rule].say(ui)
            text = EditorMessages.MARK if fix.marking else EditorMessages.FIX if fix.is_safe else EditorMessages.JUDGE
            yield Action(text.say(ui, words=_cut(fix.replacement), title=title), number, changes, fix.is_safe)
    if words := result.instead(finding):
        changes = _inserted(checked, result, finding, words) if is_open(finding) else ()
        if changes:
            yield Action(EditorMessages.INSERT.say(ui, words=_cut(words)), number, changes)
        elif not is_open(finding) and (
            changes := _patched(checked, Edit(sentence_of(result.letter, finding.span), words))
        ):
            yield Action(EditorMessages.INSTEAD.say(ui, words=_cut(words)), number, changes)
    if allowed := _allowed(lines, result, finding, ui):
        yield Action(EditorMessages.ALLOW.say(ui, rule=finding.rule), number, (allowed,))


def _patched(checked: Checked, edit: Edit) -> tuple[Change, ...]:
    """The changes that an edit of the text makes in the file; none where it can't be made."""
    assert checked.result is not None
    data, made = patch(checked.data, checked.result.document, [edit])
    return _difference(checked.lines, data) if made else ()


def _inserted(checked: Checked, result: Result, finding: Finding, words: str) -> tuple[Change, ...]:
    """The catalogue's phrase as a paragraph of its own; in HTML at the end of the one before."""
    block = place_for(result.letter, finding)
    document, end = result.document, _end_of(block)
    if end is None:
        return ()
    if document.format == "html":
        last = block.text.rstrip().rpartition(" ")[2]
        start = block.start + len(block.text.rstrip()) - len(last)
        return _patched(
            checked, Edit(block.span_of(start - block.start, start - block.start + len(last)), f"{last} {words}")
        )
    own = escaped(words) if document.format == "markdown" else words
    return (Change(checked.lines.stretch(end, end), f"\n\n{own}"),)


def _allowed(lines: Lines, result: Result, finding: Finding, ui: str) -> Change | None:
    """A remark that allows the rule where the finding stands, as the format writes one; its reason is left to write."""
    if finding.place is not None:
        return None  # it is a remark that is at fault
    document = result.document
    block = document.block_at(finding.span.start)
    offset = _start_of(block)
    if offset is None:
        return None
    remark = EditorMessages.REMARK.say(ui, rule=finding.rule)
    line = lines.offset(lines.place(offset)._replace(unit=0))
    before = lines.text[line:offset]
    if document.format == "text":
        return Change(lines.stretch(line, line), f"{remark}\n")
    if document.format == "markdown" and (not before.strip() or _is_heading(block, before)):
        return Change(lines.stretch(line, line), f"{before if not before.strip() else ''}<!-- {remark} -->\n\n")
    place = offset if document.format == "html" else _end_of(block) or offset
    comment = f"<!-- {remark} -->" if document.format == "html" else f" <!-- {remark} -->"
    return Change(lines.stretch(place, place), comment)


def _is_heading(block: Block, before: str) -> bool:
    return block.kind == "heading" and not before.strip("# \t")


def _difference(lines: Lines, data: bytes) -> tuple[Change, ...]:
    """What has to be written where, so that the file becomes this one."""
    old, new = (text.splitlines(keepends=True) for text in (lines.text, data.decode("utf-8")))
    starts = list(accumulate(map(len, old), initial=0))
    parts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        _narrowed(lines, starts[first], "".join(old[first:last]), "".join(new[start:end]))
        for kind, first, last, start, end in parts
        if kind != "equal"
    )


def _narrowed(lines: Lines, at: int, old: str, new: str) -> Change:
    """The change of some lines that begin at a character, without what is alike at either end."""
    shortest = min(len(old), len(new))
    head = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    rest = shortest - head
    tail = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    return Change(lines.stretch(at + head, at + len(old) - tail), new[head : len(new) - tail])


def _start_of(block: Block) -> int | None:
    """The character of the file at which a block's words begin."""
    origin = block.pieces[0].origin if block.pieces else None
    return origin.offset if isinstance(origin, FileOrigin) else None


def _end_of(block: Block) -> int | None:
    """The character of the file at which a block's words end."""
    last = block.pieces[-1] if block.pieces else None
    return last.origin.offset + last.width if last and isinstance(last.origin, FileOrigin) else None


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0] or words[:_SHOWN]} …"
