"""A page in a real browser: what its scripts make of it, and what axe-core finds in it."""

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

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium on this machine")

_AXE = """
axe.run(document, {resultTypes: ['violations']}).then(found => {
  const told = document.createElement('pre');
  told.id = 'axe';
  told.textContent = JSON.stringify(found.violations.map(one => [one.id, one.nodes.map(node => node.html)]));
  document.body.append(told);
});
"""


def shown(address: str, folder: Path, width: int = 1280, *options: str) -> str:
    """The page at an address as it stands when its scripts have run; the browser keeps its files in `folder`."""
    assert BROWSER
    arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    arguments += [f"--user-data-dir={folder / 'profile'}", f"--window-size={width},900", "--virtual-time-budget=30000"]
    done = subprocess.run(
        [BROWSER, *arguments, *options, "--dump-dom", address], capture_output=True, timeout=120, check=True
    )
    return done.stdout.decode("utf-8")


def with_script(page: str, script: str) -> str:
    """The page with a script of the test's own, and without the policy that would keep it out."""
    return re.sub(r"<meta http-equiv=[^>]*>", "", page).replace("</body>", f"<script>{script}</script></body>")


def violations(page: str, folder: Path, width: int, *options: str) -> Any:
    """What axe-core finds in a page that is `width` wide."""
    pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    file = folder / f"page-{width}.html"
    file.write_text(with_script(page, axe + _AXE), encoding="utf-8")
    told = re.search(r'<pre id="axe">(.*?)</pre>', shown(file.as_uri(), folder, width, *options), re.DOTALL)
    assert told, "axe-core did not answer"
    return json.loads(unescape(told[1]))
