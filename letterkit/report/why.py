"""Why misleading phrases are reported: the words that triggered each, and what every release lacked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.linter.engine import Result
from letterkit.report.places import place_of
from letterkit.rules.contract import Finding
from letterkit.ui import Text

_TRIGGERED: Final = Text(sv="Utlöst av:", fi="Laukaisi:", en="Triggered by:")
_NOT_RELEASED: Final = Text(
    sv="Det här skulle göra meningen ofarlig, men något saknas:",
    fi="Nämä tekisivät virkkeestä harmittoman, mutta jotain puuttuu:",
    en="Any of these would make it harmless, but something is missing:",
)
_LACKS: Final = Text(sv="saknas: {names}", fi="puuttuu: {names}", en="missing: {names}")
_NOTHING: Final = Text(
    sv="Ingen vilseledande fras har hittats där.",
    fi="Sieltä ei löytynyt harhaanjohtavaa fraasia.",
    en="No misleading phrase was found there.",
)


def explain(result: Result, line: int | None, ui: str) -> str:
    """The explanation of a draft's misleading phrases: of all, or those on a line (of a Word file, in a paragraph)."""
    found = [finding for finding in result.findings if finding.why and _is_at(finding, result, line)]
    return "\n\n".join("\n".join(_one(finding, result, ui)) for finding in found) or _NOTHING.say(ui)


def _is_at(finding: Finding, result: Result, line: int | None) -> bool:
    place = result.locate(finding)
    return line is None or line == (place.line or place.paragraph)


def _one(finding: Finding, result: Result, ui: str) -> Iterator[str]:
    assert finding.why is not None
    excerpt = result.document.text[finding.span.start : finding.span.end]
    yield f"{place_of(result.locate(finding), ui)}: ”{excerpt}” {finding.rule}"
    yield f"  {_TRIGGERED.say(ui)}"
    yield from (f"    {group}: ”{words}”" for group, words in finding.why.words.items())
    if finding.why.missing:
        yield f"  {_NOT_RELEASED.say(ui)}"
    for release, lacks in finding.why.missing.items():
        yield f"    {release}"
        yield f"      {_LACKS.say(ui, names=', '.join(lacks))}"
