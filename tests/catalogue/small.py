"""A catalogue of one phrase, to be broken in one place at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import Catalogue, load_catalogue

PHRASE: Final = """\
id: outcome.granted
section: outcome
purpose: What the client gets.
owner: test
status: draft
review: {sv: draft, fi: draft, en: draft}
valid_from: 2026-01-01
text:
  sv: |
    Du får {{ facts.granted|euro }}.
  fi: |
    Saat {{ facts.granted|euro }}.
  en: |
    You get {{ facts.granted|euro }}.
"""
TEMPLATE: Final = """\
{% letter "partial" %}
  {% section "outcome" first %} {{ phrases("outcome.*") }}
{% endletter %}
"""


def catalogue_in(folder: Path, files: Mapping[str, str] | None = None) -> Catalogue:
    """The catalogue with these files, besides or instead of the one phrase and the one template."""
    wanted = {"phrases/outcome/granted.yaml": PHRASE, "templates/partial.j2": TEMPLATE, **(files or {})}
    for name, text in wanted.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    load_catalogue.cache_clear()
    return load_catalogue(folder)


def with_phrase(old: str, new: str) -> dict[str, str]:
    """The one phrase with something else in one place."""
    assert old in PHRASE
    return {"phrases/outcome/granted.yaml": PHRASE.replace(old, new, 1)}


def with_template(text: str) -> dict[str, str]:
    """Another template."""
    return {"templates/partial.j2": text}
