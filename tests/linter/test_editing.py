"""While a draft is edited, what its unchanged parts say is kept: it must never tell in what is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit.document import read_text
from letterkit.language.memory import Memory, StoppedError
from letterkit.linter.config.find import Configurations
from letterkit.linter.result import Result

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
        (one.rule, one.severity, one.span, one.say("sv"), one.advise("fi"), one.fix, one.language, result.locate(one))
        for one in result.findings
    ]
    return [*about, result.kind, result.parts, result.answers, result.measures, result.ledger.score]


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[str, float, float, str]]:
    """Some edits: what is done, where and up to where as shares of the text, and the words that are put in."""
    share = st.floats(0, 1, exclude_max=True)
    kind = st.sampled_from(["put in", "take out", "move", "double"])
    return draw(st.lists(st.tuples(kind, share, share, st.sampled_from(WORDS)), min_size=1, max_size=5))


def edited(text: str, kind: str, first: float, last: float, words: str) -> str:
    """A text after an edit."""
    start, end = sorted((int(first * len(text)), int(last * len(text))))
    match kind:
        case "put in":
            return text[:start] + words + text[start:]
        case "take out":
            return text[:start] + text[min(end, start + 80) :]
        case "double":
            return text[:end] + text[start : start + 200] + text[end:]
    lines = text.split("\n")
    line = lines.pop(int(first * len(lines)))
    lines.insert(int(last * len(lines)), line)
    return "\n".join(lines)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(draft=st.sampled_from(DRAFTS), steps=edits())
def test_a_draft_that_was_edited_tells_what_the_same_text_tells_afresh(
    draft: Path, steps: list[tuple[str, float, float, str]]
) -> None:
    memory, format = Memory(), FORMATS[draft.suffix]
    text = draft.read_text(encoding="utf-8")
    PLAN.check(read_text(text, "draft", format), memory=memory)
    for step in steps:
        text = edited(text, *step)
        if not read_or_none(text, format):
            return
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
