"""A rule that is renamed is still known by its former name, wherever it was written; the new name is said once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Run = Callable[..., Ran]
Draft = Callable[..., Path]

OWN = """\
id: golden-future
severity: error
summary: {sv: Rapporterar löften om guld., fi: Huomauttaa kultaisista lupauksista., en: Reports golden promises.}
source: ours
title: {sv: Gyllene framtid, fi: Kultainen tulevaisuus, en: Golden future}
why: {sv: Det är ett löfte., fi: Se on lupaus., en: It is a promise.}
advice: {sv: Stryk det., fi: Poista se., en: Take it out.}
recognise:
  sv: {words: {gold: [gyllene framtid*]}, trigger: [[gold]]}
  fi: {words: {gold: [kultainen tulevaisuus]}, trigger: [[gold]]}
  en: {words: {gold: [golden future]}, trigger: [[gold]]}
examples:
  flag: {sv: [], fi: [], en: []}
  pass: {sv: [], fi: [], en: []}
"""
RENAMED = OWN.replace("id: golden-future\n", "id: empty-promise\nformerly: [golden-future]\n")
GOLDEN = "Vi önskar dig en gyllene framtid."
NOW = "golden-future is now called empty-promise"


@pytest.fixture
def path(draft: Draft) -> Path:
    """A draft in a folder whose own phrase has been renamed."""
    draft("misleading = 'egna'", "letterkit.toml")
    draft(RENAMED, "egna/framtid.yaml")
    return draft(GOLDEN)


def found(ran: Ran) -> list[str]:
    return [one["rule"] for one in json.loads(ran.output)["documents"][0]["findings"]]


def test_a_former_name_selects_and_ignores(letterkit: Run, path: Path) -> None:
    ran = letterkit("lint", path, "--select", "golden-future", "--format", "json", "--ui", "en")
    assert found(ran) == ["empty-promise"]
    assert ran.errors.count(NOW) == 1
    ran = letterkit("lint", path, "--select", "misleading", "--ignore", "golden-future", "--format", "json")
    assert found(ran) == []


def test_a_former_name_in_a_configuration_holds(letterkit: Run, path: Path, draft: Draft) -> None:
    draft("misleading = 'egna'\nselect = ['misleading']\nignore = ['golden-future']", "letterkit.toml")
    ran = letterkit("lint", path, "--format", "json", "--ui", "en")
    assert found(ran) == []
    assert ran.errors.count(NOW) == 1


def test_a_remark_in_a_draft_with_a_former_name_allows(letterkit: Run, path: Path, draft: Draft) -> None:
    draft(f"<!-- letterkit: tillåt golden-future eftersom den är citerad -->\n\n{GOLDEN}\n", path.name)
    ran = letterkit("lint", path, "--select", "misleading,suppression", "--format", "json", "--ui", "en")
    assert found(ran) == []
    assert ran.errors.count(NOW) == 1


def test_a_baseline_of_before_still_hides(letterkit: Run, path: Path, draft: Draft) -> None:
    baseline = path.with_name("baslinje.json")
    draft("misleading = 'gamla'", "letterkit.toml")
    draft(OWN, "gamla/framtid.yaml")
    letterkit("lint", path, "--select", "golden-future", "--baseline", baseline, "--write-baseline")
    draft("misleading = 'egna'", "letterkit.toml")
    lint = ("lint", path, "--select", "empty-promise", "--baseline", baseline, "--format", "json", "--ui", "en")
    ran = letterkit(*lint)
    assert found(ran) == []
    assert ran.errors.count(NOW) == 1 and "--write-baseline" in ran.errors
    letterkit(*lint, "--write-baseline")
    assert not letterkit(*lint).errors


def test_the_card_is_found_by_a_former_name(letterkit: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    ran = letterkit("rule", "golden-future", "--ui", "sv")
    assert "# empty-promise" in ran.output and "Rapporterar löften om guld." in ran.output
    assert "golden-future heter numera empty-promise" in ran.errors


def test_a_former_name_must_not_be_another_rules(letterkit: Run, path: Path, draft: Draft) -> None:
    draft("misleading = 'andra'", "letterkit.toml")
    draft(RENAMED.replace("[golden-future]", "[long-sentence]"), "andra/framtid.yaml")
    ran = letterkit("lint", path, "--ui", "en")
    assert ran.status == 2
    assert "framtid.yaml" in ran.errors and "long-sentence" in ran.errors
