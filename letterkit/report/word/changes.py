"""Writes a fix as a tracked change: the old words deleted, the new ones inserted, for a person to accept or reject."""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile
from typing import Final

from lxml import etree

from letterkit.document.readers.word.namespaces import Element, M, W
from letterkit.report.word.anchors import ends_comment
from letterkit.report.word.marks import (
    AUTHOR,
    ID,
    PROPERTY_CHANGES,
    REVISIONS,
    Numbers,
    ancestors,
    blank,
    is_ours,
    run_of,
)
from letterkit.report.word.runs import Fragment, looks, split_off, width

_INS, _DEL = REVISIONS
_DELETABLE: Final = frozenset(map(W, ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym")))
_SMALL: Final = frozenset(map(W, ("lastRenderedPageBreak", "softHyphen", "rPr")))
"""What may be deleted together with the words around it."""
_NEVER_INSIDE: Final = frozenset({M("oMath"), M("oMathPara"), W("r"), W("ruby")})
_INSERTED: Final = frozenset({_INS, W("moveTo")})
_CONTROL: Final = W("sdt")


def stamp(moment: datetime) -> str:
    """A time as Word writes it: that of the clock on the wall, though it ends in Z."""
    return moment.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def can_replace(fragments: list[Fragment], first: int, last: int) -> bool:
    """Whether a tracked change can take the place of just these fragments: the characters `first` to `last`."""
    runs = [fragment.run for fragment in fragments]
    return (
        bool(fragments)
        and fragments[0].first == first
        and fragments[-1].last == last
        and all(run.tag == W("r") and all(map(_may_go, run)) for run in runs)
        and not any(around.tag in _NEVER_INSIDE for run in runs for around in ancestors(run, W("p")))
        and _can_stand_after(runs[-1])
    )


def replace(runs: list[Element], replacement: str, moment: datetime, numbers: Numbers) -> None:
    """Delete the words of the runs and insert the replacement after them. The changes get their numbers later."""
    shown = [run for whole in runs for run in _shown_runs(whole, numbers)]
    new = run_of(replacement, looks(shown[0])) if replacement else None
    deletion = shown[0]
    for run in shown:
        deletion = change_of(_DEL, moment)
        run.addprevious(deletion)
        deletion.append(run)
        for text in run.findall(W("t")):
            text.tag = W("delText")
    if new is not None:
        insertion = change_of(_INS, moment)
        insertion.append(new)
        _put_after(deletion, insertion, numbers)


def number_changes(root: Element, numbers: Numbers) -> None:
    """Give our changes their numbers, once everything else has one."""
    for change in root.iter(*REVISIONS, *PROPERTY_CHANGES):
        if is_ours(change) and change.get(ID) is None:
            change.set(ID, numbers.next())


def change_of(tag: str, moment: datetime) -> Element:
    """A tracked change of ours, without a number yet and with nothing in it."""
    return etree.Element(tag, {W("author"): AUTHOR, W("date"): stamp(moment)})


def _may_go(child: Element) -> bool:
    """Whether a child of a run can be deleted, or shows nothing and can stay."""
    return child.tag in _DELETABLE or not width(child)


def _shown_runs(run: Element, numbers: Numbers) -> list[Element]:
    """The run, or the parts of it that show words: what is not words (a reference to a note) gets a run of its own."""
    groups: list[tuple[bool, list[Element]]] = []
    for child in run:
        if child.tag == W("rPr"):
            continue
        goes = child.tag in _DELETABLE or (child.tag in _SMALL and (not groups or groups[-1][0]))
        if groups and groups[-1][0] == goes:
            groups[-1][1].append(child)
        else:
            groups.append((goes, [child]))
    found = []
    for index, (goes, children) in enumerate(groups):
        run = split_off(run, children, numbers) if index else run
        if goes:
            found.append(run)
    return found


def _inserted_around(run: Element) -> Element | None:
    """What somebody else inserted that holds the run. An insertion can't stand in another one."""
    return next((around for around in ancestors(run, W("p")) if around.tag in _INSERTED), None)


def _can_stand_after(run: Element) -> bool:
    """Whether what holds the run can be parted after it, where it must be."""
    inserted = _inserted_around(run)
    return inserted is None or all(
        around.tag != _CONTROL for around in ancestors(run, W("p")) if inserted in ancestors(around)
    )


def _put_after(deletion: Element, insertion: Element, numbers: Numbers) -> None:
    """Put the new words after the old ones; what somebody else inserted is parted there.

    The ends of comments go along, so that the new words are inside them.
    """
    inserted = _inserted_around(deletion)
    if inserted is None:
        deletion.addnext(insertion)
        return
    ends = list(takewhile(ends_comment, deletion.itersiblings()))
    place = deletion
    while place is not inserted:
        around = place.getparent()
        assert around is not None
        rest = [element for element in place.itersiblings() if element not in ends]
        if rest:
            clone = blank(around)
            if clone.get(W("author")) is not None:
                clone.set(ID, numbers.next())
            clone.extend(rest)
            around.addnext(clone)
        place = around
    for element in (*reversed(ends), insertion):
        inserted.addnext(element)
