"""The types hold as mypy reads them: a test, so that it runs beside the others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def test_types_hold() -> None:
    pytest.importorskip("mypy", reason="mypy is not installed")
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=root, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
