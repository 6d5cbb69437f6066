"""What a change does to letters, for the terminal: what no longer builds first, then each letter word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from letterkit.compose.worddiff import word_diff
from letterkit.errors import LetterkitError
from letterkit.impact.impact import Impact, Judged, Letter, Told
from letterkit.impact.messages import HOW, SEVERITIES, Messages
from letterkit.impact.paragraphs import Row
from letterkit.report.messages import LETTER_LANGUAGES
from letterkit.ui import Text


def as_text(impact: Impact, ui: str) -> str:
    """The impact as lines; words taken out stand as [-so-], words put in as {+so+}."""
    return "\n".join(_lines(impact, ui)) + "\n"


def summary(impact: Impact, ui: str) -> str:
    """How many cases and letters are touched, of how many, and how many letters of invented cases there are."""
    letters = impact.differing
    counts = {"cases": len(impact.touched), "letters": len(letters), "all_letters": len(impact.own)}
    told = (Messages.SUMMARY if letters else Messages.NOTHING).say(ui, **counts, all_cases=len(impact.cases))
    invented = len(impact.letters) - len(impact.own)
    return f"{told} {Messages.INVENTED.say(ui, count=invented)}" if invented else told


def called(letter: Letter, ui: str) -> str:
    """The case and the language of a letter."""
    return f"{named(letter, ui)}, {LETTER_LANGUAGES[letter.language].say(ui)}"


def named(letter: Letter, ui: str) -> str:
    """The case of a letter, and whether it is invented."""
    return f"{letter.case.name} ({Messages.IS_INVENTED.say(ui)})" if letter.is_invented else letter.case.name


def scores(judged: Judged, ui: str) -> str:
    """The score, before and after where they differ."""
    words = Messages.STEADY if judged.before == judged.after else Messages.SCORES
    return words.say(ui, before=judged.before, after=judged.after)


def finding(told: Told, ui: str) -> str:
    """A finding in one line."""
    excerpt = " ".join(told.excerpt.split())
    return f"{told.rule} ({SEVERITIES[told.severity].say(ui)})" + (f": ”{excerpt}”" if excerpt else "")


def _lines(impact: Impact, ui: str) -> Iterator[str]:
    yield from _failures(Messages.BROKEN, ((called(one, ui), one.after) for one in impact.having("broken")), ui)
    yield from _failures(Messages.UNREAD, ((case.name, error) for case, error in impact.unread), ui)
    yield summary(impact, ui)
    for letter in impact.having("changed"):
        yield ""
        yield called(letter, ui) + (f": {scores(letter.judged, ui)}" if letter.judged else "")
        yield from (f"  {_row(row, ui)}" for row in letter.changes)
        if letter.judged:
            yield from _findings(Messages.NEW, letter.judged.new, ui)
            yield from _findings(Messages.GONE, letter.judged.gone, ui)
    mended = impact.having("mended")
    if mended:
        yield ""
        yield Messages.MENDED.say(ui, count=len(mended))
        yield from (f"  {called(letter, ui)}" for letter in mended)
    failing = impact.having("failing")
    if failing:
        yield ""
        yield from _failures(Messages.FAILING, ((called(one, ui), one.after) for one in failing), ui)


def _failures(heading: Text, failed: Iterable[tuple[str, object]], ui: str) -> Iterator[str]:
    told = [(name, error.say(ui)) for name, error in failed if isinstance(error, LetterkitError)]
    if told:
        yield heading.say(ui, count=len(told))
        yield from (f"  {name}: {error}" for name, error in told)
        yield ""


def _row(row: Row, ui: str) -> str:
    phrase = f" ({row.phrase})" if row.phrase else ""
    words = row.after if row.how == "moved" else word_diff(row.before, row.after)
    return f"{Messages.PLACE.say(ui, number=row.number)}{phrase}, {HOW[row.how].say(ui)}: {words}"


def _findings(heading: Text, findings: tuple[Told, ...], ui: str) -> Iterator[str]:
    if findings:
        yield f"  {heading.say(ui)}:"
        yield from (f"    {finding(told, ui)}" for told in findings)
