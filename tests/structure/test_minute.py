"""The reader's first minute: what answers the first questions, where it stands, and how the report shows it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

import letterkit
from letterkit.decision.kinds import STATEMENT, TYPES
from letterkit.document import read, read_text
from letterkit.linter.engine import check
from letterkit.report.json import as_json
from letterkit.report.model import Report
from letterkit.report.text import WIDTH, as_text
from letterkit.structure import Structure
from letterkit.structure.entries import Question
from letterkit.structure.minute import asked_of

GOLDEN = sorted((Path(__file__).parents[1] / "compose" / "golden").glob("*.md"))


def structure(text: str, kind: str, language: str) -> Structure:
    return check(read_text(text, "letter.md", "markdown"), (), language, type=kind).structure


def answer(text: str, question: Question, kind: str, language: str) -> str | None:
    found = structure(text, kind, language).answers[question]
    return found.text if found else None


def kind_of(path: Path) -> str:
    name = path.name.split(".")[0]
    return "grant" if name == "urgent-grant" else name.replace("-", "_")


@cache
def letter_of(path: Path) -> Structure:
    return check(read(path), (), path.name.split(".")[1], type=kind_of(path)).structure


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_every_built_letter_answers_all_that_its_kind_is_asked(path: Path) -> None:
    letter = letter_of(path)
    assert [question for question, found in letter.asked_answers.items() if found is None] == []


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_every_built_letter_says_what_was_decided_in_its_heading_or_right_below(path: Path) -> None:
    outcome = letter_of(path).answers["outcome"]
    assert outcome is None if kind_of(path) == "info_request" else outcome and outcome.words_before < 30


@pytest.mark.parametrize(
    ("language", "question", "kind", "text", "said"),
    [
        ("sv", "outcome", "grant", "Vi har behandlat din ansökan. Vi beviljar dig 300 euro i utkomststöd.",
         "Vi beviljar dig 300 euro i utkomststöd."),
        ("fi", "outcome", "rejection", "Olemme käsitelleet hakemuksesi. Hakemuksesi hylätään.",
         "Hakemuksesi hylätään."),
        ("en", "outcome", "rejection", "We have processed your application. We cannot grant you assistance.",
         "We cannot grant you assistance."),
        ("sv", "outcome", "grant",
         "Utkomststöd beviljas den som inte får sin utkomst på annat sätt. Vi beviljar dig 300 euro i utkomststöd.",
         "Vi beviljar dig 300 euro i utkomststöd."),
        ("fi", "outcome", "transfer", "Lähetimme hakemuksesi hyvinvointialueelle 4.5.2026.",
         "Lähetimme hakemuksesi hyvinvointialueelle 4.5.2026."),
        ("en", "amount", "recovery", "You applied in May. We intend to recover 186.40 euros.",
         "We intend to recover 186.40 euros."),
        ("sv", "amount", "notice_2026", "Grunddelen kan sänkas med 50 procent.",
         "Grunddelen kan sänkas med 50 procent."),
        ("sv", "amount", "grant", "Du får bostadsbidrag 210 euro i månaden. Du får 300 euro i utkomststöd.",
         "Du får 300 euro i utkomststöd."),
        ("fi", "payment_date", "grant", "Päätös on tehty 4.5.2026. Raha on tililläsi 7.5.2026.",
         "Raha on tililläsi 7.5.2026."),
        ("sv", "payment_date", "grant", "Betala hyran 540 euro senast den 11 maj 2026.", None),
        ("en", "next_step", "grant", "## What must you do?\n\nKeep the receipt.", "Keep the receipt."),
        ("fi", "next_step", "transfer", "Sinun ei tarvitse tehdä mitään.", "Sinun ei tarvitse tehdä mitään."),
        ("sv", "next_step", "grant", "Så gör du: skicka kvittot till oss.", "Så gör du: skicka kvittot till oss."),
        ("en", "deadline", "info_request", "Send us the lease soon. Send it by 17 June 2026.",
         "Send it by 17 June 2026."),
        ("sv", "deadline", "rejection", "Din begäran om omprövning ska vara framme senast den 3 juni 2026.",
         "Din begäran om omprövning ska vara framme senast den 3 juni 2026."),
        ("fi", "deadline", "info_request", "Lähetä selvitykset kahden viikon kuluessa.",
         "Lähetä selvitykset kahden viikon kuluessa."),
        ("sv", "contact", "grant", "FPA\n\nPB 10, 00056 FPA\n\nRing oss på 020 555 0101, vardagar 9–16.",
         "Ring oss på 020 555 0101, vardagar 9–16."),
        ("en", "contact", "grant", "Contact us if you have any questions.", None),
        ("sv", "contact", "transfer",
         "Exempelmyndigheten\n\n18/3-26\n\nDin ansökan har överförts till välfärdsområdet.", None),
        ("en", "next_step", "correction",
         "For April 2026 you should have had 512.30 euros, not 412.30 euros. You need not do anything.",
         "You need not do anything."),
        ("en", "outcome", "grant",
         "The application has been noted. It has been determined that assistance shall be granted as set out below. "
         "Preventive assistance may be applied for from the wellbeing services county.",
         "It has been determined that assistance shall be granted as set out below."),
    ],
)  # fmt: skip
def test_only_what_really_answers_a_question_counts(
    language: str, question: Question, kind: str, text: str, said: str | None
) -> None:
    assert answer(text, question, kind, language) == said


def test_an_act_or_a_bill_goes_before_the_last_day_of_a_rectification_request() -> None:
    text = "Begär omprövning senast den 3 juni 2026.\n\nBetala hyran till hyresvärden senast den 11 maj 2026."
    assert answer(text, "deadline", "grant", "sv") == "Betala hyran till hyresvärden senast den 11 maj 2026."


TABLE = """
| {heads} |
| --- | --- | --- |
| {row} |
"""


@pytest.mark.parametrize(
    ("language", "heads", "row", "said"),
    [
        ("sv", "Mottagare | Belopp | Betalningsdag", "Ditt konto | 212,60 euro | 11.3.2026",
         "Mottagare: Ditt konto; Belopp: 212,60 euro; Betalningsdag: 11.3.2026"),
        ("fi", "Saaja | Summa | Maksupäivä", "Tilisi | 212,60 euroa | 11.3.2026",
         "Saaja: Tilisi; Summa: 212,60 euroa; Maksupäivä: 11.3.2026"),
        ("en", "Paid to | Amount | Payment date", "Your account | 212.60 euros | 11 March 2026",
         "Paid to: Your account; Amount: 212.60 euros; Payment date: 11 March 2026"),
    ],
)  # fmt: skip
def test_a_table_row_is_read_with_the_headings_of_its_columns(language: str, heads: str, row: str, said: str) -> None:
    letter = structure(TABLE.format(heads=heads, row=row), "grant", language)
    found = letter.answers["payment_date"]
    assert found and found.text == said
    assert letter.letter.text[found.span.start : found.span.end].split("\t") == row.split(" | ")


def test_the_words_before_an_answer_are_those_of_the_letter_itself_not_of_its_page_header() -> None:
    text = "<header>\n\nFolkpensionsanstalten, beslut\n\n</header>\n\nHej Alva. Vi beviljar dig 300 euro i utkomststöd."
    found = structure(text, "grant", "sv").answers["outcome"]
    assert found and found.words_before == 2


@pytest.mark.parametrize("kind", TYPES)
def test_every_kind_is_asked_whom_to_ask_and_only_payments_when_they_are_paid(kind: str) -> None:
    assert "contact" in asked_of(kind)
    assert ("payment_date" in asked_of(kind)) == (kind in ("grant", "partial", "correction"))
    assert ("outcome" in asked_of(kind)) == (kind != "info_request")
    assert ("next_step" in asked_of(kind)) == (kind != STATEMENT)


def test_a_letter_of_unknown_kind_is_asked_nothing() -> None:
    letter = check(read_text("Vi betalar 300 euro till dig den 7 maj 2026."), (), "sv").structure
    assert not letter.asked_answers and set(letter.answers.values()) == {None}


def report(text: str, kind: str, language: str, select: tuple[str, ...] = ("length",)) -> list[str]:
    result = letterkit.lint(read_text(text, "letter.md", "markdown"), language=language, select=select, type=kind)
    return as_text(Report((result,))).splitlines()


TRANSFER = {
    "sv": "Vi har skickat din ansökan till välfärdsområdet.",
    "fi": "Lähetimme hakemuksesi hyvinvointialueelle.",
    "en": "We have sent your application to the county.",
}
MINUTE = {
    "sv": [
        "Det klienten behöver veta",
        "  Vad beslutades?  ✓ genast  Vad ska klienten göra? ✗ sägs inte",
        "  Hur mycket?      –         Senast när?            –",
        "  När betalas det? –         Vem svarar på frågor?  ✗ sägs inte",
    ],
    "fi": [
        "Mitä asiakkaan pitää saada tietää",
        "  Mitä päätettiin?   ✓ heti  Mitä pitää tehdä?  ✗ ei kerrota",
        "  Paljonko?          –       Mihin mennessä?    –",
        "  Milloin maksetaan? –       Keneltä voi kysyä? ✗ ei kerrota",
    ],
    "en": [
        "What the client needs to know",
        "  What was decided? ✓ at once  What must be done?     ✗ not said",
        "  How much?         –          By when?               –",
        "  When is it paid?  –          Who answers questions? ✗ not said",
    ],
}


@pytest.mark.parametrize("language", MINUTE)
def test_the_report_shows_the_first_minute_in_two_columns_on_top(language: str) -> None:
    lines = report(TRANSFER[language], "transfer", language)
    assert lines[4:8] == MINUTE[language]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_the_table_fits_a_terminal(path: Path) -> None:
    language = path.name.split(".")[1]
    lines = report(path.read_text(encoding="utf-8"), kind_of(path), language)
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize(
    ("language", "nothing"), [("sv", "Inget att rätta"), ("fi", "Ei korjattavaa"), ("en", "Nothing to fix")]
)
def test_nothing_to_fix_is_not_said_where_an_answer_is_open(language: str, nothing: str) -> None:
    open_one = "\n".join(report(TRANSFER[language], "transfer", language))
    golden = next(path for path in GOLDEN if path.name == f"transfer.{language}.md")
    closed = "\n".join(report(golden.read_text(encoding="utf-8"), "transfer", language, ("grammar",)))
    assert nothing not in open_one
    assert nothing in closed


LATE = {
    "sv": ("Vi har läst din ansökan. " * 40 + "Vi beviljar dig 300 euro i utkomststöd.",
           "Vad beslutades? – svaret kommer sent"),
    "fi": ("Olemme lukeneet hakemuksesi. " * 40 + "Saat toimeentulotukea 300 euroa.",
           "Mitä päätettiin? – vastaus tulee myöhään"),
    "en": ("We have read your papers. " * 40 + "You get 300 euros.", "What was decided? – the answer comes late"),
}  # fmt: skip


@pytest.mark.parametrize("language", LATE)
def test_a_late_answer_stands_in_the_ledger_of_the_report_and_of_the_json(language: str) -> None:
    text, said = LATE[language]
    result = letterkit.lint(read_text(text), language=language, select=("grammar",), type="grant")
    data = json.loads(as_json(Report((result,))))["documents"][0]
    line = next(line for line in data["ledger"] if line["question"] == "outcome")
    assert (line["rule"], line["called"]) == ("late-answer", said)
    assert any(shown.endswith(said) for shown in as_text(Report((result,))).splitlines())
    assert data["answers"]["outcome"]["words_before"] >= 120
    assert data["answers"]["payment_date"] is None


UNCLEAR = {
    "sv": "Vi beviljar dig 300 euro. Vi betalar till ditt konto den 7 maj 2026. Meddela oss om din inkomst ändras.",
    "fi": "Myönnämme sinulle 300 euroa. Maksamme tilillesi 7.5.2026. Ilmoita meille, jos tulosi muuttuvat.",
    "en": "We grant you 300 euros. We pay into your account on 7 May 2026. Tell us if your income changes.",
}


@pytest.mark.parametrize(("language", "said"), [("sv", "~ sägs oklart"), ("fi", "~ epäselvästi"), ("en", "~ unclear")])
def test_an_answer_that_a_rule_calls_incomplete_is_shown_as_unclear(language: str, said: str) -> None:
    result = letterkit.lint(read_text(UNCLEAR[language]), language=language, type="grant")
    data = json.loads(as_json(Report((result,))))["documents"][0]
    unclear = {question for question, answer in data["answers"].items() if answer and answer["unclear"]}
    assert "missing-next-step" in {finding.rule for finding in result.findings}
    assert unclear == {"next_step"}
    assert said in as_text(Report((result,)))
