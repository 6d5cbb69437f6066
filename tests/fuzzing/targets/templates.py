"""A template of a kind of letter."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.catalogue.small import TEMPLATE
from tests.fuzzing.small import use

SAMPLES: Final = (
    TEMPLATE.encode(),
    b'{% letter "partial" %}\n  {% section "header" first %} {{ phrases("outcome.granted") }}\n'
    b'  {% section "reasons" after "header" rises if facts.items %} {{ phrases("outcome.granted") }}\n'
    b'  {% section "outcome" leads if facts.kind == "partial" %} {{ phrases("outcome.*") }} {{ provisions() }}\n'
    b'  {% section "closing" last %} {{ phrases("outcome.*", "outcome.granted") }}\n{% endletter %}\n',
)
WORDS: Final = (
    b'{% section "duty" %}', b" first", b" last", b' after "reasons"', b" rises if ", b" leads if ", b"%}", b"{{",
    b"}}", b'phrases("*")', b'phrases("outcome.*")', b'table("items")', b'box("outcome.granted")', b"{% endletter %}",
    b'{% include "x" %}', b"{% extends 1 %}", b"facts.items", b"provisions()", b"{# ", b"facts.payments|length > 3",
    b"not facts.urgency", b"facts.items[0].asked",
)  # fmt: skip


def run(data: bytes, folder: Path) -> bool:
    return use(data, "templates/partial.j2", folder)
