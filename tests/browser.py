"""A page in a real browser, driven by Playwright: what its scripts make of it, and what axe-core finds in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
needs_browser = pytest.mark.skipif(
    BROWSER is None or find_spec("playwright") is None, reason="there is no Chromium or no Playwright on this machine"
)
PATIENCE = 120_000
"""How long the browser may take over one thing, in milliseconds: the machine may be busy."""


@contextmanager
def opened(address: str, width: int = 1280, *, is_dark: bool = False) -> Iterator[Any]:
    """The page at an address in a window that is `width` wide; scripts of a test's own may run in it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-dev-shm-usage"])
        page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme="dark" if is_dark else "light", bypass_csp=True
        )
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        yield page
        browser.close()


def violations(page: str, folder: Path, width: int, *, is_dark: bool = False) -> list[tuple[str, list[str]]]:
    """What axe-core finds in a page: each rule with the elements that break it."""
    pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    file = folder / f"page-{width}.html"
    file.write_text(page, encoding="utf-8")
    with opened(file.as_uri(), width, is_dark=is_dark) as shown:
        shown.add_script_tag(content=(files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
        found = shown.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
