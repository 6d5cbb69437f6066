"""The documentation: its site is whole, and what it shows can be done."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.rules.registry import all_rules
from tests.browser import OF_COLOURS, axe_script, broken, needs_browser, opened
from tests.conftest import Ran

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = (
    "index.html",
    "handlers/sv.html",
    "handlers/fi.html",
    "handlers/en.html",
    "rules/index.fi.html",
    "rules/blanket-referral.html",
    "configuration.html",
    "python.html",
    "search.html",
)
"""A page of each sort."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make docs` builds it; a dead link, or a page that nothing leads to, fails the build."""
    pytest.importorskip("sphinx", reason="Sphinx is not installed")
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "--fail-on-warning", "--keep-going", "-q", str(DOCS), str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_every_rule_has_a_page_and_stands_in_the_index_of_each_language(site: Path) -> None:
    for language in ("sv", "fi", "en"):
        index = (site / f"rules/index.{language}.html").read_text(encoding="utf-8")
        assert f'lang="{language}"' in index
        for name, rule in all_rules().items():
            assert (site / f"rules/{name}.html").is_file()
            assert f'href="{name}.html#{name}-{language}"' in index, (name, language)
            assert rule.title.say(language).replace("'", "’") in index


def test_a_page_of_a_rule_marks_the_words_at_fault(site: Path) -> None:
    page = (site / "rules/blanket-referral.html").read_text(encoding="utf-8")
    assert '<div lang="fi">' in page
    assert "<mark>" in page
    assert "==" not in page


def test_a_page_of_a_rule_leads_to_the_law_and_to_other_rules_and_says_how_to_allow_it(site: Path) -> None:
    page = (site / "rules/correction-incomplete.html").read_text(encoding="utf-8")
    assert 'href="https://www.finlex.fi/sv/lagstiftning/2003/434"' in page
    assert 'href="missing-appeal.html"' in page
    said = re.sub("<[^>]+>", "", page)
    for remark in ("tillåt {} eftersom", "salli {} koska", "allow {} because"):
        assert f"letterkit: {remark.format('correction-incomplete')}" in said
    no_act = (site / "rules/expired-phrase.html").read_text(encoding="utf-8")
    assert "HE 116/2025" in no_act and "2025/116" not in no_act


@needs_browser
def test_axe_finds_nothing_to_complain_of_on_a_page_of_each_sort(site: Path, browser: Any) -> None:
    axe, found = axe_script(), {}
    with opened(browser, (site / "index.html").as_uri()) as shown:
        for page in PAGES:
            shown.emulate_media(color_scheme="light")
            shown.goto((site / page).as_uri())
            shown.evaluate(axe)
            found[page, "light"] = broken(shown)
            shown.emulate_media(color_scheme="dark")
            found[page, "dark"] = broken(shown, OF_COLOURS)
    assert {page: one for page, one in found.items() if one} == {}


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert not re.search(
            r'(?:src|href)="(?:https?:)?//[^"]+\.(?:css|js|woff2?|png|svg)"', page.read_text("utf-8")
        ), page


def test_each_package_that_is_installed_has_its_reason_and_licence_in_the_documentation() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (DOCS / "dependencies.md").read_text(encoding="utf-8")
    needed = [re.split(r"[<>=\[]", one)[0] for one in project["dependencies"]]
    told = re.findall(r"^\| ([a-z0-9, -]+) \|", page.partition("Extras")[0], re.MULTILINE)
    assert sorted(needed) == sorted(
        name for row in told if row.strip("-") and row != "package" for name in row.split(", ")
    )
    extras = {name: packages for name, packages in project["optional-dependencies"].items() if name != "dev"}
    for extra, packages in extras.items():
        (row,) = re.findall(rf"^\| `{extra}` \| ([^|]+) \|", page, re.MULTILINE)
        assert sorted(row.strip().split(", ")) == sorted(
            name for one in packages if (name := re.split(r"[<>=\[]", one)[0]) != "letterkit"
        )


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "docs/security.md"])
def test_the_files_that_a_page_on_the_house_names_are_there(page: str) -> None:
    named = re.findall(r"`([\w./-]+/|[\w./-]+\.(?:py|tsv|yaml|js|toml))`", (ROOT / page).read_text(encoding="utf-8"))
    folders = ("letterkit", "phrases", "templates", "training", "benchmarks", "editors", "examples", "tests", "docs")
    held = [path for folder in folders for path in (ROOT / folder, *(ROOT / folder).rglob("*"))]
    there = "".join(f"/{path.relative_to(ROOT).as_posix()}\n" for path in [*held, *ROOT.glob("*.toml")])
    assert named
    assert not [name for name in named if f"/{name.rstrip('/')}\n" not in there]


def test_the_wheel_that_pages_tell_to_install_is_that_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    pages = [ROOT / "README.md", *DOCS.glob("*.md"), ROOT / "editors/vscode/README.md"]
    named = {path.name: set(re.findall(r"letterkit-([\w.]+)-py3", path.read_text(encoding="utf-8"))) for path in pages}
    assert named["README.md"] == named["serve.md"] == {version}
    assert all(found <= {version} for found in named.values())


def test_the_tests_that_the_page_on_security_names_are_there() -> None:
    page = (DOCS / "security.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    written = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert named
    assert named <= set(re.findall(r"^def (test_\w+)", written, re.MULTILINE))


def test_the_tutorials_phrase_is_first_told_what_is_wrong_and_then_nothing(
    letterkit: Callable[..., Ran], tmp_path: Path
) -> None:
    page = (DOCS / "first-phrase.md").read_text(encoding="utf-8")
    first, second = re.findall(r"```yaml\n(.+?)```", page, re.DOTALL)
    assert letterkit("init", tmp_path / "letters").status == 0
    phrase = tmp_path / "letters/phrases/self-pay/80-late.yaml"
    phrase.write_text(first, encoding="utf-8")
    told = letterkit("check", tmp_path / "letters", "--only", phrase, "--ui", "en").output
    assert all(rule in told for rule in ("vague-next-step", "unexplained-term", "parity-condition"))
    load_catalogue.cache_clear()
    phrase.write_text(first.partition("text:")[0] + second, encoding="utf-8")
    assert letterkit("check", tmp_path / "letters", "--only", phrase, "--ui", "en").status == 0
