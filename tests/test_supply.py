"""What is installed with letterkit: few packages, none that is made for a network, and only files that are known."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import requires
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NETWORK = {"aiohttp", "anyio", "certifi", "h11", "httpcore", "httpx", "requests", "smart-open", "tornado", "urllib3"}
FEW = 23
"""docs/dependencies.md says so many."""


def test_nothing_that_is_made_for_a_network_is_installed_with_letterkit() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    held = installed_for(project["dependencies"]) - {"colorama"}  # Windows alone has it
    assert not held & NETWORK
    assert len(held) <= FEW, sorted(held)
    assert f"{FEW}\npackages" in (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")


def installed_for(needed: Iterable[str]) -> set[str]:
    """The packages that some requirements ask for, and those that these ask for in turn, on this computer."""
    requirements = pytest.importorskip("packaging.requirements", reason="packaging is not installed")
    held: set[str] = set()
    waiting = list(needed)
    while waiting:
        one = requirements.Requirement(waiting.pop())
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        if name not in held and (one.marker is None or one.marker.evaluate({"extra": ""})):
            held.add(name)
            waiting += requires(name) or []
    return held


def test_each_package_that_contributors_install_is_known_by_the_checksums_of_its_files() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]
    assert len(entries) > FEW
    assert [
        entry
        for entry in entries
        if not re.fullmatch(r"\S+==\S+( ; [^\\]+)? \\(\s+--hash=sha256:\w{64}( \\)?)+", entry)
    ] == []
