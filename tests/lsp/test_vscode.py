"""The extension for VS Code says what the server understands, and is no part of what is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from letterkit import __version__
from letterkit.lsp.drafts import BY_LANGUAGE, format_of
from letterkit.lsp.options import LANGUAGE, options_of
from letterkit.lsp.shelf import ENDINGS
from letterkit.ui import UI_LANGUAGES

FOLDER = Path(__file__).parent.parent.parent / "editors" / "vscode"
PACKAGE: dict[str, Any] = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
SETTINGS = PACKAGE["contributes"]["configuration"]["properties"]


def test_the_languages_to_choose_from_are_those_that_the_server_speaks() -> None:
    assert SETTINGS[f"letterkit.{LANGUAGE}"]["enum"] == ["", *UI_LANGUAGES]
    assert all(options_of({LANGUAGE: one}, "en").ui(None) == one for one in UI_LANGUAGES)


def test_the_command_that_it_starts_is_there() -> None:
    from letterkit.cli.commands import COMMANDS

    name, command = SETTINGS["letterkit.command"]["default"]
    assert name == "letterkit" and command in COMMANDS


def test_the_files_that_it_takes_for_letters_are_drafts() -> None:
    _, _, endings = SETTINGS["letterkit.drafts"]["default"].partition("*.")
    assert all(format_of(f"letter.{ending}", "") for ending in endings.strip("{}").split(","))


def test_it_starts_where_the_server_has_something_to_say() -> None:
    started = {event.removeprefix("onLanguage:") for event in PACKAGE["activationEvents"]}
    assert {*BY_LANGUAGE, "yaml", "jinja"} <= started
    (jinja,) = PACKAGE["contributes"]["languages"]
    assert set(jinja["extensions"]) <= set(ENDINGS)


def test_its_version_and_licence_are_those_of_letterkit() -> None:
    assert PACKAGE["version"] == __version__
    assert PACKAGE["license"] == "EUPL-1.2"
    assert (FOLDER / "LICENSE").read_bytes() == (FOLDER.parent.parent / "LICENSE").read_bytes()


def test_its_own_tests_hold_where_its_libraries_are_installed() -> None:
    if not (FOLDER / "node_modules").is_dir() or not shutil.which("node"):
        pytest.skip("npm install --prefix editors/vscode has not been run")
    command = json.dumps([sys.executable, "-m", "letterkit", "lsp"])
    environment = {**os.environ, "LETTERKIT": command, "PYTHONPATH": str(FOLDER.parent.parent)}
    done = subprocess.run(["node", "--test", "test/"], cwd=FOLDER, env=environment, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stdout.decode()
