"""Rule cards: the Markdown file beside each rule, printed by `letterkit rule NAME` and run as tests.

Whoever writes a draft reads them, so they say everything in each language of the interface.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.examples import MARKED
from letterkit.rules.contract import Rule
from letterkit.ui import NOTHING, UI_LANGUAGES, Text

_FENCE: Final = re.compile(r"^```(?:\w+)?(?: +times=(?P<times>\d+))?(?: +facts=(?P<facts>[\w.-]+))? *$")


@dataclass(frozen=True, slots=True)
class Example:
    """A draft in Markdown, and the spans of it (in characters) that must be reported; none in a good example.

    It is read as a letter of `type` (as what its words tell, where that is ""), and compared with the file `facts` of
    examples/facts, named without .json (with none where that is ""). `better` is what to write instead of a bad one, in
    the same case: a good example that comes next; "" where the card has none.
    """

    language: str
    text: str
    marks: tuple[tuple[int, int], ...]
    type: str = ""
    facts: str = ""
    better: str = ""


@dataclass(frozen=True)
class Card:
    """What people should know of a rule, in each language of the interface.

    `summary` says what it reports, `why` how that hurts the reader, `known_limits` what it does not see or leaves
    alone, `fix` what its fix does, and `source` the norm or evidence it rests on; where there is nothing to say, a text
    is empty. `drafts` is the part Examples as it is written: most who ask for a card want no examples, so they are read
    when they are asked for.
    """

    name: str
    summary: Text
    why: Text
    source: Text
    known_limits: Text = NOTHING
    fix: Text = NOTHING
    drafts: str = ""

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """The examples. Raises ValueError where one is not written as `_examples` says."""
        return tuple(_examples(self.drafts))

    @cached_property
    def written(self) -> Mapping[str, str]:
        """The examples of each language as they stand in the card."""
        return {language: text for language, text in _parts(self.drafts, "### ").items() if language}


def card_of(rule: Rule) -> Card:
    """The card of a rule: its own (a catalogue entry makes one), or the file beside its module."""
    own = getattr(rule, "card", None)
    if isinstance(own, Card):
        return own
    file = sys.modules[type(rule).__module__].__file__
    assert file is not None
    return _beside(Path(file))


@cache
def _beside(module: Path) -> Card:
    return parse_card(module.with_suffix(".md").read_text(encoding="utf-8"))


def parse_card(text: str) -> Card:
    """The card in a Markdown text: `# name`, what it reports, and the parts Why it hurts, What it does not see, Fix,
    Source and Examples. All but the examples say the same in each language: `sv: …`, `fi: …`, `en: …`."""
    title, _, rest = text.partition("\n")
    parts = _parts(rest, "## ")
    return Card(
        name=title.removeprefix("#").strip(),
        summary=_said(parts[""]),
        why=_said(parts.get("Why it hurts", "")),
        known_limits=_said(parts.get("What it does not see", "")),
        fix=_said(parts.get("Fix", "")),
        source=_said(parts.get("Source", "")),
        drafts=parts.get("Examples", ""),
    )


def _said(part: str) -> Text:
    """What a part says in each language; a line that names none goes on with the last one."""
    if not part:
        return NOTHING
    said: dict[str, list[str]] = {}
    language = ""
    for line in part.splitlines():
        sign, colon, words = line.partition(": ")
        if colon and sign in UI_LANGUAGES:
            language, line = sign, words
        said.setdefault(language, []).append(line)
    if set(said) != set(UI_LANGUAGES):
        raise ValueError(f"a part of a card says sv:, fi: and en: {part[:60]!r}")
    return Text.of(lambda ui: " ".join(" ".join(said[ui]).split()))


def _parts(text: str, sign: str) -> dict[str, str]:
    """What stands under each heading with a sign, and before the first; a fence hides the headings of its draft."""
    parts: dict[str, list[str]] = {"": []}
    heading, in_fence = "", False
    for line in text.splitlines():
        in_fence ^= line.startswith("```")
        if line.startswith(sign) and not in_fence:
            heading = line.removeprefix(sign).strip()
        parts.setdefault(heading, [])
        if in_fence or not line.startswith(sign):
            parts[heading].append(line)
    return {heading: "\n".join(lines).strip() for heading, lines in parts.items()}


def _examples(part: str) -> Iterator[Example]:
    """`bad:`, `better:` and `good:` under `### sv` and so on; the draft stands on the line or in a fence below it.

    A line `type: grant` tells the kind of letter of the drafts that follow. Behind the sign of a fence may stand
    `times=8`, which repeats the draft, and `facts=partial.sv`, which compares it. What is `better` comes after the bad
    example that it rewrites.
    """
    bad: Example | None = None
    for kind, example in _each(part):
        if kind == "better" and bad is None:
            raise ValueError(f"a bad example must stand before the better one: {example.text[:60]!r}")
        if kind == "better" and bad is not None:
            yield replace(bad, better=example.text)
            yield replace(example, facts=bad.facts)
            bad = None
            continue
        if bad is not None:
            yield bad
        bad = example if kind == "bad" else None
        if bad is None:
            yield example
    if bad is not None:
        yield bad


def _each(part: str) -> Iterator[tuple[str, Example]]:
    """Each example of a part with its sign, in order."""
    language = type = ""
    lines = iter(part.splitlines())
    for line in lines:
        kind, _, draft = line.partition(":")
        if line.startswith("### "):
            language = line.removeprefix("### ").strip()
        elif kind == "type":
            type = draft.strip()
        elif kind in ("bad", "better", "good"):
            text, facts = (draft.strip(), "") if draft.strip() else _fenced(lines)
            yield kind, replace(_example(language, text, is_bad=kind == "bad"), type=type, facts=facts)


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
