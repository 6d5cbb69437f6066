"""letterkit.toml and pyproject.toml, as those who keep a project of letters use them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import letterkit as package
from letterkit.errors import LetterkitError
from tests.conftest import Ran

Run = Callable[..., Ran]
Draft = Callable[..., Path]

LONG = (
    "Vi betalar hyran för mars, april och maj till din hyresvärd den 3 december 2026, eftersom du har visat oss det "
    "nya avtalet."
)
"""22 words, where letterkit's own limit is 20."""
REFERRAL = "Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet."


@pytest.fixture
def reported(letterkit: Run) -> Callable[..., set[str]]:
    """The names of the rules of some groups that report something in drafts."""

    def run(*arguments: str | Path) -> set[str]:
        ran = letterkit("lint", "--format", "json", *arguments)
        assert not ran.errors
        return {one["rule"] for document in json.loads(ran.output)["documents"] for one in document["findings"]}

    return run


def test_the_nearest_configuration_above_a_draft_holds_and_a_letterkit_toml_beats_a_pyproject_toml(
    draft: Draft, reported: Callable[..., set[str]]
) -> None:
    outer, inner = draft(LONG, "projekt/brev.md"), draft(LONG, "projekt/åäö mapp/brev.md")
    assert reported(outer) == {"long-sentence"}
    draft("[tool.letterkit.limits.long-sentence]\nsv = 30\n", "projekt/pyproject.toml")
    assert reported(outer) == reported(inner) == set()
    draft("[limits.long-sentence]\nsv = 10\n", "projekt/åäö mapp/letterkit.toml")
    assert reported(outer) == set()
    assert reported(inner) == {"long-sentence"}
    draft("ignore = ['length']", "projekt/åäö mapp/pyproject.toml")
    assert reported(inner) == {"long-sentence"}


def test_a_pyproject_toml_that_says_nothing_of_letterkit_is_passed_by_whatever_is_wrong_with_it(
    draft: Draft, reported: Callable[..., set[str]]
) -> None:
    draft("ignore = ['length']", "letterkit.toml")
    draft("[project\nname = 1", "inre/pyproject.toml")
    assert reported(draft(LONG, "inre/brev.md")) == set()
    draft("[tool.other]\nletterkit = 1", "inre/pyproject.toml")
    assert reported(draft(LONG, "inre/brev.md")) == set()


def test_sections_hold_for_the_drafts_that_their_pattern_matches_and_the_later_beats_the_earlier(
    draft: Draft, reported: Callable[..., set[str]]
) -> None:
    draft(
        'select = ["length", "blanket-referral"]\n[per-path."brev/**"]\nlimits.long-sentence = { sv = 30 }\n'
        '[per-path."*.txt"]\nlimits.long-sentence.sv = 20\nignore = ["misleading"]\n',
        "letterkit.toml",
    )
    text = f"{LONG}\n\n{REFERRAL}"
    assert reported(draft(text, "utkast.md")) == {"long-sentence", "blanket-referral"}
    assert reported(draft(text, "brev/ett.md")) == {"blanket-referral"}
    assert reported(draft(text, "brev/inre/två.txt")) == {"long-sentence"}


def test_the_command_line_beats_the_file_and_both_ignore(draft: Draft, reported: Callable[..., set[str]]) -> None:
    path = draft(f"{LONG}\n\n{REFERRAL}")
    draft('select = ["length"]\nignore = ["long-sentence"]\n', "letterkit.toml")
    assert reported(path) == set()
    assert reported(path, "--select", "long-sentence") == {"long-sentence"}
    assert reported(path, "--select", "length,misleading", "--ignore", "misleading") == {"long-sentence"}
    draft('select = ["length", "misleading"]\nignore = ["long-sentence"]\n', "letterkit.toml")
    assert "blanket-referral" in reported(path) and "long-sentence" not in reported(path)
    assert "blanket-referral" not in reported(path, "--ignore", "blanket-referral")
    assert "long-sentence" in reported(path, "--isolated")


def test_what_fails_a_run_the_language_and_the_kind_may_stand_in_the_file(letterkit: Run, draft: Draft) -> None:
    path = draft(LONG)
    draft('fail-on = "warning"\nui = "fi"\nlang = "sv"\ntype = "statement"\n', "letterkit.toml")
    ran = letterkit("lint", path)
    assert ran.status == 1
    assert "Jaa se: yksi ajatus yhteen virkkeeseen." in ran.output
    assert letterkit("lint", path, "--fail-on", "never").status == 0
    draft("min-score = 100", "letterkit.toml")
    assert letterkit("lint", path).status == 1
    data = json.loads(letterkit("lint", path, "--format", "json", "--type", "grant").output)
    assert data["documents"][0]["type"]["kind"] == "grant"


def test_a_configuration_that_is_named_is_used_for_all_drafts_and_no_other_is_looked_for(
    draft: Draft, letterkit: Run, reported: Callable[..., set[str]]
) -> None:
    draft("nonsense = 1", "letterkit.toml")
    other = draft('ignore = ["length"]', "annan/regler.toml")
    path = draft(LONG)
    assert letterkit("lint", path).status == 2
    assert reported(path, "--config", other) == set()
    missing = letterkit("lint", path, "--config", other.with_name("saknas.toml"))
    assert missing.status == 2 and "saknas.toml" in missing.errors
    empty = letterkit("lint", path, "--config", draft("[project]\nname = 'x'", "annan/pyproject.toml"))
    assert empty.status == 2 and "[tool.letterkit]" in empty.errors


def test_every_fault_is_said_at_once_with_its_line_column_and_the_nearest_name(letterkit: Run, draft: Draft) -> None:
    config = draft(
        'langg = "sv"\n'
        'ignore = ["pasive", "length"]\n'
        "min-score = 120\n"
        'fail-on = "eror"\n'
        'catalogue = "saknas"\n'
        "[limits.long-sentense]\n"
        "sv = 25\n"
        "[limits.long-sentence]\n"
        'sv = "x"\n'
        "sw = 3\n"
        "[limits.nested-clauses]\n"
        "in_main = 3\n"
        '[per-path."brev/**"]\n'
        'ui = "sv"\n'
        "[words.officialese]\n"
        'sv = "ord.tsv"\n',
        "letterkit.toml",
    )
    draft("ords\tplain\n", "ord.tsv")
    ran = letterkit("lint", draft(LONG))
    assert ran.status == 2 and ran.output == ""
    lines = [line.removeprefix("letterkit: ") for line in ran.errors.splitlines()]
    assert [line.removeprefix(f"{config}:").split(": ")[0] for line in lines[:10]] == [
        "1:1", "2:11", "3:13", "4:11", "5:13", "6:9", "9:6", "10:1", "12:1", "14:1",
    ]  # fmt: skip
    for number, near in {0: "lang", 1: "passive", 5: "long-sentence", 8: "in-main"}.items():
        assert f'Did you mean "{near}"?' in lines[number]
    assert all(f"{config.with_name('ord.tsv')}:1: " in line for line in lines[10:]) and len(lines) == 12


@pytest.mark.parametrize(
    ("text", "place"),
    [("lang = sv", ":1:8: "), ("a = 1\n[x", ": "), ("a = " + "[" * 5000 + "]" * 5000, ": ")],
    ids=["value", "end", "deep"],
)
def test_a_file_that_is_no_toml_is_said_with_its_place(letterkit: Run, draft: Draft, text: str, place: str) -> None:
    config = draft(text, "letterkit.toml")
    ran = letterkit("lint", draft(LONG))
    assert ran.status == 2
    assert f"{config}{place}" in ran.errors and "TOML" in ran.errors
    assert len(ran.errors.splitlines()) == 1


def test_an_empty_choice_of_rules_is_a_fault_and_not_all_rules(letterkit: Run, draft: Draft) -> None:
    config = draft("select = []", "letterkit.toml")
    ran = letterkit("lint", draft(LONG))
    assert ran.status == 2 and f"{config}:1:10: Name at least one rule" in ran.errors


def test_a_file_written_on_windows_is_read(draft: Draft, reported: Callable[..., set[str]]) -> None:
    draft("﻿[limits.long-sentence]\r\nsv = 30\r\n".encode(), "letterkit.toml")
    assert reported(draft(LONG)) == set()


def test_a_draft_that_links_to_itself_is_said_to_be_unreadable_as_ever(letterkit: Run, tmp_path: Path) -> None:
    try:
        (tmp_path / "brev.md").symlink_to(tmp_path / "brev.md")
    except OSError:
        pytest.skip("links may not be made here")
    ran = letterkit("lint", tmp_path / "brev.md")
    assert ran.status == 2 and len(ran.errors.splitlines()) == 1


def test_words_of_ones_own_are_reported_and_others_are_let_be(letterkit: Run, draft: Draft) -> None:
    draft(
        "[words]\nofficialese.sv = 'ord/kansli.tsv'\nabbreviation.sv = 'ord/korta.tsv'\n"
        "unexplained-term.sv = 'ord/termer.tsv'\nterm-inconsistency = { sv = 'ord/namn.tsv' }\n",
        "letterkit.toml",
    )
    draft("words\tplain\tfix\nefterfrågas | efterfrågades\tbehövs | behövdes\tsafe\nsamtliga\t\tok\n", "ord/kansli.tsv")
    draft("abbreviation\tfull\treader\nksb.\tkansliets samlade bilagor\t\ninkl.\t\tok\n", "ord/korta.tsv")
    draft("term\texplain\nmallbrev\tEtt mallbrev är ett brev som flera får.\n", "ord/termer.tsv")
    draft("concept\tpreferred\tothers\nbilaga\tbilaga\tbihang\n", "ord/namn.tsv")
    text = (
        "Dessa bilagor efterfrågas för samtliga månader, se ksb. på vår webbplats inkl. anvisningar.\n\n"
        "Vi skickar ett mallbrev med en bilaga till dig i december.\n\nLäs också det andra bihang vi skickar."
    )
    ran = letterkit("lint", draft(text), "--format", "json", "--select", "wording")
    found = json.loads(ran.output)["documents"][0]["findings"]
    assert [(one["rule"], one["excerpt"]) for one in found] == [
        ("officialese", "efterfrågas"),
        ("abbreviation", "ksb."),
        ("unexplained-term", "mallbrev"),
        ("term-inconsistency", "bihang"),
    ]
    assert found[0]["fix"]["replacement"] == "behövs"
    plain = letterkit(
        "lint", draft("Samtliga får ett mallbrev."), "--isolated", "--select", "wording", "--format", "json"
    )
    assert [one["excerpt"] for one in json.loads(plain.output)["documents"][0]["findings"]] == ["Samtliga"]


def test_what_is_wrong_in_a_word_list_is_said_at_its_line(letterkit: Run, draft: Draft) -> None:
    draft("words.officialese.sv = 'ord.tsv'", "letterkit.toml")
    words = draft("# mina ord\nwords\tplain\tfix\na | b\tc | d | e\tsafe\n\tx\nq\tw\tsure\nz\tx\t\t\tmore\n", "ord.tsv")
    lines = letterkit("lint", draft(LONG)).errors.splitlines()
    assert [line.removeprefix("letterkit: ").split(": ")[0] for line in lines] == [
        f"{words}:{at}" for at in (3, 4, 5, 6)
    ]


def test_terms_of_ones_own_glossary_are_no_trouble(draft: Draft, reported: Callable[..., set[str]]) -> None:
    path = draft("Vi har fått din levnadskostnadsersättningsansökan.")
    assert reported(path, "--select", "wording") == {"long-compound"}
    draft("glossary = 'ordlista.yaml'", "letterkit.toml")
    draft("T1:\n  concept: x\n  sv: levnadskostnadsersättningsansökan\n  fi: x\n  en: x\n", "ordlista.yaml")
    assert reported(path, "--select", "wording") == set()


def test_a_misleading_phrase_of_ones_own_is_reported_and_shown_as_all_others_are(
    letterkit: Run, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft("misleading = 'egna'", "letterkit.toml")
    own = draft(
        "id: golden-future\nseverity: error\nsummary: Promises a golden future.\nsource: ours\n"
        "title: {sv: Gyllene framtid, fi: Kultainen tulevaisuus, en: Golden future}\n"
        "why: {sv: Det är ett löfte., fi: Se on lupaus., en: It is a promise.}\n"
        "advice: {sv: Stryk det., fi: Poista se., en: Take it out.}\n"
        "recognise:\n  sv: {words: {gold: [gyllene framtid*]}, trigger: [[gold]]}\n"
        "  fi: {words: {gold: [kultainen tulevaisuus]}, trigger: [[gold]]}\n"
        "  en: {words: {gold: [golden future]}, trigger: [[gold]]}\n"
        "examples:\n  flag: {sv: [], fi: [], en: []}\n  pass: {sv: [], fi: [], en: []}\n",
        "egna/framtid.yaml",
    )
    path = draft("Vi önskar dig en gyllene framtid.")
    ran = letterkit("lint", path, "--select", "misleading", "--format", "json")
    assert [one["rule"] for one in json.loads(ran.output)["documents"][0]["findings"]] == ["golden-future"]
    assert json.loads(ran.output)["documents"][0]["findings"][0]["source"] == "ours"
    assert "golden-future" in letterkit("lint", path).output
    assert "gyllene framtid" in letterkit("phrases", "why", path).output
    monkeypatch.chdir(path.parent)
    assert "golden-future" in letterkit("rules").output
    assert "Promises a golden future." in letterkit("rule", "golden-future").output
    draft("misleading = 'egna'\nselect = ['misleading']\nignore = ['golden-future']", "letterkit.toml")
    assert letterkit("lint", path).status == 0
    draft(own.read_text(encoding="utf-8").replace("golden-future", "long-sentence"), "andra/framtid.yaml")
    draft("misleading = 'andra'", "letterkit.toml")
    taken = letterkit("lint", path)
    assert taken.status == 2 and "framtid.yaml" in taken.errors and "long-sentence" in taken.errors


def test_an_own_catalogue_says_what_misleads_and_what_to_write_instead(
    letterkit: Run, draft: Draft, tmp_path: Path
) -> None:
    letterkit("catalogue", tmp_path / "katalog")
    phrases = tmp_path / "katalog" / "phrases"
    (phrases / "misleading" / "empty-ground.yaml").unlink()
    referral = phrases / "next-step" / "10-steps.yaml"
    text = referral.read_text(encoding="utf-8")
    referral.write_text(text.replace("Svaret kan också bli nej.", "Svaret kan bli nej."), encoding="utf-8")
    path = draft(f"{REFERRAL}\n\nVi avslår ansökan efter en helhetsbedömning av din situation.")

    def found() -> dict[str, str]:
        data = json.loads(letterkit("lint", path, "--select", "misleading", "--format", "json").output)
        return {one["rule"]: one["instead"] for one in data["documents"][0]["findings"]}

    assert "empty-ground" in found() and "Svaret kan bli nej." not in found()["blanket-referral"]
    draft("catalogue = 'katalog'\n", "letterkit.toml")
    assert "empty-ground" not in found() and "Svaret kan bli nej." in found()["blanket-referral"]


def test_config_show_tells_each_value_and_what_set_it(letterkit: Run, draft: Draft) -> None:
    config = draft(
        'lang = "sv"\nignore = ["passive"]\nlimits.long-paragraph.words = 100\n'
        '[per-path."brev/**"]\nignore = ["wording"]\nlimits.long-sentence.sv = 30\n',
        "letterkit.toml",
    )
    ran = letterkit("config", "show", draft("", "brev/x.md"), "--fail-on", "never")
    said = {line.split()[0]: " ".join(line.split()[1:]) for line in ran.output.splitlines()}
    assert said["lang"] == f"sv {config}:1"
    assert said["ignore"] == f"passive, wording {config}:2, {config}:5 (for brev/**)"
    assert said["limits.long-paragraph.words.fi"] == f"100 {config}:3"
    assert said["limits.long-sentence.limit.sv"] == f"30 {config}:6 (for brev/**)"
    assert said["limits.long-sentence.limit.fi"] == "16 (default)"
    assert said["fail-on"] == "never command line"
    assert said["select"] == "all (default)"


def test_a_rules_card_ends_with_the_limits_that_may_be_set(letterkit: Run) -> None:
    assert letterkit("rule", "long-sentence").output.endswith("- limits.long-sentence.limit.en = 20\n")
    assert "limits." not in letterkit("rule", "date-format").output


def test_the_python_api_takes_a_configuration_and_looks_for_none(draft: Draft) -> None:
    config, path = draft("[limits.long-sentence]\nsv = 30", "letterkit.toml"), draft(LONG)
    assert [finding.rule for finding in package.lint(path).findings] == ["long-sentence"]
    assert package.lint(path, config=config).findings == ()
    assert [one.rule for one in package.lint(path, select=("long-sentence",)).findings] == ["long-sentence"]
    with pytest.raises(LetterkitError, match=r"letterkit\.toml:1:1"):
        package.lint(path, config=draft("limit = 1", "letterkit.toml"))
