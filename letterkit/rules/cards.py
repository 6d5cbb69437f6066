"""Rule cards: the Markdown file beside each rule, printed by `letterkit rule NAME` and run as tests."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.examples import MARKED
from letterkit.rules.contract import Rule

_FENCE: Final = re.compile(r"^```(?:\w+)?(?: +times=(?P<times>\d+))?(?: +facts=(?P<facts>[\w.-]+))? *$")


@dataclass(frozen=True, slots=True)
class Example:
    """A draft in Markdown, and the spans of it (in characters) that must be reported; none in a good example.

    It is read as a letter of `type` (as what its words tell, where that is ""), and compared with the file `facts` of
    examples/facts, named without .json (with none where that is "").
    """

    language: str
    text: str
    marks: tuple[tuple[int, int], ...]
    type: str = ""
    facts: str = ""


@dataclass(frozen=True)
class Card:
    """What people should know of a rule. `source` is the norm or evidence it rests on; `text` the whole card."""

    name: str
    text: str
    summary: str
    why: str
    source: str
    examples: tuple[Example, ...]


def card_of(rule: Rule) -> Card:
    """The card of a rule: its own (a catalogue entry makes one), or the file beside its module."""
    own = getattr(rule, "card", None)
    if own is not None:
        return own if isinstance(own, Card) else parse_card(str(own))
    file = sys.modules[type(rule).__module__].__file__
    assert file is not None
    return parse_card(Path(file).with_suffix(".md").read_text(encoding="utf-8"))


def parse_card(text: str) -> Card:
    """The card in a Markdown text: `# name`, a summary, and the parts Why it hurts, Source and Examples."""
    title, _, rest = text.partition("\n")
    parts = _parts(rest)
    return Card(
        name=title.removeprefix("#").strip(),
        text=text,
        summary=parts[""],
        why=parts.get("Why it hurts", ""),
        source=parts.get("Source", ""),
        examples=tuple(_examples(parts.get("Examples", ""))),
    )


def _parts(text: str) -> dict[str, str]:
    """What stands under each `## ` heading, and before the first; a fence hides the headings of its draft."""
    parts: dict[str, list[str]] = {"": []}
    heading, in_fence = "", False
    for line in text.splitlines():
        in_fence ^= line.startswith("```")
        if line.startswith("## ") and not in_fence:
            heading = line.removeprefix("## ").strip()
        parts.setdefault(heading, [])
        if in_fence or not line.startswith("## "):
            parts[heading].append(line)
    return {heading: "\n".join(lines).strip() for heading, lines in parts.items()}


def _examples(part: str) -> Iterator[Example]:
    """`bad:` and `good:` lines under `### sv` and so on; the draft stands on the line or in a fence below it.

    A line `type: grant` tells the kind of letter of the drafts that follow. Behind the sign of a fence may stand
    `times=8`, which repeats the draft, and `facts=partial.sv`, which compares it.
    """
    language = type = ""
    lines = iter(part.splitlines())
    for line in lines:
        if line.startswith("### "):
            language = line.removeprefix("### ").strip()
        elif line.startswith("type:"):
            type = line.removeprefix("type:").strip()
        elif line.startswith(("bad:", "good:")):
            kind, _, draft = line.partition(":")
            text, facts = (draft.strip(), "") if draft.strip() else _fenced(lines)
            yield replace(_example(language, text, is_bad=kind == "bad"), type=type, facts=facts)


def _fenced(lines: Iterator[str]) -> tuple[str, str]:
    """The text of the fence that follows, repeated as often as its `times=` says (marks in the first); its `facts=`."""
    fence = _FENCE.match(next(lines))
    if fence is None:
        raise ValueError("a fence must follow `bad:` or `good:` where the line holds no draft")
    held = []
    for line in lines:
        if line.startswith("```"):
            break
        held.append(line)
    text = "\n".join(held)
    times = int(fence["times"] or 1)
    return "\n\n".join([text, *[MARKED.sub(r"\1", text)] * (times - 1)]), fence["facts"] or ""


def _example(language: str, marked: str, *, is_bad: bool) -> Example:
    spans: list[tuple[int, int]] = []
    parts: list[str] = []
    position = length = 0
    for match in MARKED.finditer(marked):
        parts += [marked[position : match.start()], match[1]]
        length += match.start() - position
        spans.append((length, length + len(match[1])))
        length += len(match[1])
        position = match.end()
    parts.append(marked[position:])
    if is_bad != bool(spans):
        raise ValueError(f"a bad example marks what is at fault with == and a good one nothing: {marked[:60]!r}")
    return Example(language, "".join(parts), tuple(spans))
