"""docs/configuration.md says what is true: its files are read, its remarks allow what they name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.linter.config.keys import OF_DRAFTS, OF_RUNS
from letterkit.linter.config.reading import PER_PATH
from letterkit.rules.registry import all_rules
from letterkit.rules.wording.listed import Listed
from tests.conftest import Ran

Run = Callable[..., Ran]
Draft = Callable[..., Path]

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
FILES = [text for kind, text in BLOCKS if kind == "toml"]
REMARKS = [(kind, text) for kind, text in BLOCKS if "letterkit: " in text]


@pytest.mark.parametrize("text", FILES)
def test_every_file_on_the_page_is_a_configuration(letterkit: Run, draft: Draft, tmp_path: Path, text: str) -> None:
    draft(text, "letterkit.toml")
    draft("words\tplain\n", "ord/kansli.tsv")
    for name in ("namn", "nimet"):
        draft("concept\tpreferred\n", f"ord/{name}.tsv")
    draft("T1: {concept: x, sv: x, fi: x, en: x}", "ordlista.yaml")
    (tmp_path / "egna-fraser").mkdir()
    if "katalog" in text:
        letterkit("catalogue", tmp_path / "katalog")
    ran = letterkit("config", "show", tmp_path / "brev" / "x.md")
    assert (ran.status, ran.errors) == (0, "")
    assert f"{tmp_path / 'letterkit.toml'}:" in ran.output


@pytest.mark.parametrize(("kind", "text"), REMARKS)
def test_every_remark_on_the_page_allows_what_it_names(letterkit: Run, draft: Draft, kind: str, text: str) -> None:
    path = draft(text, {"markdown": "brev.md", "text": "brev.txt"}[kind])
    ran = letterkit("lint", path, "--select", "length,suppression", "--format", "json")
    [document] = json.loads(ran.output)["documents"]
    assert document["findings"] == []
    assert [one["rule"] for one in document["allowed"]] == ["long-sentence"]


def test_the_fault_on_the_page_is_said_so(letterkit: Run, draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    said = next(text for kind, text in BLOCKS if kind == "text" and "pasive" in text)
    folder = draft('lang = "sv"\nignore = ["pasive"]\n', "letterkit.toml").parent
    monkeypatch.chdir(folder)
    assert letterkit("lint", draft("Hej.")).errors == f"letterkit: {said}"


def test_the_page_names_every_key_and_every_list_with_its_columns() -> None:
    keys = set(re.findall(r"^\| `([\w-]+)` \| [A-Z].*? \|.*\|$", PAGE, re.MULTILINE))
    assert keys == {*OF_DRAFTS, *OF_RUNS, PER_PATH}
    for name, rule in all_rules().items():
        if isinstance(rule, Listed):
            row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |"))
            assert all(f"`{column}`" in row for column in rule.columns)
