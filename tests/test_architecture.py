"""The house: no room imports one above it, and what must be light is light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "letterkit"
FLOORS = [
    {"ui", "errors", "keeping", "paths"},
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


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def imported_rooms(file: Path) -> set[str]:
    """The rooms of letterkit that a file imports, wherever in it the import stands."""
    rooms = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("letterkit.")}
    return rooms


FILES = [
    file
    for file in sorted(PACKAGE.rglob("*.py"))
    if len(file.relative_to(PACKAGE).parts) > 1 and file.relative_to(PACKAGE).parts[0] != "_catalogue"
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_arrows_point_down_only(file: Path) -> None:
    own = file.relative_to(PACKAGE).parts[0]
    above = {room for room in imported_rooms(file) if room != own and floor_of(room) >= floor_of(own)}
    assert not above


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
