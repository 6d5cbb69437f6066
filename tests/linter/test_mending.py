"""Safe fixes over every example of every card: they mend what was reported and break nothing."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest

from letterkit.document import Span, read_text
from letterkit.document.patching import Edit, patch
from letterkit.document.readers import read_bytes
from letterkit.linter.engine import check
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.fixes.guard import applied
from letterkit.linter.fixes.meaning import said_in
from letterkit.linter.fixes.mending import mend
from letterkit.linter.result import Result
from letterkit.rules import Fix
from letterkit.rules.cards import Example, card_of
from letterkit.rules.registry import all_rules, group_of

RULES = all_rules()
WORDS = [rule for rule in RULES.values() if group_of(rule) in ("wording", "length")]
"""The rules that judge words one by one; those that judge what a letter says are tested through `mend`."""
FIXING = ("officialese", "abbreviation", "date-format", "amount-format")
EXAMPLES = [example for rule in RULES.values() for example in card_of(rule).examples]
OWN = [example for name in FIXING for example in card_of(RULES[name]).examples if example.marks]


def linted(example: Example, text: str) -> Result:
    return check(read_text(text, "draft.md", "markdown"), WORDS, example.language, type=example.type or None)


def reported(result: Result) -> Counter[str]:
    return Counter(finding.rule for finding in result.findings)


@pytest.mark.parametrize("language", ["sv", "fi", "en"])
def test_each_safe_fix_mends_its_place_keeps_the_meaning_and_brings_nothing_new(language: str) -> None:
    made_in_all = 0
    for example in (example for example in EXAMPLES if example.language == language):
        before = linted(example, example.text)
        for fix in chosen_fixes(before):
            rule = next(finding.rule for finding in before.findings if finding.fix == fix)
            data, made = patch(example.text.encode(), before.document, [Edit(fix.span, fix.replacement)])
            assert made, f"{fix} can be written into {example.text!r}"
            after = linted(example, data.decode())
            assert reported(after)[rule] < reported(before)[rule], (fix, example.text)
            if reported(after) - reported(before):  # it uncovers another fault, so that it is left
                assert not reported(all_mended(example)) - reported(before), (fix, example.text)
                continue
            assert after.document.text == folded(applied(before.document.text, [fix]))
            assert values(after) == values(before), (fix, example.text)
            made_in_all += 1
    assert made_in_all > 30, "the cards show fixes"


def all_mended(example: Example) -> Result:
    look = partial(check, rules=WORDS, language=example.language, type=example.type or None)
    return mend(example.text.encode(), "draft.md", "markdown", look).result


def values(result: Result) -> Counter[tuple[str, object]]:
    """What a draft says; not its names, for the first words of sentences may be others than before."""
    said = said_in(result.document.text, result.letter.language)
    return Counter((one.kind, one.value) for one in said if one.kind != "name")


def folded(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("example", OWN, ids=lambda example: f"{example.language}-{example.text[:20]}")
def test_a_mended_draft_has_no_more_findings_of_any_rule_than_it_had(example: Example) -> None:
    look = partial(check, rules=list(RULES.values()), language=example.language)
    before = look(read_text(example.text, "draft.md", "markdown"))
    mended = mend(example.text.encode(), "draft.md", "markdown", look)
    assert not reported(mended.result) - reported(before)
    assert mended.result.document == read_bytes(mended.data, "draft.md", "markdown")
    assert mended.count or reported(before) == reported(mended.result)


INFLECTED = [
    ("sv", "Samtliga kvitton ska inlämnas, och handlingarna ska vara oss tillhanda.", "Alla kvitton ska lämnas"),
    ("sv", "Stödet utbetalas i enlighet med beslutet.", "Stödet betalas enligt beslutet."),
    ("sv", "Vi har erhållit ditt brev.", "Vi har fått ditt brev."),
    (
        "sv",
        "Vi svarar per omgående och skickar intyget m.m. till dig.",
        "Vi svarar genast och skickar intyget med mera till",
    ),
    ("sv", "Vi räknar med hyran enl. avtalet.", "Vi räknar med hyran enligt avtalet."),
    ("fi", "Toimita jäljennökset anomuksesta.", "Toimita kopiot hakemuksesta."),
    ("fi", "Hylkäävästä päätöksestä voi valittaa.", "Kielteisestä päätöksestä voi valittaa."),
    ("fi", "Menoja ei huomioida mikäli et lähetä dokumentteja.", "Menoja ei oteta huomioon jos et lähetä asiakirjoja."),
    ("fi", "Tiedustelusi koskee maksusuoritusta.", "Kysymyksesi koskee maksua."),
    ("fi", "Saat 3 kk:n ajan tukea.", "Saat 3 kuukauden ajan tukea."),
    ("en", "We commenced the process prior to May.", "We started the process before May."),
]


@pytest.mark.parametrize(("language", "draft", "right"), INFLECTED)
def test_the_words_are_inflected_as_their_sentence_needs(language: str, draft: str, right: str) -> None:
    look = partial(check, rules=WORDS, language=language)
    assert right in folded(mend(draft.encode(), "draft.txt", "text", look).data.decode())


def test_fixes_that_need_a_person_are_not_chosen_but_stay_in_the_findings() -> None:
    result = check(read_text("Du åtnjuter stöd samt bidrag.", "x.md", "markdown"), WORDS, "sv")
    assert chosen_fixes(result) == ()
    assert [finding.fix.is_safe for finding in result.findings if finding.fix] == [False, False]


def test_a_fix_that_the_guard_refuses_is_left_for_a_person() -> None:
    result = check(read_text("Vi betalar ej hyran.", "x.md", "markdown"), WORDS, "sv")
    assert [finding.fix for finding in result.findings] == [Fix(Span(11, 13), "inte", is_safe=False)]
