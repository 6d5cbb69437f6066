"""While a draft is edited, what its unchanged parts say is kept: it must never tell in what is found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit.document import read_text
from letterkit.language.memory import Ask, Memory, StoppedError
from letterkit.linter.config.find import Configurations
from letterkit.linter.engine import check
from letterkit.linter.result import Result
from letterkit.linter.selection import choose

LETTERS = Path(__file__).parent.parent.parent / "examples" / "letters"
FORMATS = {".md": "markdown", ".txt": "text", ".html": "html"}
DRAFTS = sorted(path for path in LETTERS.iterdir() if path.suffix in FORMATS)
PLAN = Configurations(is_isolated=True).plan_for("draft.md")
WORDS = [
    "a",
    "ä",
    "🙂",
    "\n\n",
    "\n",
    " inte ",
    " 120 € ",
    "# ",
    "- ",
    " 12.3.2026 ",
    " enligt 6 § ",
    " you ",
    " sinä ",
    "<b>",
    "|",
]


def told(result: Result) -> list[Any]:
    """All that a report can say of a draft."""
    about = [
        (one.rule, one.severity, one.span, one.say("sv"), one.advise("fi"), one.fix, one.why, result.locate(one))
        for one in result.findings
    ]
    return [*about, result.kind, result.parts, result.answers, result.measures, result.ledger.score]


KINDS = [
    "put in", "take out", "move", "double", "split", "join", "head", "list", "make a table", "paste", "undo",
]  # fmt: skip
"""What is done to a draft."""


@dataclass(frozen=True)
class Edit:
    """What is done, where and up to where as shares of the text, and the words that are put in."""

    kind: str
    first: float
    last: float
    words: str


@st.composite
def edits(draw: st.DrawFn) -> list[Edit]:
    """Some edits, one after another."""
    share = st.floats(0, 1, exclude_max=True)
    edit = st.builds(Edit, st.sampled_from(KINDS), share, share, st.sampled_from(WORDS))
    return draw(st.lists(edit, min_size=1, max_size=5))


def edited(text: str, edit: Edit, pasted: str) -> str:
    """A text after an edit of its characters or of its lines."""
    start, end = sorted((int(edit.first * len(text)), int(edit.last * len(text))))
    match edit.kind:
        case "put in":
            return text[:start] + edit.words + text[start:]
        case "take out":
            return text[:start] + text[min(end, start + 80) :]
        case "double":
            return text[:end] + text[start : start + 200] + text[end:]
        case "split":
            return text[:start] + "\n\n" + text[start:]
        case "join":
            return text[:start] + text[start:].replace("\n\n", " ", 1)
        case "paste":
            return text[:start] + "\n\n" + pasted[start : start + 400] + "\n\n" + text[start:]
    lines = text.split("\n")
    first, last = int(edit.first * len(lines)), int(edit.last * len(lines))
    match edit.kind:
        case "move":
            lines.insert(last, lines.pop(first))
        case "head":
            lines[first : first + 1] = ["", f"## {lines[first]}", ""]
        case "list":
            lines[first : first + 4] = ["", *(f"- {line}" for line in lines[first : first + 4]), ""]
        case "make a table":
            rows = [f"| {line} | {edit.words.strip()} 12,50 € |" for line in lines[first : first + 3]]
            lines[first : first + 3] = ["", "| Vad | Summa |", "| --- | --- |", *rows, ""]
    return "\n".join(lines)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(draft=st.sampled_from(DRAFTS), other=st.sampled_from(DRAFTS), steps=edits())
def test_a_draft_that_was_edited_tells_what_the_same_text_tells_afresh(
    draft: Path, other: Path, steps: list[Edit]
) -> None:
    memory, format = Memory(), FORMATS[draft.suffix]
    texts = [draft.read_text(encoding="utf-8")]
    PLAN.check(read_text(texts[0], "draft", format), memory=memory)
    for step in steps:
        is_undone = step.kind == "undo"
        texts.append(texts[-2:][0] if is_undone else edited(texts[-1], step, other.read_text(encoding="utf-8")))
        if not read_or_none(texts[-1], format):
            return
        memory.turn()
        kept = PLAN.check(read_text(texts[-1], "draft", format), memory=memory)
        assert told(kept) == told(PLAN.check(read_text(texts[-1], "draft", format)))


@pytest.mark.parametrize("path", DRAFTS[:4], ids=lambda path: path.name)
def test_a_draft_tells_the_same_though_another_that_says_as_much_is_checked_by_other_rules(path: Path) -> None:
    format, text = FORMATS[path.suffix], path.read_text(encoding="utf-8")
    beside, memory, few = Memory(), Memory(), choose(("missing-provisions", "blanket-referral"))
    for number in range(3):
        check(read_text(f"{text}\n\n{number}.\n", "beside", format), few, memory=beside)
        beside.turn()
    PLAN.check(read_text(f"{text[: len(text) // 3]}\n", "draft", format), memory=memory)
    memory.turn()
    kept = PLAN.check(read_text(text, "draft", format), memory=memory)
    assert told(kept) == told(PLAN.check(read_text(text, "draft", format)))


def read_or_none(text: str, format: str) -> bool:
    """Whether there is anything to read in a text."""
    from letterkit.errors import UnreadableError

    try:
        return bool(read_text(text, "draft", format).text)
    except UnreadableError:
        return False


def test_a_memory_grows_no_larger_than_two_looks_at_a_draft() -> None:
    memory = Memory()
    text = (LETTERS / "poor-transfer.sv.md").read_text(encoding="utf-8")
    PLAN.check(read_text(text, "draft", "markdown"), memory=memory)
    once = len(memory)
    for number in range(5):
        memory.turn()
        PLAN.check(read_text(f"{text}\n\nDu får brev {number}.\n", "draft", "markdown"), memory=memory)
    assert len(memory) < 2.5 * once


def test_a_look_that_is_not_wanted_any_more_can_be_stopped_and_the_next_one_tells_all() -> None:
    memory = Memory()
    document = read_text((LETTERS / "poor-transfer.sv.md").read_text(encoding="utf-8"), "draft", "markdown")
    memory.is_stopped = True
    with pytest.raises(StoppedError):
        PLAN.check(document, memory=memory)
    memory.is_stopped = False
    assert told(PLAN.check(document, memory=memory)) == told(PLAN.check(document))


def test_what_was_worked_out_of_answers_counts_as_long_as_they_stay_the_same() -> None:
    memory, said = Memory(), {"block": "Du får stöd.", "letter": "Hej."}
    worked_out: list[str] = []

    def longer(ask: Ask) -> str:
        worked_out.append(max((ask(("block",)), ask(("block",))), key=len))
        return worked_out[-1]

    def asked() -> str:
        return memory.recall_while("longer", lambda question: said[question[0]], longer)

    assert asked() == asked() == "Du får stöd."
    said["letter"] = "Hej igen."  # nobody asked for it
    memory.turn()
    assert asked() == "Du får stöd."
    assert len(worked_out) == 1
    said["block"] = "Du får inget stöd."
    assert asked() == "Du får inget stöd."
    said["block"] = "Du får stöd."
    assert asked() == "Du får stöd."
