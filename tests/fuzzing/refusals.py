"""What a refusal owes: words in each language of the interface, each on lines that can be printed."""

from __future__ import annotations

from letterkit.errors import LetterkitError
from letterkit.ui import UI_LANGUAGES


def is_said(error: LetterkitError) -> None:
    """Raises where an error cannot be said to its reader."""
    for ui in UI_LANGUAGES:
        said = error.say(ui)
        assert said.strip(), "an error says nothing"
        said.encode("utf-8", "replace")
