"""What is kept of one letter: a row of figures, and a row for each finding."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from letterkit.audit.how import How
from letterkit.audit.results import FAILED, LINTED, TOO_LARGE, UNREADABLE
from letterkit.audit.wordings import Wordings, words_of
from letterkit.document import Document
from letterkit.document.readers import LIMIT, read_bytes
from letterkit.document.readers.source import TOO_LONG
from letterkit.document.sniff import sniff
from letterkit.errors import UnreadableError
from letterkit.language.text.words import find_words
from letterkit.linter.result import Result
from letterkit.rules.contract import SEVERITIES, Finding
from letterkit.rules.facts.dates.own_day import own_day
from letterkit.rules.registry import group_of

Row = dict[str, Any]

_ABSENT: Final = "answers"
"""The group of rules that report what a letter doesn't say: no words of it are at fault."""
_NAME: Final = "-"
"""What a document is called while it is judged; its own name may be a person's."""


class Judge:
    """Judges letters in one process: settings, rules and models are loaded once."""

    def __init__(self, how: How) -> None:
        self.how = how

    @cached_property
    def _plan(self) -> Any:
        plan = self.how.plan()
        _ = plan.rules
        return plan

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self._plan.settings["catalogue"])

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {name: group_of(rule) for name, rule in self._plan.known.items()}

    def judge(self, given: Row) -> tuple[Row, list[Row]]:
        """The row of a letter, and those of its findings; `given` is a row of letters.LETTER."""
        started = time.process_time()
        row = unjudged(self.how, given, given["status"] or LINTED)
        findings: list[Row] = []
        if row["status"] == LINTED:
            try:
                result = self._plan.check(_document(given))
                row |= self._figures(result, given)
                findings = [self._finding(row["letter"], one, result) for one in result.findings]
            except UnreadableError as error:
                row["status"] = TOO_LARGE if error.message is TOO_LONG else UNREADABLE
            except MemoryError:
                row["status"] = TOO_LARGE
            except Exception:  # a fault of ours, which must not take the year's letters with it
                row["status"] = FAILED
        if row["status"] != LINTED:
            row, findings = unjudged(self.how, given, row["status"]), []
        row["milliseconds"] = (time.process_time() - started) * 1000
        return row, findings

    def _figures(self, result: Result, given: Row) -> Row:
        answers, asked, measures = result.answers, result.asked_answers, result.measures
        outcome = answers["outcome"]
        counts = {name: sum(one.severity == name for one in result.findings) for name in SEVERITIES}
        return {
            "date": given["date"] or own_day(result.letter),
            "language": result.language,
            "kind": result.kind,
            "score": result.ledger.score,
            **{name: measures.get(name) for name in ("words", "sentences", "words_per_sentence", "lix")},
            **{name: measures.get(name) for name in ("long_words_share", "passive_share")},
            "asked_answers": sorted(asked),
            "open_answers": sorted(question for question, found in asked.items() if found is None),
            "first_answer_words": outcome.words_before if outcome else None,
            **{f"{name}s": count for name, count in counts.items()},
        }

    def _finding(self, letter: str, finding: Finding, result: Result) -> Row:
        group = self._groups.get(finding.rule, "")
        sentence = None if group == _ABSENT else _sentence(finding, result)
        words = words_of(sentence) if sentence else ""
        return {
            "letter": letter,
            "rule": finding.rule,
            "group": group,
            "severity": finding.severity,
            "phrase": self._wordings.phrase_of(sentence.block, sentence.language) if sentence else None,
            "wording": self.how.wording(words) if words else None,
            "words_before": bisect_left(_word_starts(result), finding.span.start),
        }


def unjudged(how: How, given: Row, status: str) -> Row:
    """The row of a letter of which no more is known than its archive says."""
    row = {"letter": how.name(given["letter"]), "status": status}
    return row | {name: given[name] for name in ("unit", "date")}


def _document(given: Row) -> Document:
    data: bytes = given["content"]
    if len(data) > LIMIT:
        raise UnreadableError(TOO_LONG)
    return read_bytes(data, _NAME, given["format"] or sniff(data))


def _sentence(finding: Finding, result: Result) -> Any:
    """The sentence in which a finding begins; None where it begins in none."""
    letter = result.letter
    sentences = letter.sentences_of(letter.document.block_at(finding.span.start))
    return next((one for one in sentences if one.span.start <= finding.span.start < one.span.end), None)


def _word_starts(result: Result) -> list[int]:
    """Where the letter's words begin, found once."""
    kept = result.letter.kept
    if _word_starts not in kept:
        kept[_word_starts] = list(_starts(result.document.text))
    starts: list[int] = kept[_word_starts]  # type: ignore[assignment]
    return starts


def _starts(text: str) -> Iterator[int]:
    return (start for start, _ in find_words(text))
