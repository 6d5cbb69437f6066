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
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe-core that a page may break in one theme alone: the themes differ in their colours."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser for the tests of a module: it takes more than a second to start."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@contextmanager
def opened(browser: Any, address: str, width: int = 1280, *, is_dark: bool = False) -> Iterator[Any]:
    """The page at an address in a window that is `width` wide; scripts of a test's own may run in it."""
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme="dark" if is_dark else "light", bypass_csp=True
    )
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    yield page
    page.close()


def violations(
    browser: Any, page: str, folder: Path, width: int, *, is_dark: bool = False
) -> list[tuple[str, list[str]]]:
    """What axe-core finds in a page: each rule with the elements that break it."""
    axe = axe_script()
    file = folder / f"page-{width}.html"
    file.write_text(page, encoding="utf-8")
    with opened(browser, file.as_uri(), width, is_dark=is_dark) as shown:
        shown.add_script_tag(content=axe)
        return broken(shown)


def axe_script() -> str:
    """The script of axe-core; a test that asks for it is skipped where there is none."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    return (files(axe) / "axe.min.js").read_text(encoding="utf-8")


def broken(shown: Any, rules: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """What axe-core, whose script runs in a page, finds there: each rule, of these alone where they are named, or
    without some, with the elements that break it."""
    asked: dict[str, Any] = {"resultTypes": ["violations"], "rules": {rule: {"enabled": False} for rule in without}}
    asked |= {"runOnly": list(rules)} if rules else {}
    found = shown.evaluate("asked => axe.run(document, asked)", asked)["violations"]
    return [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]
