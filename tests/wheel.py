"""letterkit as it is installed: the files of a newly built wheel, outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of a newly built wheel, compiled as pip does."""
    folder = tmp_path_factory.mktemp("wheel")
    with zipfile.ZipFile(built(folder)) as archive:
        archive.extractall(folder / "site")
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(folder / "site")], check=True)
    return folder / "site"


def built(folder: Path) -> Path:
    """A wheel of the checkout, built into a folder."""
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def environment_of(installed: Path) -> dict[str, str]:
    """The environment in which Python finds the wheel's files before all others."""
    return {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}


def run(
    installed: Path, *arguments: str, within: tuple[str, ...] = (), env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Python outside the checkout with the wheel's files, in the environment `env`, by the command `within`."""
    return subprocess.run(
        [*within, sys.executable, *arguments],
        cwd=installed.parent,
        env=env or environment_of(installed),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
