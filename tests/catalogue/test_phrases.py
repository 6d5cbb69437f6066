"""Phrases are read strictly: what is wrong is said with its file, line and column."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from letterkit.catalogue.entries.reviews import Review
from letterkit.errors import CatalogueError
from tests.catalogue.small import PHRASE, catalogue_in, with_phrase

FILE = "phrases/outcome/granted.yaml"


def fault(folder: Path, old: str, new: str) -> tuple[str, str]:
    """The place, below the catalogue, and the message of the fault that a change makes."""
    with pytest.raises(CatalogueError) as caught:
        catalogue_in(folder, with_phrase(old, new))
    place = caught.value.place.replace(str(folder), "").lstrip("/\\").replace("\\", "/")
    return place, caught.value.what("en")


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "says"),
    [
        ("facts.granted|euro", "facts.grantd|euro", 10, 21, "Did you mean granted?"),
        ("facts.granted|euro", "facts.granted|eruo", 10, 29, "euro"),
        ("facts.granted|euro", "facts.granted|date", 10, 29, "does not fit"),
        ("facts.granted|euro", "fact.granted|euro", 10, 15, "facts"),
        ("facts.granted|euro", "facts.items|total('acepted')|euro", 10, 34, "accepted"),
        ("facts.granted|euro", "facts.granted.total|euro", 10, 29, "total"),
        ("facts.granted|euro", "facts.items[0].__class__", 10, None, "__class__"),
        ("facts.granted|euro", "facts.items.append(1)", 10, None, "cannot stand"),
        ("facts.granted|euro", "'a' * 100000000", 10, None, "cannot stand"),
        ("facts.granted|euro", "term('G99')", 10, None, "G99"),
        ("facts.granted|euro", "facts.kind|named('king')", 10, None, "king"),
        ("facts.granted|euro", "facts.contact.address|listed(family='king')", 10, None, "king"),
        ("facts.granted|euro }}", "facts.granted|euro", 10, None, "cannot be read"),
        ("{{ facts.granted|euro }}", "{% set x = 1 %}", 10, None, "cannot stand"),
        ("{{ facts.granted|euro }}", "{% include 'x' %}", 10, None, "cannot stand"),
        ("{{ facts.granted|euro }}", "{% for x in facts.case %}{% endfor %}", 10, None, "not a list"),
        ("{{ facts.granted|euro }}", "412,30 euro", 10, 12, "412,30 euro"),
        ("{{ facts.granted|euro }}", "stöd den 3 mars 2026", 10, 21, "3 mars 2026"),
        ("{{ facts.granted|euro }}", "20 procent", 10, 12, "20 proc"),
        ("  fi: |\n    Saat {{ facts.granted|euro }}.\n", "", 9, 3, '"fi" is missing'),
        ("status: draft", "status: done", 5, 9, "draft, approved, retired"),
        ("status: draft", "status: approved", 6, 14, "sv is not"),
        ("valid_from: 2026-01-01", "valid_from: 1.1.2026", 7, 13, "2026-02-01"),
        ("valid_from: 2026-01-01", "valid_from: 2026-01-01\nvalid_to: 2025-01-01", 8, 11, "before the first"),
        ("section: outcome", "section: outcom", 2, 10, "outcome"),
        ("section: outcome", "section: outcome\nsektion: x", 3, 1, "section"),
        ("section: outcome", "section: outcome\nsection: outcome", 3, 1, "twice"),
        ("id: outcome.granted", "id: Granted", 1, 5, "not an id"),
        ("owner: test", "owner: test\nlegal_basis: [lag.1]", 5, 15, "lag.1"),
        ("owner: test", "owner: test\nwhen: facts.grantd", 5, 13, "Did you mean granted?"),
        ("owner: test", "owner: test\nwhen: facts.granted and", 5, 7, "cannot be read"),
        ("owner: test", "owner: test\nfor_each: x of facts.items", 5, 11, "bill in"),
        ("owner: test", "owner: test\nfor_each: x in facts.case", 5, 16, "not a list"),
        ("  sv: |\n    Du", "  sv: >\n    Du", 9, 7, "after a bar"),
    ],
)
def test_a_fault_is_said_with_its_line_and_column(
    tmp_path: Path, old: str, new: str, line: int, column: int | None, says: str
) -> None:
    place, message = fault(tmp_path, old, new)
    file, found_line, found_column = place.rsplit(":", 2)
    assert (file, int(found_line)) == (FILE, line)
    assert column is None or int(found_column) == column
    assert says in message


def test_the_places_of_faults_hold_inside_a_list_of_phrases(tmp_path: Path) -> None:
    entries = PHRASE.replace("facts.granted|euro", "facts.nothing|euro", 1).splitlines()
    listed = "\n".join(("- " if number == 0 else "  ") + line for number, line in enumerate(entries)) + "\n"
    with pytest.raises(CatalogueError) as caught:
        catalogue_in(tmp_path, {FILE: listed})
    assert caught.value.place.endswith("granted.yaml:10:23")


def test_an_id_is_used_once_only(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"outcome\.granted"):
        catalogue_in(tmp_path, {"phrases/outcome/again.yaml": PHRASE})


def test_a_phrase_holds_from_its_first_day_to_its_last(tmp_path: Path) -> None:
    dated = with_phrase("valid_from: 2026-01-01", "valid_from: 2026-02-01\nvalid_to: 2026-02-28")
    phrase = catalogue_in(tmp_path, dated).phrases["outcome.granted"]
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1)]
    assert [phrase.is_valid(day) for day in days] == [False, True, True, False]


def test_a_retired_phrase_is_never_valid(tmp_path: Path) -> None:
    phrase = catalogue_in(tmp_path, with_phrase("draft\n", "retired\n")).phrases["outcome.granted"]
    assert not phrase.is_valid(date(2026, 3, 1))


def test_the_version_of_a_phrase_changes_with_its_words_only(tmp_path: Path) -> None:
    first = catalogue_in(tmp_path / "1").phrases["outcome.granted"]
    moved = catalogue_in(tmp_path / "2", {FILE: "# A note.\n" + PHRASE}).phrases["outcome.granted"]
    changed = catalogue_in(tmp_path / "3", with_phrase("Du får", "Du fick")).phrases["outcome.granted"]
    assert first.version == moved.version != changed.version


def test_the_catalogue_that_comes_with_letterkit_is_whole() -> None:
    from letterkit import load_catalogue
    from letterkit.decision.kinds import KINDS

    catalogue = load_catalogue()
    assert {*KINDS, "change", "statement"} <= set(catalogue.templates)
    assert all(state == "draft" for phrase in catalogue.phrases.values() for state in _states(phrase.review))


def _states(review: dict[str, Review]) -> list[str]:
    """The states of review in the languages that have to be there: nothing that comes with letterkit is approved."""
    return [one.state for language, one in review.items() if language != "se"]
