"""The page in a browser, judged by axe-core; where there is no Chromium the test is skipped."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.report.conftest import GOOD, HOSTILE, MARKDOWN, UNREADABLE, WORD, Report

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
RUN = """
axe.run(document, {resultTypes: ['violations']}).then(found => {
  const told = document.createElement('pre');
  told.id = 'axe';
  told.textContent = JSON.stringify(found.violations.map(one => [one.id, one.nodes.map(node => node.html)]));
  document.body.append(told);
});
"""


def violations(page: str, folder: Path, width: int) -> Any:
    """What axe-core finds in a page that is `width` wide."""
    pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    scripted = re.sub(r"<meta http-equiv=[^>]*>", "", page).replace("</body>", f"<script>{axe}{RUN}</script></body>")
    file = folder / f"page-{width}.html"
    file.write_text(scripted, encoding="utf-8")
    assert BROWSER
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    options += [f"--user-data-dir={folder / 'profile'}", f"--window-size={width},900", "--virtual-time-budget=30000"]
    done = subprocess.run(
        [BROWSER, *options, "--dump-dom", file.as_uri()], capture_output=True, timeout=120, check=True
    )
    told = re.search(r'<pre id="axe">(.*?)</pre>', done.stdout.decode("utf-8"), re.DOTALL)
    assert told, "axe-core did not answer"
    return json.loads(unescape(told[1]))


@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium on this machine")
@pytest.mark.parametrize("width", [500, 1280])
def test_axe_finds_nothing_to_complain_of(report: Report, tmp_path: Path, width: int) -> None:
    page = report("html", MARKDOWN, HOSTILE, GOOD, UNREADABLE, WORD, "--ui", "sv").output
    assert violations(page, tmp_path, width) == []


@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium on this machine")
def test_axe_complains_of_a_page_with_a_fault(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head><title>x</title></head><body><main><h1>x</h1></main></body></html>"
    assert [name for name, _ in violations(page, tmp_path, 1280)] == ["html-has-lang"]
