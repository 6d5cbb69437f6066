"""Editors for the tests of a module: a server takes seconds to start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pygls")
pytest.importorskip("pytest_lsp")

from letterkit.catalogue.files.folder import copy_parts
from tests.lsp.editor import Editor


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with an empty folder open."""
    with Editor(tmp_path_factory.mktemp("drafts")) as made:
        yield made


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with a copy of the sample catalogue open."""
    folder: Path = tmp_path_factory.mktemp("catalogue")
    copy_parts(folder)
    with Editor(folder) as made:
        yield made
