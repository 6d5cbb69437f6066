"""Fixes that mark words: the file says more than before, and its words stay as they are."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest

from letterkit.document import read_text
from letterkit.document.readers import read_bytes
from letterkit.linter.engine import check
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.fixes.guard import lets_pass
from letterkit.linter.fixes.mending import mend
from letterkit.linter.result import Result
from letterkit.rules import Rule
from letterkit.rules.cards import Example, card_of
from letterkit.rules.registry import all_rules, group_of

RULES = [rule for rule in all_rules().values() if group_of(rule) == "form"]
EXAMPLES = [(rule, example) for rule in RULES for example in card_of(rule).examples if example.marks]
TEXT = "Vi betalar stödet till ditt konto den 12 mars."


def linted(draft: str, format: str, language: str | None = None) -> Result:
    return check(read_text(draft, "x", format), RULES, language)


def fixed(draft: str, format: str) -> str:
    """The draft after `--fix` with the rules of form."""
    return mend(draft.encode(), "x", format, partial(check, rules=RULES)).data.decode()


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=lambda one: getattr(one, "name", getattr(one, "language", ""))
)
def test_what_a_card_reports_is_silent_once_it_is_fixed_and_no_word_has_changed(rule: Rule, example: Example) -> None:
    look = partial(check, rules=list(all_rules().values()), language=example.language)
    before = look(read_text(example.text, "x.md", "markdown"))
    after = mend(example.text.encode(), "x.md", "markdown", partial(check, rules=[rule], language=example.language))
    found = [finding for finding in before.findings if finding.rule == rule.name]
    safe = [finding for finding in found if finding.fix and finding.fix.is_safe]
    assert after.count == len(safe)
    assert len(after.result.findings) == len(found) - len(safe)
    assert after.result.document.text == before.document.text
    again = look(read_bytes(after.data, "x.md", "markdown"))
    assert not reported(again) - reported(before), "no other rule minds"


def reported(result: Result) -> Counter[str]:
    return Counter(finding.rule for finding in result.findings)


def test_cards_of_headings_and_languages_are_fixed_and_pictures_are_left_to_people() -> None:
    made = {rule.name: 0 for rule in RULES}
    offered = dict(made)
    for rule, example in EXAMPLES:
        result = check(read_text(example.text, "x.md", "markdown"), [rule], example.language)
        made[rule.name] += len(chosen_fixes(result))
        offered[rule.name] += sum(finding.fix is not None for finding in result.findings)
    assert made["heading-by-look"] == 4 and made["document-language"] == 3
    assert made["table-without-header"] == 0 and offered["table-without-header"] == 3, "their first rows hold figures"
    assert offered["picture-without-text"] == 0


def test_the_meaning_guard_lets_a_marking_pass_whatever_its_words_say() -> None:
    draft = "**Beslut: du får inte 310 euro före 12.3.2026 enligt 7 §**\n\nDu ska betala hyran.\n"
    [finding] = linted(draft, "markdown").findings
    assert finding.fix and finding.fix.is_safe and finding.fix.marking
    result = linted(draft, "markdown")
    assert finding.fix.replacement == result.excerpt(finding.fix.span)
    assert lets_pass(result.letter, finding.fix, finding.rule)


@pytest.mark.parametrize(
    ("draft", "mended"),
    [
        ("**Beslut**", "## Beslut"),
        ("__Så *betalar* vi__", "## Så *betalar* vi"),
        ("***Beslut***", "## ***Beslut***"),
        ("> **Beslut**", "> ## Beslut"),
        ('<p class="x"><b>Beslut</b></p>', '<h2 class="x">Beslut</h2>'),
        ("**Det är\nså**", "**Det är\nså**"),
        ("**Nummer #**", "**Nummer #**"),
    ],
    ids=["stars", "underscores", "italic too", "quoted", "html", "two lines", "a sign that closes headings"],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_bold_line_of_markdown_becomes_a_heading(draft: str, mended: str, line_end: str) -> None:
    around = "Hej!\n\n{}\n\n" + TEXT + "\n"
    before, after = (around.format(part).replace("\n", line_end) for part in (draft, mended))
    assert fixed(before, "markdown") == after


@pytest.mark.parametrize(
    ("draft", "mended"),
    [
        ("<P><STRONG>Beslut</STRONG></P>", "<h2>Beslut</h2>"),
        ("<p id=a> <b><i>Beslut</i></b><!-- x --></p>", "<h2 id=a> <i>Beslut</i><!-- x --></h2>"),
        ("<p><b>Be</b><b>slut</b></p>", "<h2><b>Be</b><b>slut</b></h2>"),
        ('<p><b class="x">Beslut</b></p>', '<h2><b class="x">Beslut</b></h2>'),
        ('<div><span style="font-weight: bold">Beslut</span></div>', None),
        ('<p style="font-size: 18pt">Beslut</p>', '<h2 style="font-size: 18pt">Beslut</h2>'),
        ("<p><b>Beslut</b>", "<p><b>Beslut</b>"),
        ("<div><b>Beslut</b><p>Hej och välkommen.</p></div>", "<div><b>Beslut</b><p>Hej och välkommen.</p></div>"),
    ],
    ids=["capitals", "inside", "two pieces", "class", "div", "large", "no end", "in a larger element"],
)
def test_a_bold_paragraph_of_html_becomes_a_heading(draft: str, mended: str | None) -> None:
    mended = '<h2><span style="font-weight: bold">Beslut</span></h2>' if mended is None else mended
    around = f'<html lang="sv"><body>{{}}<p>{TEXT}</p></body></html>'
    assert fixed(around.format(draft), "html") == around.format(mended)


def heading_fixes(*lines: str) -> list[tuple[str, bool]]:
    page = f'<html lang="sv"><body>{"".join(f"{line}<p>{TEXT}</p>" for line in lines)}</body></html>'
    fixes = [finding.fix for finding in linted(page, "html").findings]
    return [(fix.marking.value, fix.is_safe) for fix in fixes if fix and fix.marking]


def test_the_level_follows_the_looks_and_is_for_a_person_to_judge_where_they_do_not_tell_it() -> None:
    title, section, smaller = '<p style="font-size: 18pt">Beslut</p>', "<p><b>Hyran</b></p>", "<p><b>Elen</b></p>"
    larger = '<p style="font-size: 15pt"><b>Motivering</b></p>'
    assert heading_fixes(section, smaller) == [("2", True), ("2", True)]
    assert heading_fixes(title, section, smaller) == [("1", True), ("2", True), ("2", True)]
    assert heading_fixes("<h1>Beslut</h1>", larger, section) == [("2", True), ("3", False)]
    assert heading_fixes("<h1>Beslut</h1>", "<h2>Motivering</h2>", section) == [("2", False)]
    assert heading_fixes("<p><b>BESLUT</b></p>", section, smaller) == [("1", True), ("2", True), ("2", True)]
    assert heading_fixes(section, "<p><b>ELEN</b></p>") == [("3", False), ("2", True)]
    assert heading_fixes(title, larger, section) == [("1", True), ("2", True), ("3", False)]


@pytest.mark.parametrize(
    ("draft", "mended"),
    [
        ("<html>", '<html lang="sv-FI">'),
        ("<HTML class=a lang='fi'>", '<HTML class=a lang="sv-FI">'),
        ('<html xml:lang="en" lang=en-US>', '<html xml:lang="sv-FI" lang="sv-FI">'),
        ("<html lang>", '<html lang="sv-FI">'),
        ('<html data-x="lang=en">', '<html lang="sv-FI" data-x="lang=en">'),
        ('<html lang="sv"><body lang="fi">', '<html lang="sv-FI"><body lang="sv-FI">'),
        ("<!-- <html> --><p>", None),
    ],
)
def test_a_page_says_the_language_that_its_words_speak(draft: str, mended: str | None) -> None:
    rest = f"<p>{TEXT}</p>"
    assert fixed(draft + rest, "html") == (draft if mended is None else mended) + rest


def test_the_language_is_left_to_a_person_where_the_words_speak_several() -> None:
    finnish = "<p>Maksamme tuen tilillesi maaliskuun 12. päivänä, jos haluat sitä.</p>"
    page = '<html lang="fi"><p>{}</p><p>{}</p>{}</html>'
    [finding] = linted(page.format(TEXT, TEXT, finnish), "html").findings
    assert finding.fix and not finding.fix.is_safe
    own = finnish.replace("<p>", '<p lang="fi">')
    assert 'lang="sv-FI"' in fixed(page.replace('"fi"', '"en"').format(TEXT, TEXT, own), "html")


def rows(*lines: str, is_bold: bool = False) -> str:
    first, *others = [[f"<td>{cell}</td>" for cell in line.split("|")] for line in lines]
    first = [cell.replace("<td>", "<td><b>").replace("</td>", "</b></td>") if is_bold else cell for cell in first]
    return "".join(f"<tr>{''.join(row)}</tr>" for row in (first, *others))


@pytest.mark.parametrize(
    ("table", "is_plain"),
    [
        (rows("Utgift|Belopp", "Hyra|500 euro", "El|50 euro"), True),
        (rows("Utgift|Du ansökte om|Vi godkänner", "Hyra|500|500", "El|60|50"), True),
        (rows("Vad|Hur mycket", "Hyra|500 euro", "El|50 euro", is_bold=True), True),
        (rows("Vad|Hur mycket", "Hyra|500 euro", "El|50 euro"), False),
        (rows("Hyra|ingår", "El|50 euro", "Vatten|20 euro"), False),
        (rows("Hyra|500 euro", "El|50 euro", is_bold=True), False),
        (rows("Utgift|Belopp", "Hyra|500 euro", "El|ingår"), False),
        (rows("Utgift", "Hyra|500 euro", "El|50 euro"), False),
        (rows("|Belopp", "Hyra|500 euro", "El|50 euro"), False),
    ],
)
def test_only_a_row_that_plainly_names_the_figures_below_it_is_made_a_header(table: str, is_plain: bool) -> None:
    page = f'<html lang="sv"><p>{TEXT}</p><table>{table}</table></html>'
    mended = fixed(page, "html")
    first, others = table.split("</tr>", 1)
    header = first.replace("<td>", '<th scope="col">').replace("</td>", "</th>")
    assert mended == (page.replace(table, f"{header}</tr>{others}") if is_plain else page)
    assert bool(linted(mended, "html").findings) is not is_plain


def test_a_word_is_changed_and_its_line_marked_in_one_go() -> None:
    draft = f"**Motivering enl. lagen**\n\n{TEXT}\n"
    look = partial(check, rules=[*RULES, all_rules()["abbreviation"]])
    mended = mend(draft.encode(), "x", "markdown", look)
    assert (mended.data.decode(), mended.count) == (f"## Motivering enligt lagen\n\n{TEXT}\n", 2)
