"""The files of phrases/misleading/: read strictly, with the place of every fault; recognised as they say."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.catalogue.misleading.entry import load_misleading
from letterkit.catalogue.misleading.recognise import recognise
from letterkit.catalogue.patterns.wordlist import word_list
from letterkit.document import read_text
from letterkit.errors import CatalogueError
from letterkit.language.letter import Letter

ENTRY = """\
id: sample-phrase
severity: warning
summary: Reports a sample.
why: {sv: Så, fi: Niin, en: So}
advice: {sv: Gör, fi: Tee, en: Do}
source: Our own.
recognise:
  sv: &any
    words:
      benefit: [stöd]
      act: ["ansök* | söka"]
      decided: [beslutade]
    trigger:
      - [benefit, act]
    released_by:
      - {negated: act}
      - {named: [amount, date], within: before}
      - {words: decided, within: after}
      - {section: provisions}
  fi: *any
  en: *any
examples:
  flag: {sv: [], fi: [], en: []}
  pass: {sv: [], fi: [], en: []}
title: {sv: Titel, fi: Otsikko, en: Title}
"""

Catalogue = Callable[[str], Path]


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """A catalogue with one misleading phrase, in a folder of its own."""
    numbers = itertools.count()

    def write(text: str) -> Path:
        root = tmp_path / f"catalogue-{next(numbers)}"
        folder = root / "phrases" / "misleading"
        folder.mkdir(parents=True)
        (folder / "sample-phrase.yaml").write_text(text, encoding="utf-8")
        return root

    return write


@pytest.mark.parametrize(
    ("change", "line", "column", "told"),
    [
        (("severity: warning", "severity: grave"), 2, 11, "grave"),
        (("severity: warning", "severty: warning"), 2, 1, "severity"),
        (("id: sample-phrase\n", ""), 1, 1, "id"),
        (("source: Our own.", "source: Our own.\nsource: Again."), 7, 1, "source"),
        (("why: {sv: Så, fi: Niin, en: So}", "why: {sv: Så, en: So}"), 4, 6, "fi"),
        (("- [benefit, act]", "- [benefit, deed]"), 14, 19, "deed"),
        (("{negated: act}", "{negated: deed}"), 16, 19, "deed"),
        (("named: [amount, date]", "named: [amont, date]"), 17, 18, "amont"),
        (("within: before}", "within: befor}"), 17, 41, "befor"),
        (("{negated: act}", "{within: block}"), 16, 9, "condition"),
        (("benefit: [stöd]", 'benefit: ["*"]'), 10, 17, "word"),
        (("benefit: [stöd]", 'benefit: ["~ | stöd"]'), 10, 17, "word"),
        (("ansök* | söka", " | söka"), 11, 13, "word"),
        (("benefit: [stöd]", "benefit: stöd"), 10, 16, "list"),
        (("id: sample-phrase", "id: [sample"), 2, 9, "YAML"),
    ],
)
def test_a_fault_is_told_with_file_line_and_column(
    catalogue: Catalogue, change: tuple[str, str], line: int, column: int, told: str
) -> None:
    with pytest.raises(CatalogueError) as caught:
        load_misleading(catalogue(ENTRY.replace(*change)))
    assert caught.value.place.endswith(f"sample-phrase.yaml:{line}:{column}")
    assert told in str(caught.value)


def reported(catalogue: Catalogue, text: str) -> list[str]:
    (phrase,) = load_misleading(catalogue(ENTRY))
    letter = Letter(read_text(text, "brev.md", "markdown"), "sv")
    return [letter.text[match.span.start : match.span.end] for match in recognise(letter, phrase)]


def test_all_groups_of_a_trigger_must_stand_in_one_sentence(catalogue: Catalogue) -> None:
    assert reported(catalogue, "Du kan ansöka om mera stöd.") == ["ansöka om mera stöd"]
    assert reported(catalogue, "Du kan ansöka. Du får stöd.") == []


def test_the_groups_of_a_trigger_may_have_to_stand_in_order_with_few_words_between(catalogue: Catalogue) -> None:
    words = ENTRY.replace("- [benefit, act]", "- {all: [act, benefit], gap: 1}")
    (phrase,) = load_misleading(catalogue(words))
    found = []
    for text in ("Du kan ansöka om stöd.", "Du kan ansöka om ett litet stöd.", "Stöd kan man söka."):
        found.append(bool(list(recognise(Letter(read_text(text), "sv"), phrase))))
    assert found == [True, False, False]


def test_the_nearest_words_are_the_ones_at_fault(catalogue: Catalogue) -> None:
    assert reported(catalogue, "Stöd är till för dig som vill söka stöd.") == ["söka stöd"]


def test_a_match_in_a_table_is_found_and_in_a_heading_it_is_not(catalogue: Catalogue) -> None:
    assert reported(catalogue, "| Rad | Text |\n|---|---|\n| 1 | Du kan ansöka om stöd. |") == ["ansöka om stöd"]
    assert reported(catalogue, "# Ansök om stöd\n\nHej.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Du behöver inte ansöka om stöd.",
        "Vi betalar 20,00 euro den 3.3.2026. Du kan ansöka om stöd.",
        "Du kan ansöka om stöd. Vi beslutade det i mars.",
        "## Tillämpade bestämmelser\n\nDen som vill kan ansöka om stöd.",
    ],
    ids=["denied", "specific before", "words after", "provisions"],
)
def test_what_releases_makes_it_harmless(catalogue: Catalogue, text: str) -> None:
    assert reported(catalogue, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Du kan ansöka om stöd och det kostar inte något.",
        "Vi betalar 20,00 euro. Du kan ansöka om stöd.",
        "Vi beslutade det i mars. Du kan ansöka om stöd.",
    ],
    ids=["denied elsewhere", "half of what is named", "words before"],
)
def test_what_only_resembles_a_release_does_not(catalogue: Catalogue, text: str) -> None:
    assert reported(catalogue, text) == ["ansöka om stöd"]


def test_a_group_may_speak_of_other_groups(catalogue: Catalogue) -> None:
    words = ENTRY.replace("act: [", 'asks: ["<act> ~ om"]\n      act: [').replace("[benefit, act]", "[benefit, asks]")
    (phrase,) = load_misleading(catalogue(words))
    letter = Letter(read_text("Du kan söka själv om stöd. Du kan söka stöd."), "sv")
    assert [letter.text[match.span.start : match.span.end] for match in recognise(letter, phrase)] == [
        "söka själv om stöd"
    ]


def test_a_word_at_which_a_group_does_not_begin(catalogue: Catalogue) -> None:
    words = ENTRY.replace("act: [", 'asks: ["om <!act>"]\n      act: [').replace("[benefit, act]", "[benefit, asks]")
    (phrase,) = load_misleading(catalogue(words))
    found = [
        len(list(recognise(Letter(read_text(f"Du får stöd om {it}."), "sv"), phrase))) for it in ("du vill", "söka")
    ]
    assert found == [1, 0]


def test_words_between_which_none_of_a_group_stands(catalogue: Catalogue) -> None:
    words = ENTRY.replace("act: [", 'asks: ["om <!act>~ nu"]\n      act: [').replace(
        "[benefit, act]", "[benefit, asks]"
    )
    (phrase,) = load_misleading(catalogue(words))
    texts = ("om du vill det nu", "om nu", "om du vill söka det nu", "om du vill, nu")
    found = [len(list(recognise(Letter(read_text(f"Du får stöd {it}."), "sv"), phrase))) for it in texts]
    assert found == [1, 1, 0, 0]


def test_a_release_does_not_count_right_after_some_words(catalogue: Catalogue) -> None:
    clause = ENTRY.replace("{words: decided, within: after}", "{words: decided, within: clause, unless_after: when}")
    (phrase,) = load_misleading(catalogue(clause.replace("decided: [", "when: [när]\n      decided: [")))
    letters = [Letter(read_text(f"{it} vi beslutade söka stöd."), "sv") for it in ("Du får det när", "Igår", "När")]
    assert [len(list(recognise(letter, phrase))) for letter in letters] == [1, 0, 1]


def test_a_release_may_look_wide_and_ask_for_words_in_the_sentence_at_fault_alone(catalogue: Catalogue) -> None:
    texts = ("Vi beslutade. Du får stöd, sök det.", "Vi beslutade. Du får stöd, sök nu.", "Vi beslutade det. Sök stöd.")
    counts = []
    for key in ("here", "not_here"):
        release = ENTRY.replace("{words: decided, within: after}", f"{{words: decided, within: before, {key}: it}}")
        words = release.replace("decided: [", "it: [det]\n      decided: [").replace("ansök* | söka", "sök")
        (phrase,) = load_misleading(catalogue(words))
        counts.append([len(list(recognise(Letter(read_text(text), "sv"), phrase))) for text in texts])
    assert counts == [[0, 1, 1], [1, 0, 0]]


def test_a_release_may_ask_that_a_named_thing_is_taken_up(catalogue: Catalogue) -> None:
    release = ENTRY.replace(
        "{words: decided, within: after}", "{takes_up: decided, named: [amount], within: before}"
    ).replace("{named: [amount, date], within: before}", "{words: decided}")
    (phrase,) = load_misleading(catalogue(release))
    before = "Våningssängen kostar 240 euro."
    found = [
        len(list(recognise(Letter(read_text(f"{before} Du kan söka stöd för {it}."), "sv"), phrase)))
        for it in ("sängen", "annat")
    ]
    assert found == [0, 1]


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("## Nekas\n\n- Våningssäng, 240 euro\n- Matta, 90 euro", 0),
        ("Nekas:\n\n| Våningssäng | 240 euro |\n|---|---|\n| Matta | 90 euro |", 1),
        ("Nekas: våningssäng, 240 euro.", 0),
        ("- Våningssäng, 240 euro\n\nDet nekas.\n\n## Annat", 1),
        ("- Våningssäng, 240 euro\n\nMattan nekas.", 1),
    ],
    ids=["its list", "its cells apart", "its paragraph", "another section", "further up"],
)
def test_a_release_may_look_at_what_stands_above(catalogue: Catalogue, above: str, found: int) -> None:
    release = ENTRY.replace("- {named: [amount, date], within: before}", "").replace(
        "{words: decided, within: after}", "{takes_up: decided, named: [amount], within: above}"
    )
    (phrase,) = load_misleading(catalogue(release))
    draft = f"{above}\n\nDu kan söka stöd för sängen."
    assert len(list(recognise(Letter(read_text(draft, format="markdown"), "sv"), phrase))) == found


def test_a_word_of_any_pattern_is_right_as_it_is_spelt(catalogue: Catalogue) -> None:
    words = ENTRY.replace("benefit: [stöd]", "benefit: [stödmottagaren betalande, betalade]")
    (phrase,) = load_misleading(catalogue(words))
    assert phrase.spellings.of("sv").put_right("betalande").text == "betalande"
    assert phrase.spellings.of("sv").put_right("bettalade").text == "betalade"


def test_each_place_of_a_group_may_be_judged_by_itself(catalogue: Catalogue) -> None:
    text = "Du behöver inte söka, men du ska söka stöd."
    lengths = []
    for trigger in ("{all: [act]}", "{all: [act], each: yes}"):
        (phrase,) = load_misleading(catalogue(ENTRY.replace("[benefit, act]", trigger)))
        lengths.append(len(list(recognise(Letter(read_text(text), "sv"), phrase))))
    assert lengths == [0, 1]


def test_a_trigger_may_have_a_release_of_its_own(catalogue: Catalogue) -> None:
    own = ENTRY.replace("[benefit, act]", "{all: [benefit, act], released_by: [{words: decided, within: lists}]}")
    (phrase,) = load_misleading(catalogue(own))
    texts = ("Du kan söka stöd.\n\nNu.\n\n- Vi beslutade", "Du kan söka stöd.\n\nNu.\n\nVi beslutade")
    letters = [Letter(read_text(text, format="markdown"), "sv") for text in texts]
    assert [len(list(recognise(letter, phrase))) for letter in letters] == [0, 1]


@pytest.mark.parametrize("named", ["deed", "asks"])
def test_a_group_that_speaks_of_itself_or_of_none_is_a_fault(catalogue: Catalogue, named: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        load_misleading(catalogue(ENTRY.replace("act: [", f'asks: ["<{named}> om"]\n      act: [')))
    assert caught.value.place.endswith(":11:13")
    assert named in str(caught.value)


def test_words_that_run_on_from_a_heading_do_not_hide_those_of_the_sentence(catalogue: Catalogue) -> None:
    words = ENTRY.replace("act: [", 'asks: ["stöd ~ söka | söka ~ stöd"]\n      act: [').replace(
        "[benefit, act]", "[asks]"
    )
    (phrase,) = load_misleading(catalogue(words))
    letter = Letter(read_text("## Stöd\n\nAtt söka mera stöd går bra.", format="markdown"), "sv")
    assert len(list(recognise(letter, phrase))) == 1


def test_the_whole_clause_is_marked_where_a_trigger_says_so(catalogue: Catalogue) -> None:
    whole = ENTRY.replace("[benefit, act]", "{all: [benefit, act], whole: yes}")
    (phrase,) = load_misleading(catalogue(whole))
    letter = Letter(read_text("I dag regnar det, men du kan själv söka stöd nu."), "sv")
    (match,) = recognise(letter, phrase)
    assert letter.text[match.span.start : match.span.end] == "du kan själv söka stöd nu"


def test_a_trigger_may_ask_that_its_words_are_the_whole_sentence(catalogue: Catalogue) -> None:
    alone = ENTRY.replace("[benefit, act]", "{all: [act], alone: yes}").replace("act: [", "act: [nej, ")
    (phrase,) = load_misleading(catalogue(alone))
    letter = Letter(read_text("| Lön | Nej |\n|---|---|\n| El | nej |\n| Hyra | nej tack |", format="markdown"), "sv")
    assert [letter.text[match.span.start : match.span.end] for match in recognise(letter, phrase)] == ["Nej", "nej"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Du får inte stöd.", True),
        ("Du får inte stöd, eftersom du har 900,00 euro.", False),
        ("Eftersom du har 900,00 euro får du inte stöd.", False),
        ("Du får inte stöd. Du har 900,00 euro på kontot.", False),
        ("Du får inte stöd: lönen räcker till hyran.", False),
        ("Du sökte 900,00 euro. Du får inte stöd.", True),
        ("Du får inte stöd, eftersom du vill söka annat.", True),
        ("Du får inte stöd. Du kan begära omprövning senast den 3.3.2026.", True),
    ],
)
def test_a_release_may_ask_for_a_fact_as_the_reason(catalogue: Catalogue, text: str, found: bool) -> None:
    reason = ENTRY.replace("[benefit, act]", "[benefit]").replace("{negated: act}", "{reason: [act]}")
    (phrase,) = load_misleading(catalogue(reason.replace("{named: [amount, date], within: before}", "{question: yes}")))
    letter = Letter(read_text(text, format="markdown"), "sv")
    assert bool(list(recognise(letter, phrase))) is found


def test_together_means_in_one_sentence(catalogue: Catalogue) -> None:
    together = ENTRY.replace("within: before}", "within: before, together: yes}")
    (phrase,) = load_misleading(catalogue(together))
    apart = "Vi betalar 20,00 euro. Den 3.3.2026 kan du ansöka om stöd."
    one = "Vi betalar 20,00 euro den 3.3.2026. Du kan ansöka om stöd."
    assert [len(list(recognise(Letter(read_text(text), "sv"), phrase))) for text in (apart, one)] == [1, 0]


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        ("ansök*", "Ansökan", "omansökan"),
        ("*stöd", "utkomststöd", "stödet"),
        ("söka om", "söka\n om", "söka något om"),
        ("hör* ~ till", "hör av dig till", "hör av dig så snart du kan till"),
        ("inom <number> dagar", "inom fjorton dagar", "inom några få dagar"),
        ("senast <date>", "senast den 3 mars 2026", "senast i mars"),
        ("senast <date>", "senast 3.3.2026", "senast 14 dagar"),
        ("dagar (<date>)", "dagar (den 3 mars)", "dagar den 3 mars"),
        ("inte ~- brådskande", "inte anses brådskande", "inte vänta, så det är brådskande"),
        ("för <period>", "för mars 2026", "för 3 mars 2026"),
        ("tiden <period>", "tiden 1.3.2026–31.3.2026", "tiden 1.3.2026"),
        ("med <percent>", "med 20 procent", "med 20 euro"),
        ("hör* ~~ till", "hör av dig så snart du kan till", "hör av dig så snart du bara kan och helst idag till"),
        ("kan ~ bevilja", "kan, vid behov, bevilja", "kan. Hen bevilja"),
        ("få ~ hyran", "få den 3.3.2026 hyran", "få stöd. Den är hyran"),
        ("få | ges", "ges", "gesten"),
    ],
)
def test_word_patterns_match_what_they_say(pattern: str, matching: str, other: str) -> None:
    listed = word_list((pattern,), "sv")
    assert listed.search(f"Vi {matching} nu")
    assert not listed.search(f"Vi {other} nu")


def test_a_release_may_look_onward_to_a_list_and_leave_sentences_apart(catalogue: Catalogue) -> None:
    text = ENTRY.replace("      - {words: decided, within: after}\n", "").replace(
        "      - {section: provisions}", "      - {named: payday, within: onward, apart: decided}"
    )
    (phrase,) = load_misleading(catalogue(text))
    draft = "Du kan söka stöd.\n\n- Betalas den 3 april 2026."
    assert not list(recognise(Letter(read_text(draft, format="markdown"), "sv"), phrase))
    draft = "Du kan söka stöd.\n\n- Vi beslutade den 3 april 2026."
    assert list(recognise(Letter(read_text(draft, format="markdown"), "sv"), phrase))


def test_a_release_may_ask_that_the_words_found_are_denied(catalogue: Catalogue) -> None:
    text = ENTRY.replace("      - {negated: act}", "      - {denied: yes}")
    (phrase,) = load_misleading(catalogue(text))
    for draft, count in (("Du kan inte söka stöd.", 0), ("Om du inte söker arbete kan du söka stöd.", 1)):
        assert len(list(recognise(Letter(read_text(draft, format="markdown"), "sv"), phrase))) == count


def test_a_release_may_ask_that_the_words_found_name_the_writer_of_the_letter(catalogue: Catalogue) -> None:
    text = ENTRY.replace("act: [", "town: [kommunen | kommun]\n      act: [")
    (phrase,) = load_misleading(catalogue(text.replace("{negated: act}", "{writer: town}")))
    body = "Hos kommunen kan du söka stöd.\n\nHälsningar\n\nAnna Exempel\n\nGatan 1\n\n00100 Helsingfors"
    for letter, count in (
        (body, 1),
        (f"Sibbo kommun\n\n{body}", 0),
        ("Sibbo kommun\n\nHos kommunen kan du söka stöd.", 1),
    ):
        assert len(list(recognise(Letter(read_text(letter), "sv"), phrase))) == count
