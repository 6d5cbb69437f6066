"""The house: nothing imports what stands above it, or runs in circles, and what must be light is light."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import SLOW, TESTS

PACKAGE = Path(__file__).parent.parent / "letterkit"
HOUSE = [
    {"ui", "keeping", "garbage", "forgetting", "installed"},
    {"processes"},
    {"errors", "paths"},
    {"document"},
    {"language", "decision"},
    {"catalogue"},
    {"compose", "structure"},
    {"rules"},
    {"linter"},
    {"checking"},
    {"report"},
    {"impact", "gallery"},
    {"web", "lsp", "audit"},
    {"cli"},
]
"""From the ground up; a room may import rooms of lower floors, and its own."""
FLOORS = {
    "letterkit": HOUSE,
    "letterkit.document": [
        {"marking", "origin", "sniff"},
        {"block", "blocktext", "remarks"},
        {"reach"},
        {"model"},
        {"readers"},
        {"writers", "markup"},
        {"patching", "versions"},
    ],
    "letterkit.language": [
        {"apart", "data", "memory", "numbers"},
        {"listed", "rowsums", "en.syllables", "fi.syllables"},
        {"figures"},
        {"text"},
        {"measures", "models"},
        {"meaning"},
        {"grammar"},
        {"readability"},
        {"letter"},
        {"condition", "tense"},
        {"sv", "fi", "en"},
    ],
    "letterkit.catalogue": [
        {"files"},
        {"values", "patterns"},
        {"jinja", "statements"},
        {"entries", "judgement"},
        {"catalogue"},
        {"misleading", "upkeep"},
    ],
    "letterkit.rules": [
        {"contract"},
        {"marking", "cards"},
        {"grammar", "wording", "length", "form", "answers", "suppression"},
        {"misleading"},
        {"facts"},
        {"registry"},
    ],
    "letterkit.checking": [
        {"chosen", "places", "inwords"},
        {"covering"},
        {"letters", "loading"},
        {"placing", "subject"},
        {"checks"},
        {"registry", "writing"},
    ],
    "letterkit.cli": [
        {"speaking", "screen"},
        {"completion", "shortcut", "usage"},
        {"options"},
        {"drafts", "phrases"},
        {"commands"},
    ],
    "letterkit.rules.facts": [{"sums", "dates"}, {"case", "outdated"}, {"*"}],
}
"""The floors of the house and of the large rooms; "*" stands for what is not named: there, the rules themselves."""


def module_of(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_of(file): file for file in sorted(PACKAGE.rglob("*.py"))}


@cache
def imported(module: str) -> frozenset[str]:
    """The modules of letterkit that a module imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inside & FILES.keys()) or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return frozenset(found & FILES.keys() - {module})


def within(room: str) -> list[str]:
    """The modules of a room that stand on one of its floors."""
    return [module for module in FILES if module.startswith(f"{room}.") and module != "letterkit.__main__"]


def door(module: str, room: str) -> str:
    """The first room or file that leads from a room to a module in it."""
    return module.removeprefix(f"{room}.").split(".")[0]


def floor_of(module: str, room: str) -> int:
    """The floor of a room that a module stands on: by its longest name that is named there."""
    names = module.removeprefix(f"{room}.").split(".")
    known = {name: number for number, floor in enumerate(FLOORS[room]) for name in floor}
    held = [".".join(names[:length]) for length in range(len(names), 0, -1)]
    found = next((known[name] for name in [*held, "*"] if name in known), None)
    assert found is not None, f"say in {Path(__file__).name} on which floor of {room} {held[-1]} stands"
    return found


@pytest.mark.parametrize("room", FLOORS)
def test_arrows_point_down_only(room: str) -> None:
    floors = {module: floor_of(module, room) for module in within(room)}
    upward = [
        f"{module} imports {other}"
        for module, floor in floors.items()
        for other in sorted(imported(module) & floors.keys())
        if door(other, room) != door(module, room) and floors[other] >= floor
    ]
    assert not upward


def test_no_imports_run_in_circles() -> None:
    """The package itself aside: its version is told to all, and its functions load what they need when called."""
    waiting = {module: set(imported(module)) - {"letterkit"} for module in FILES if module != "letterkit"}
    while ready := {module for module, others in waiting.items() if not others & waiting.keys()}:
        waiting = {module: others for module, others in waiting.items() if module not in ready}
    assert not waiting


def modules_after(statement: str) -> set[str]:
    """The modules loaded by a statement in a new interpreter."""
    code = f"{statement}\nimport sys\nprint(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


HEAVY = {"spacy", "docx", "lxml", "yaml", "jinja2", "textstat", "pydantic", "numpy", "pypdfium2"}


@pytest.mark.parametrize(
    "statement",
    [
        "import letterkit",
        "from click.testing import CliRunner; from letterkit.cli import cli; CliRunner().invoke(cli, ['--help'])",
    ],
    ids=["import", "help"],
)
def test_importing_the_package_and_asking_for_help_load_nothing_heavy(statement: str) -> None:
    assert not modules_after(statement) & HEAVY


def test_measuring_length_does_not_load_the_grammar() -> None:
    statement = "import letterkit; letterkit.lint('examples/README.md', select=('length',))"
    loaded = modules_after(statement.replace("examples/README.md", (PACKAGE.parent / "README.md").as_posix()))
    assert "spacy" not in loaded


def test_the_tests_that_begin_first_are_there() -> None:
    files = [path.relative_to(TESTS).as_posix() for path in TESTS.rglob("test_*.py")]
    assert [name for name in SLOW if not any(file.startswith(name) for file in files)] == []
