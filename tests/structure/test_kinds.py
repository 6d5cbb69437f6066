"""Which kind of letter a draft tells: by its words, whatever its layout; as the user or the facts say, first."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from letterkit.decision import read_facts
from letterkit.decision.kinds import TYPES
from letterkit.document import read, read_text
from letterkit.language.data import LANGUAGES
from letterkit.linter.engine import check
from letterkit.structure import Structure
from letterkit.structure.kinds import called, load_kinds
from tests.structure.letters import FACTS, LETTERS, built

EXAMPLES = Path(__file__).parents[2] / "examples" / "letters"

with (Path(__file__).parent / "kinds.tsv").open(encoding="utf-8") as _file:
    DRAFTS = {
        (row["kind"], row["language"]): row["text"].replace("\\n", "\n")
        for row in csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE)
    }


def structure(text: str, language: str | None = None, kind: str | None = None) -> Structure:
    return check(read_text(text, "letter.md", "markdown"), (), language, type=kind).structure


@pytest.mark.parametrize(("kind", "language"), DRAFTS, ids=" ".join)
def test_a_short_draft_is_told_by_its_words(kind: str, language: str) -> None:
    assert structure(DRAFTS[kind, language], language).kind == kind


@pytest.mark.parametrize(("example", "language"), LETTERS)
def test_a_built_letter_is_told_without_its_facts(example: str, language: str) -> None:
    expected = read_facts(FACTS[example]).kind
    assert check(built(example, language).document, ()).structure.kind == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("correction.fi.md", "correction"), ("grant.en.docx", "grant"), ("information-request.en.md", "info_request"),
        ("notice.fi.txt", "notice_2026"), ("partial-grant.sv.docx", "partial"), ("rejection.fi.docx", "rejection"),
        ("transfer.sv.md", "transfer"),
    ],
)  # fmt: skip
def test_a_good_letter_is_told(name: str, kind: str) -> None:
    assert check(read(EXAMPLES / f"good-{name}"), ()).structure.kind == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Bygglov beviljas för en bastu. Avgiften är 486 euro. Begär omprövning hos nämnden inom 14 dagar."),
        ("fi", "Varhaiskasvatuspaikka myönnetään. Maksu on 187 euroa kuukaudessa. Päätökseen voi hakea oikaisua."),
        ("en", "You get a tax refund of 318 euros. It is paid into your account on 4 August. We reject the deduction."),
        (
            "sv",
            "Faktura\n\nBetala 64,99 euro senast den 16 mars till vårt konto. Annars sänds den till inkasso.",
        ),
    ],
)
def test_a_letter_of_another_field_is_unknown(language: str, text: str) -> None:
    told = structure(text, language).told
    assert (told.kind, told.words) == ("unknown", ())


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (
            "sv",
            "Hej! Elräkningen 84,20 för mars godkänns och går till bolaget den 5.3., så att du slipper betala den. "
            "Soffan avslås, den gamla duger ännu. Ring om något är oklart.",
            "partial",
        ),
        (
            "fi",
            "Hei! En voi vielä laskea maaliskuuta. Lähetä tiliotteet ja vuokrasopimus 3.4. mennessä, muuten ratkaisen "
            "asian näillä tiedoilla. Liitteet voi tuoda myös toimiston laatikkoon, siinä on nimeni.",
            "info_request",
        ),
        (
            "en",
            "Hi, please send me the bank statements and the rent agreement by 3 April. I can't work out your rent and "
            "electricity without them, and if nothing comes I decide on what I have.",
            "info_request",
        ),
    ],
)
def test_a_note_that_names_no_authority_is_told_by_what_it_is_about(language: str, text: str, kind: str) -> None:
    told = structure(text, language).told
    assert told.kind == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Din tid hos tandläkaren är 3.4. kl. 9. Avboka senast dagen före, annars debiteras 50,80 euro."),
        ("fi", "Hammaslääkäriaikasi on 3.4. klo 9. Peru aika viimeistään edellisenä päivänä."),
        ("en", "Your dentist sees you on 3 April at 9. Cancel the day before at the latest, or you are charged."),
        ("sv", "Vi betalar hyran för mars till din hyresvärd den 3 mars, eftersom du har visat oss avtalet."),
        ("fi", "Sähkölasku maksetaan yhtiölle 4.5., jos toimitat sen meille."),
        ("en", "The rent is 540 euros. We have seen the lease, and the landlord gets the money on 2 May."),
    ],
)
def test_a_few_lines_that_name_no_field_make_no_letter_of_ours(language: str, text: str) -> None:
    assert structure(text, language).kind == "unknown"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Utkomststöd är ett stöd i sista hand. Man söker det hos FPA, och det betalas till kontot."),
        ("fi", "Toimeentulotuki on viimesijainen tuki. Sitä haetaan Kelasta, ja se maksetaan tilille."),
        ("en", "Social assistance is a last-resort benefit. It is applied for from Kela and paid to an account."),
    ],
)
def test_what_social_assistance_is_tells_no_kind(language: str, text: str) -> None:
    assert structure(text, language).kind == "unknown"


def test_the_user_goes_before_the_words() -> None:
    assert structure(DRAFTS["grant", "sv"], "sv", kind="recovery").kind == "recovery"


def test_the_facts_go_before_the_words() -> None:
    facts = read_facts(FACTS["transfer"])
    document = read_text(DRAFTS["grant", "sv"], "letter.md", "markdown")
    assert check(document, (), "sv", facts=facts).structure.kind == "transfer"


def test_what_happens_if_the_reader_does_nothing_was_not_decided() -> None:
    draft = "Din ansökan om utkomststöd är inte komplett. Skicka kontoutdraget. Om du inte gör det avslås ansökan."
    assert structure(draft, "sv").kind == "info_request"


def test_not_granted_does_not_count_as_granted() -> None:
    assert structure("Application for social assistance for driving lessons: not granted.", "en").kind == "rejection"


def test_the_words_that_told_a_kind_are_shown() -> None:
    found = structure(DRAFTS["recovery", "en"], "en")
    shown = [found.letter.text[span.start : span.end] for span in found.told.words]
    assert any("recover" in words for words in shown)


def test_every_kind_has_a_name_and_words_in_every_language() -> None:
    kinds = load_kinds()
    assert set(kinds.called) == set(TYPES)
    assert len({frozenset(kinds.signs[language].groups) for language in LANGUAGES}) == 1
    assert all(called(kind).say(language) for kind in (*TYPES, "unknown") for language in LANGUAGES)
