"""Phrases and templates in an editor: faults as one types, what names mean, what can be written, where it is used."""

from __future__ import annotations

import pytest
from lsprotocol import types

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.upkeep.usage import uses_of
from tests.lsp.editor import Editor

PHRASES = "phrases/outcome/00-heading.yaml"
TEMPLATE = "templates/grant.j2"
BILL = "phrases/self-pay/bill.yaml"


def said(found: list[types.Diagnostic]) -> list[tuple[int, str]]:
    return [(one.range.start.line, one.message) for one in found]


def text_of(author: Editor, name: str) -> str:
    return (author.folder / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [PHRASES, TEMPLATE, BILL, "phrases/glossary.yaml", "phrases/wordgroups.yaml", "phrases/misleading/reduced-fee.yaml",
     "phrases/answers/missing-payee.yaml", "phrases/tables/payments.yaml", "phrases/provisions.yaml"],
)  # fmt: skip
def test_the_sample_catalogue_has_no_faults(author: Editor, name: str) -> None:
    assert author.open(name) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "message"),
    [
        (PHRASES, "facts.kind ==", "facts.kidn ==", "Did you mean kind?"),
        (PHRASES, "  section: outcome", "  sction: outcome", 'Did you mean "section"?'),
        (PHRASES, "facts.granted|euro", "facts.granted|eruo", "eruo"),
        (TEMPLATE, '"self-pay.bill"', '"self-pay.bil"', "Did you mean"),
        (TEMPLATE, "{% endletter %}", "", "The template cannot be read"),
        (TEMPLATE, "facts.urgency.is_urgent", "facts.urgency.is_urgnt", "is_urgnt"),
        ("phrases/glossary.yaml", "concept: basic social", "concpt: basic social", "concept"),
        ("phrases/misleading/reduced-fee.yaml", "severity: ", "severity: x", "not one of"),
        ("phrases/answers/missing-payee.yaml", "severity: ", "severity: x", "not one of"),
    ],
)
def test_a_fault_is_told_where_it_stands_before_it_is_saved_and_not_after_it_is_mended(
    author: Editor, name: str, right: str, wrong: str, message: str
) -> None:
    text = text_of(author, name)
    author.open(name)
    found = author.type(name, text.replace(right, wrong, 1))
    assert len(found) == 1 and message in found[0].message
    if wrong:
        assert found[0].range.start.line == text[: text.index(right)].count("\n")
    assert found[0].severity == types.DiagnosticSeverity.Error
    assert author.type(name, text) == []


def test_each_phrase_of_a_file_tells_its_own_fault(author: Editor) -> None:
    author.open(PHRASES)
    found = author.type(PHRASES, text_of(author, PHRASES).replace("  as: heading", "  sa: heading"))
    assert len(found) > 2
    author.type(PHRASES, text_of(author, PHRASES))


def test_a_fault_elsewhere_that_a_change_makes_is_told_there(author: Editor) -> None:
    author.open(BILL)
    author.open(TEMPLATE)
    author.type(BILL, text_of(author, BILL).replace("id: self-pay.bill\n", "id: self-pay.account\n"), waits=False)
    assert "self-pay.bill" in "".join(message for _, message in said(author.next_of(TEMPLATE)))
    author.type(BILL, text_of(author, BILL))


def test_faults_are_placed_in_the_units_of_the_editor(author: Editor) -> None:
    author.open(PHRASES)
    text = text_of(author, PHRASES)
    right = "Du får {{ facts.granted|euro }} i"
    found = author.type(PHRASES, text.replace(right, "Å👩‍👧 {{ facts.grnted|euro }} i", 1))
    assert found[0].range.start.character == len("      Åxx‍xx {{ facts.")
    author.type(PHRASES, text)


def test_wording_at_fault_is_told_in_the_text_of_a_phrase(author: Editor) -> None:
    author.open(PHRASES)
    found = author.type(PHRASES, text_of(author, PHRASES).replace("i utkomststöd {{", "i samtliga utkomststöd {{", 1))
    (one,) = found
    assert one.code == "officialese"
    assert author.words(PHRASES, one.range) == "samtliga"
    author.type(PHRASES, text_of(author, PHRASES))


def test_one_reads_a_phrase_where_a_template_names_it(author: Editor) -> None:
    author.open(TEMPLATE)
    shown = author.hover(TEMPLATE, "self-pay.bill")
    assert "Review: sv: draft" in shown and "```jinja" in shown
    assert all(f"\n{language}\n" in f"\n{shown}" for language in ("sv", "fi", "en"))
    assert "payment_commitment" in shown or "Used in: " in shown


def test_one_reads_the_phrases_that_a_pattern_stands_for(author: Editor) -> None:
    author.open(TEMPLATE)
    assert "`self-pay." in author.hover(TEMPLATE, '"self-pay.*"', 2)


def test_one_reads_what_a_fact_is(author: Editor) -> None:
    author.open(PHRASES)
    shown = author.hover(PHRASES, "facts.kind", len("facts.ki"))
    assert "The kind of letter" in shown and "`partial`" in shown and "Used in" in shown
    author.open(BILL)
    assert "`facts.self_payments.amount`" in author.hover(BILL, "bill.amount", len("bill.am"))


def test_one_reads_a_term_in_the_glossary_and_where_it_is_used(author: Editor) -> None:
    author.open("phrases/glossary.yaml")
    shown = author.hover("phrases/glossary.yaml", "G01")
    assert "utkomststöd" in shown and "toimeentulotuki" in shown and "unreviewed" in shown


def test_a_template_offers_the_phrases_and_tables(author: Editor) -> None:
    author.open(TEMPLATE)
    assert "self-pay.bill" in author.complete(TEMPLATE, 'phrases("self')
    assert "payments" in author.complete(TEMPLATE, 'table("pay')
    assert "granted" in author.complete(TEMPLATE, "rises if facts.")
    author.close(TEMPLATE)


def test_a_phrase_offers_facts_also_of_what_its_loop_goes_through(author: Editor) -> None:
    author.open(BILL)
    assert {"amount", "due", "payee"} <= set(author.complete(BILL, "{{ bill."))
    assert "self_payments" in author.complete(BILL, "in facts.")
    author.open("phrases/outcome/new.yaml", 'id: outcome.new\ntext:\n  sv: |\n    {{ term("\n')
    assert "G01" in author.complete("phrases/outcome/new.yaml", 'term("')
    author.close("phrases/outcome/new.yaml")


def test_one_goes_from_a_name_to_where_it_is_written(author: Editor) -> None:
    author.open(TEMPLATE)
    phrase = load_catalogue(author.folder).phrases["self-pay.bill"]
    assert author.define(TEMPLATE, "self-pay.bill") == [f"{BILL}:{phrase.line}"]
    assert author.define(TEMPLATE, 'table("payments', 8)[0].startswith("phrases/tables/")
    assert len(author.define(TEMPLATE, '"header.*"', 2)) > 1


@pytest.mark.parametrize(
    ("file", "words", "within", "name"),
    [
        (TEMPLATE, "self-pay.bill", 2, "self-pay.bill"),
        (PHRASES, "facts.granted", 8, "facts.granted"),
        ("phrases/glossary.yaml", "G01", 1, "G01"),
        (BILL, "bill.due", 6, "facts.self_payments.due"),
    ],
)
def test_one_finds_all_uses_of_a_name(author: Editor, file: str, words: str, within: int, name: str) -> None:
    author.open(file)
    uses = {
        f"{use.file.relative_to(author.folder).as_posix()}:{use.line}"
        for use in uses_of(name, load_catalogue(author.folder))
    }
    assert set(author.refer(file, words, within)) == uses


def test_the_outline_of_a_file_is_its_entries(author: Editor) -> None:
    author.open(PHRASES)
    assert "outcome.grant-heading" in author.symbols(PHRASES)
    author.open(TEMPLATE)
    assert author.symbols(TEMPLATE)[:2] == ["grant", "header"]


def test_names_are_still_known_while_a_file_cannot_be_read(author: Editor) -> None:
    author.open(PHRASES)
    author.type(PHRASES, text_of(author, PHRASES) + "\n  - : broken [\n")
    assert "The kind of letter" in author.hover(PHRASES, "facts.kind", len("facts.ki"))
    author.type(PHRASES, text_of(author, PHRASES))


def test_a_catalogue_that_changes_on_the_disk_judges_drafts_anew(author: Editor) -> None:
    (author.folder / "letterkit.toml").write_text('catalogue = "."\n', encoding="utf-8")
    text = "Beslut om utkomststöd\n\nKlientavgiften för hemtjänsten kan nedsättas.\n"
    before = author.open("draft.md", text)
    entry = author.folder / "phrases" / "misleading" / "reduced-fee.yaml"
    kept = entry.read_text(encoding="utf-8")
    assert any(one.code == "reduced-fee" for one in before)
    entry.unlink()
    author.change_files("phrases/misleading/reduced-fee.yaml")
    assert not any(one.code == "reduced-fee" for one in author.next_of("draft.md"))
    entry.write_text(kept, encoding="utf-8")
    author.change_files("phrases/misleading/reduced-fee.yaml")
    assert any(one.code == "reduced-fee" for one in author.next_of("draft.md"))
