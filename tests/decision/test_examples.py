"""The examples are good: they can be read, they can be told in three languages, and they agree with the letters."""

from __future__ import annotations

import pytest

from letterkit.decision import read_facts
from letterkit.decision.checks.words import wordings
from letterkit.document import read
from tests.conftest import EXAMPLES as LETTERS
from tests.decision.faulty import EXAMPLES

FILES = sorted(EXAMPLES.glob("*.json"))
LETTER_OF = {
    "grant.en": "good-grant.en.docx",
    "partial.sv": "good-partial-grant.sv.docx",
    "rejection.fi": "good-rejection.fi.docx",
    "transfer.sv": "good-transfer.sv.md",
    "info-request.en": "good-information-request.en.md",
    "correction.fi": "good-correction.fi.md",
    "recovery.en": "good-recovery.en.txt",
    "payment-commitment.sv": "good-payment-commitment.sv.html",
    "notice-2026.fi": "good-notice.fi.txt",
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_example_can_be_told_in_swedish_finnish_and_english(file: object) -> None:
    decision = read_facts(str(file))
    missing = [
        (path, language)
        for path, words in wordings(decision)
        for language in ("sv", "fi", "en")
        if not words.text(language)
    ]
    assert not missing


@pytest.mark.parametrize("name", LETTER_OF)
def test_an_example_tells_the_same_case_as_its_letter(name: str) -> None:
    decision = read_facts(EXAMPLES / f"{name}.json")
    text = " ".join(read(LETTERS / LETTER_OF[name]).text.replace("\u00a0", " ").split())
    figures = [payment.amount for payment in decision.payments] + [bill.amount for bill in decision.self_payments]
    figures += [item.asked for item in decision.items] + [income.amount for income in decision.incomes]
    figures += [decision.granted] if decision.granted else []
    assert decision.case in text and decision.client.name.split()[-1] in text
    for figure in figures:
        english = f"{figure:,}"
        assert english in text or english.replace(",", " ").replace(".", ",") in text, figure
    payees = [payment.payee for payment in decision.payments] + [bill.payee for bill in decision.self_payments]
    for payee in filter(None, payees):
        assert (payee.text(decision.client.language) or "-") in text
