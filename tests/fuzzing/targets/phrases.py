"""A file of phrases: YAML, conditions and Jinja."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import default_catalogue
from tests.catalogue.small import PHRASE
from tests.fuzzing.small import use

_FILES: Final = ("self-pay/bill.yaml", "outcome/35-items.yaml", "urgency/10-assessment.yaml", "contact/more.yaml")
_BASIS: Final = re.compile(r"^ *legal_basis: .*\n", re.MULTILINE)
_TEMPLATE: Final = '{% letter "partial" %}\n  {% section "outcome" first %} {{ phrases("*") }}\n{% endletter %}\n'


def _sample(name: str) -> bytes:
    """A file of the sample catalogue, without the provisions that its phrases rest on, which the small one lacks."""
    return _BASIS.sub("", (default_catalogue() / "phrases" / name).read_text(encoding="utf-8")).encode()


SAMPLES: Final = (PHRASE.encode(), *map(_sample, _FILES))
WORDS: Final = (
    b"{{", b"}}", b"{%", b"%}", b"{#", b"|euro", b"|date", b"facts.items", b"facts", b"when: ", b"for_each: item in ",
    b"{% if facts.payments %}", b"{% endif %}", b"{% for a in facts.items %}", b"{% endfor %}", b"{% set a = 1 %}",
    b"{{ 9**9**9 }}", b"[0]", b'|case("genitive")', b"|length > ", b"()", b"!!python/object:os.system", b"<<: *a",
)  # fmt: skip


def run(data: bytes, folder: Path) -> bool:
    return use(data, "phrases/outcome/granted.yaml", folder, _TEMPLATE)
