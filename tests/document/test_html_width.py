"""Letters in HTML on the screen of a telephone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.compose import compose
from letterkit.decision import read_facts
from letterkit.document.writers import to_bytes
from tests.browser import needs_browser, opened
from tests.conftest import EXAMPLES

FACTS = EXAMPLES.parent / "facts"


@needs_browser
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_widest_table_of_a_letter_fits_a_narrow_screen(browser: Any, tmp_path: Path, language: str) -> None:
    file = tmp_path / "letter.html"
    made = compose(read_facts(FACTS / "correction.fi.json"), language, load_catalogue())
    file.write_bytes(to_bytes(made.document, "html"))
    with opened(browser, file.as_uri(), 360) as shown:
        assert shown.locator("table").count()
        assert shown.evaluate("document.documentElement.scrollWidth") <= 360
