"""Where a draft carries its parts: under headings of any name, without headings, in lists and in tables."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from letterkit.document import read_text
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.report.json import as_json
from letterkit.report.model import Report
from letterkit.structure import Structure
from letterkit.structure.parts import PARTS
from letterkit.structure.signs import load_signs
from letterkit.structure.units import units_of
from tests.structure.letters import LETTERS, built


def structure(text: str, language: str, kind: str = "grant") -> Structure:
    return check(read_text(text, "letter.md", "markdown"), (), language, type=kind).structure


def lines(found: Structure, part: str) -> list[str]:
    """What carries a part, cells parted by spaces."""
    return [" ".join(found.letter.text[span.start : span.end].split()) for span in found.parts.get(part, ())]


ODD_HEADINGS = """# Avgörande

Du får 310,20 euro i utkomststöd för mars.

## Så kom vi fram till det

Dina inkomster räcker inte till, eftersom din lön sjönk i februari.

## När du tycker annorlunda

Begär omprövning skriftligt hos omprövningsenheten senast den 9 april 2026.

## Lagrum

Lagen om utkomststöd (1412/1997) 6 §.

## Vi svarar på frågor

Ring kundtjänsten, telefon 020 555 0100, vardagar klockan 9–16.
"""

NO_HEADINGS = """Myönnämme sinulle toimeentulotukea 310,20 euroa maaliskuulle. Maksamme rahat tilillesi 5.3.2026.

Tulosi eivät riitä menoihisi, koska palkkasi pieneni helmikuussa.

Voit vaatia oikaisua Kelan oikaisuvaatimuskeskukselta viimeistään 9.4.2026.

Soita asiakaspalveluun, puhelin 020 555 0100, arkisin klo 9–16.

Laki toimeentulotuesta (1412/1997) 6 §.
"""

TABLE = """We grant you social assistance for March 2026.

| Calculation | Euros |
| --- | --- |
| Basic amount | 578.43 |
| Rent | 540.00 |
| Income in all | −808.23 |
| Social assistance | 310.20 |
"""

LABELS = """Decision: we grant you social assistance for March 2026, 310.20 euros.
Payment date: 5 March 2026, to your account.
Questions: customer service, telephone 020 555 0100.
"""


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("outcome", "Du får 310,20 euro"),
        ("reasons", "Dina inkomster räcker inte"),
        ("rectification", "Begär omprövning"),
        ("provisions", "Lagen om utkomststöd"),
        ("contact", "Ring kundtjänsten"),
    ],
)
def test_a_part_is_found_under_a_heading_of_another_name(part: str, words: str) -> None:
    assert any(line.startswith(words) for line in lines(structure(ODD_HEADINGS, "sv"), part))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("outcome", "Myönnämme sinulle"),
        ("payments", "Maksamme rahat"),
        ("reasons", "Tulosi eivät riitä"),
        ("rectification", "Voit vaatia oikaisua"),
        ("contact", "Soita asiakaspalveluun"),
        ("provisions", "Laki toimeentulotuesta"),
    ],
)
def test_a_part_is_found_without_headings(part: str, words: str) -> None:
    assert any(line.startswith(words) for line in lines(structure(NO_HEADINGS, "fi"), part))


def test_the_rows_of_a_table_are_the_calculation() -> None:
    assert [line.split()[0] for line in lines(structure(TABLE, "en"), "calculation")][-4:] == [
        "Basic", "Rent", "Income", "Social",
    ]  # fmt: skip


def test_labels_in_one_paragraph_are_units_of_their_own() -> None:
    found = structure(LABELS, "en")
    assert lines(found, "contact") == ["Questions: customer service, telephone 020 555 0100."]
    assert any(line.startswith("Payment date:") for line in lines(found, "payments"))


@pytest.mark.parametrize(
    ("paragraph", "language", "units"),
    [
        (
            "We compared: a) Applied for: 640 euros; b) Amount considered: 480 euros (rent) Refused: 160 euros.", "en",
            ["We compared:", "a) Applied for: 640 euros;", "b) Amount considered: 480 euros (rent)",
             "Refused: 160 euros."],
        ),
        (
            "Vi jämförde (1) Ansökt: 640 euro, (ii) Beaktat belopp: 480 euro.", "sv",
            ["Vi jämförde", "(1) Ansökt: 640 euro,", "(ii) Beaktat belopp: 480 euro."],
        ),
        (
            "Kund: Mira Lind Datum: 3.3.2026 Sökt av: Joel Lind", "sv",
            ["Kund: Mira Lind", "Datum: 3.3.2026", "Sökt av: Joel Lind"],
        ),
        ("Look for a cheaper flat by the end of April: until then we pay.", "en",
         ["Look for a cheaper flat by the end of April: until then we pay."]),
        ("Tell us until 26 June: a phone call will do.", "en", ["Tell us until 26 June: a phone call will do."]),
        ("Vuokra: 640 euroa 2) Hyväksytty: 480 euroa.", "fi", ["Vuokra: 640 euroa", "2) Hyväksytty: 480 euroa."]),
    ],
)  # fmt: skip
def test_a_label_opens_a_unit_with_what_numbers_it(paragraph: str, language: str, units: list[str]) -> None:
    letter = check(read_text(paragraph, "letter.md", "markdown"), (), language).letter
    assert [unit.text for unit in units_of(letter)] == units


def test_a_part_that_is_not_there_is_left_out() -> None:
    found = structure("Vi beviljar dig 310,20 euro i utkomststöd för mars.", "sv")
    assert "rectification" not in found.parts
    assert "contact" not in found.parts


def test_of_a_letter_of_another_field_no_parts_are_told() -> None:
    assert structure("Bygglov beviljas. Ring oss på 019 555 0100.", "sv", "unknown").parts == {}


def test_units_cover_the_sentences_of_a_letter_in_order() -> None:
    document = built("partial", "sv").document
    letter = check(document, (), "sv").letter
    spans = [unit.span for unit in units_of(letter)]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(("example", "language"), LETTERS)
def test_a_built_letter_carries_its_provisions_and_whom_to_ask(example: str, language: str) -> None:
    found = check(built(example, language).document, (), language).structure
    assert {"provisions", "contact"} <= set(found.parts)


def test_the_json_holds_the_parts_and_why_a_kind_was_told() -> None:
    result = check(read_text(NO_HEADINGS, "letter.md", "markdown"), (), "fi")
    document = json.loads(as_json(Report((result,))))["documents"][0]
    assert document["type"]["kind"] == "grant"
    assert document["type"]["because"]
    assert list(document["parts"]) == [part for part in PARTS if part in document["parts"]]
    places = [*document["type"]["because"], *(place for held in document["parts"].values() for place in held)]
    assert all(place["text"] == result.document.text[place["start"] : place["end"]] for place in places)


def test_signs_have_the_same_names_in_every_language() -> None:
    assert len({frozenset(load_signs()[language].groups) for language in LANGUAGES}) == 1


COLUMNS = """Vi beviljar dig stöd för det mesta av det som du sökte.

| Utgift | Vi betalar | Du betalar själv |
| --- | --- | --- |
| Glasögon | 180,00 | 35,00 |
| Vinterskor | 45,00 | 15,00 |
"""


def test_what_the_client_pays_is_told_by_the_heading_of_a_column() -> None:
    assert [line.split()[0] for line in lines(structure(COLUMNS, "sv", "partial"), "self-pay")][-2:] == [
        "Glasögon", "Vinterskor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Hej, jag beviljar 180 för glasögonen. Resten, 35, betalar du själv i butiken."),
        ("fi", "Hei, myönnän laseihin 180. Erotus 35 jää sinulle, maksat sen itse liikkeessä."),
        ("en", "Hi, I have granted 180 for the glasses. The other 35 you pay yourself in the shop."),
    ],
)
def test_what_the_client_pays_is_told_without_a_unit_of_money(language: str, text: str) -> None:
    assert any("35" in line for line in lines(structure(text, language), "self-pay"))
