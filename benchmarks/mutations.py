"""Changes one figure or payee at a time in built letters, and counts how many of the changes the facts rules report.

    python -m benchmarks.mutations [--cases 10] [--kind KIND] [--lang LANGUAGE] [--part 1] [--trips]

The letters are those of the example facts and of `--cases` invented cases of every kind. In each, every amount, date,
payee and sum is changed in turn: to a value near it, to another with the digits of a slip, and to another value of the
same letter. `--part 10` tries every tenth change only; `--trips` also reads each letter back from .docx, .md and .html
and expects it not to be reported. Exit status 1 if less than 99 per cent are reported, or any unchanged letter is.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import letterkit
from letterkit.catalogue.values import formats
from letterkit.compose import compose
from letterkit.decision import Decision, facts_from, read_facts
from letterkit.decision.cases.numbered import numbered
from letterkit.decision.kinds import KINDS, Kind
from letterkit.document import Block, Document, PhraseOrigin
from letterkit.document.readers import read_bytes
from letterkit.document.writers import to_bytes
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

LANGUAGES: Final = ("sv", "fi", "en")
RULES: Final = ("figure-not-in-facts", "figure-mismatch", "date-mismatch", "payee-mismatch")
EXAMPLES: Final = Path(__file__).parent.parent / "examples" / "facts"
STRANGER: Final = "Storskogens Handel Ab"
LEAST: Final = 0.99
SHOWN: Final = 15


@dataclass(frozen=True)
class Mutation:
    """A letter with one change: the kind of it, what is written now, and at which characters of a block."""

    kind: str
    after: str
    letter: Document
    block: Block
    start: int
    end: int

    @property
    def before(self) -> str:
        """What was written."""
        return self.place[self.start : self.end]

    @property
    def place(self) -> str:
        """The text around it, as it was."""
        return self.block.text

    @property
    def document(self) -> Document:
        """The letter as it is now, made when it is asked for: most are not."""
        new = replace(self.block, text=self.place[: self.start] + self.after + self.place[self.end :], pieces=())
        blocks = [new if one is self.block else replace(one, pieces=()) for one in self.letter.blocks]
        return Document.assemble(self.letter.path, self.letter.format, blocks, language=self.letter.language)


def mutations(document: Document, language: str) -> Iterator[Mutation]:
    """Every change of one amount, sum, date or payee in a letter that was built."""
    amounts = {amount.value for block in document.blocks for amount in find_amounts(block.text)}
    days = {day.day for block in document.blocks for day in find_dates(block.text, language) if day.day}
    payees = {block.text[start:end] for block in document.blocks for start, end in _payees(block)}
    for block in document.blocks:
        for amount in find_amounts(block.text):
            kind = "sum" if "+" in _fact(block, amount.start, amount.end) else "amount"
            for value in _other_amounts(abs(amount.value), amounts):
                text = formats.euro(value if amount.value >= 0 else -value, language)
                yield Mutation(kind, text, document, block, amount.start, amount.end)
        for found in find_dates(block.text, language):
            if found.day:
                for day in _other_days(found.day, days):
                    yield Mutation("date", formats.day(day, language), document, block, found.start, found.end)
        for start, end in _payees(block):
            others = sorted(payees - {block.text[start:end]})
            for name in (STRANGER, *others[:1]):
                yield Mutation("payee", name, document, block, start, end)


def _other_amounts(value: Decimal, letters: set[Decimal]) -> Iterator[Decimal]:
    """A slip of a digit, ten euros more, two digits that changed places, and another amount of the letter."""
    yield value + Decimal("0.10")
    yield value + 10
    digits = str(value).replace(".", "")
    swapped = Decimal(f"{digits[1]}{digits[0]}{digits[2:]}") / 100 if len(digits) > 3 else value
    if swapped != value and swapped >= 1:
        yield swapped.quantize(Decimal("0.01"))
    others = sorted(abs(other) for other in letters if abs(other) not in (value, 0))
    if others:
        yield others[int(value * 100) % len(others)]


def _other_days(day: date, letters: set[date]) -> Iterator[date]:
    yield day + timedelta(days=1)
    yield day + timedelta(days=30)
    others = sorted(letters - {day})
    if others:
        yield others[day.toordinal() % len(others)]


def _payees(block: Block) -> Iterator[tuple[int, int]]:
    for piece in block.pieces:
        if isinstance(piece.origin, PhraseOrigin) and piece.origin.fact.endswith((".payee", ".seller")):
            yield piece.start, piece.end


def _fact(block: Block, start: int, end: int) -> str:
    pieces = (piece for piece in block.pieces if piece.start < end and start < piece.end)
    return " ".join(piece.origin.fact for piece in pieces if isinstance(piece.origin, PhraseOrigin))


def round_trips(document: Document) -> Iterator[Document]:
    """The letter as read back from each format that is read."""
    for format in ("word", "markdown", "html"):
        yield read_bytes(to_bytes(document, format), "letter", format)


def reported(document: Document, facts: Decision, language: str | None) -> list[str]:
    """What the facts rules say of a letter."""
    findings = check(document, choose(RULES, ()), language, facts=facts).findings
    return [
        f"{found.rule}: {document.text[found.span.start : found.span.end]} ({found.say('en')})" for found in findings
    ]


def cases(count: int, kinds: Sequence[Kind], languages: Sequence[str]) -> Iterator[tuple[str, Decision, str, Document]]:
    """The letters, with their facts and language."""
    catalogue = letterkit.load_catalogue()
    known = [(path.stem, read_facts(path)) for path in sorted(EXAMPLES.glob("*.json"))]
    known += [(f"{kind} {number}", facts_from(numbered(kind, number))) for kind in kinds for number in range(count)]
    for name, facts in known:
        for language in languages if facts.kind in kinds else ():
            yield name, facts, language, compose(facts, language, catalogue).document


def main(count: int, kinds: Sequence[Kind], languages: Sequence[str], part: int, with_trips: bool) -> bool:
    """Print the share reported by kind of change and language, then what was missed; give whether enough is."""
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    misses: list[str] = []
    false: list[str] = []
    number = 0
    for name, facts, language, document in cases(count, kinds, languages):
        unchanged = [document, *(round_trips(document) if with_trips else ())]
        for one in unchanged:
            false += [f"{name} {language} {one.format} unchanged: {said}" for said in reported(one, facts, None)]
        for mutation in mutations(document, language):
            number += 1
            if number % part:
                continue
            tried[mutation.kind, language] += 1
            if reported(mutation.document, facts, language):
                found[mutation.kind, language] += 1
            else:
                change = f"{mutation.before} -> {mutation.after} in: {mutation.place[:110]}"
                misses.append(f"{name} {language} {mutation.kind}: {change}")
    print(f"{'change':<10}{'lang':<6}{'tried':>8}{'reported':>10}{'share':>9}")
    for kind, language in sorted(tried):
        all_, hit = tried[kind, language], found[kind, language]
        print(f"{kind:<10}{language:<6}{all_:>8}{hit:>10}{hit / all_:>9.2%}")
    share = sum(found.values()) / max(1, sum(tried.values()))
    print(f"{'all':<16}{sum(tried.values()):>8}{sum(found.values()):>10}{share:>9.2%}")
    print(f"unchanged letters: {len(false)} findings")
    print(*misses[:SHOWN], *false[:SHOWN], sep="\n")
    return share >= LEAST and not false


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=10)
    parser.add_argument("--kind", choices=KINDS, action="append")
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    parser.add_argument("--part", type=int, default=1)
    parser.add_argument("--trips", action="store_true")
    given = parser.parse_args()
    sys.exit(not main(given.cases, given.kind or KINDS, given.lang or LANGUAGES, given.part, given.trips))
