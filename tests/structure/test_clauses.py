"""The clauses of a line: one often tells two things, each in a clause of its own."""

from __future__ import annotations

import numpy
import pytest

from letterkit.catalogue.judgement.features import tokens_of
from letterkit.document import read_text
from letterkit.language.letter import Letter
from letterkit.language.memory import Memory
from letterkit.structure.clauses import clauses_of
from letterkit.structure.features import describe
from letterkit.structure.kinds import load_kinds
from letterkit.structure.said import said_of
from letterkit.structure.units import Unit, units_of

SIGNS = load_kinds().signs


def units(text: str, language: str) -> tuple[Unit, ...]:
    return units_of(Letter(read_text(text, "letter.md", "markdown"), language))


def clauses(text: str, language: str) -> list[str]:
    (unit,) = units(text, language)
    words = tokens_of(unit.text, language)
    places = clauses_of(unit, [word.start for word in words])
    return [unit.text[words[first].start : words[end - 1].end] for first, end in places]


@pytest.mark.parametrize(
    ("text", "language", "cut"),
    [
        (
            "Vi betalar 120 euro den 5 mars, eftersom räkningen förfaller då.", "sv",
            ["Vi betalar 120 euro den 5 mars", "eftersom räkningen förfaller då"],
        ),
        (
            "Maksamme 120 euroa 5.3.2026 (vuokranantajalle tilille) ja loput maksat itse.", "fi",
            ["Maksamme 120 euroa 5.3.2026", "vuokranantajalle tilille", "ja loput maksat itse"],
        ),
        (
            "You get the bed: 120 euros; the rug is not granted because you have one.", "en",
            ["You get the bed", "120 euros; the rug is not granted", "because you have one"],
        ),
        ("- Bed: granted. The rug: not granted.", "en", ["Bed: granted", "The rug", "not granted"]),
    ],
)  # fmt: skip
def test_a_line_is_cut_where_another_thing_may_begin(text: str, language: str, cut: list[str]) -> None:
    assert clauses(text, language) == cut


@pytest.mark.parametrize("text", ["We pay the rent.", "Yes, and no.", "!"])
def test_a_line_that_tells_one_thing_has_no_clauses(text: str) -> None:
    (unit,) = units(text, "en")
    assert clauses_of(unit, [word.start for word in tokens_of(unit.text, "en")]) == []


def test_a_heading_is_told_as_a_whole() -> None:
    heading, line = describe(
        units("# You get 120 euros, but not the rug\n\nYou pay it, so keep the bill.\n", "en"), SIGNS
    )
    assert not heading.clauses
    assert len(line.clauses) == 2


def test_what_is_kept_of_a_draft_tells_the_same_as_what_is_worked_out_anew() -> None:
    memory = Memory()
    before, after = (
        units(f"# Decision\n\nYou get 120 euros, but {rest}.\n\nYou pay the rest, as before.\n", "en")
        for rest in ("not the rug", "the rug is yours to pay")
    )
    said_of(before, SIGNS, memory)
    kept, anew = said_of(after, SIGNS, memory), said_of(after, SIGNS)
    assert numpy.array_equal(kept.parted, anew.parted)
    assert numpy.array_equal(kept.sums, anew.sums)


TABLE = "| Utgift | Vi betalar | Du betalar |\n| --- | --- | --- |\n| Glasögon | 180,00 | 35,00 |\n"


def test_each_cell_of_a_row_is_a_clause_of_its_own() -> None:
    _, row = units(TABLE, "sv")
    words = tokens_of(row.text, "sv")
    places = clauses_of(row, [word.start for word in words])
    assert [row.text[words[first].start : words[end - 1].end] for first, end in places] == [
        "Glasögon",
        "180,00",
        "35,00",
    ]


def test_a_cell_is_read_under_the_heading_of_its_column() -> None:
    cells = {
        heading: describe(units(TABLE.replace("Du betalar", heading), "sv"), SIGNS)[1].clauses
        for heading in ("Du betalar", "Resten")
    }
    same = [one == other for one, other in zip(*cells.values(), strict=True)]
    assert same == [True, True, False]
