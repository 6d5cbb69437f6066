"""The formats that an impact is told in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from letterkit.impact.html import as_html
from letterkit.impact.impact import Impact
from letterkit.impact.json import as_json
from letterkit.impact.text import as_text

FORMATS: Final[Mapping[str, Callable[[Impact, str], str]]] = {"text": as_text, "json": as_json, "html": as_html}
"""Each gives the report in a language of the interface."""
