"""A facts file: read or refused, and a letter from whatever is read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import load_catalogue
from letterkit.compose import compose
from letterkit.decision import read_facts
from letterkit.errors import LetterkitError
from tests.fuzzing.refusals import is_said

_FACTS: Final = Path(__file__).parents[3] / "examples" / "facts"
SAMPLES: Final = tuple(path.read_bytes() for path in sorted(_FACTS.glob("*.json")))
WORDS: Final = (
    b'"2026-02-30"', b'"9999-12-31"', b'"0001-01-01"', b'"0.001"', b'"-5.00"', b'"kind": "recovery",', b"\\ud800",
    b"1.5", b"[]", b"{}", b'"kind": "transfer",', b"[" * 60, b'"1e5"', b'""', b"\\u0000", b'"2026-13"',
)  # fmt: skip


def run(data: bytes, folder: Path) -> bool:
    path = folder / "facts.json"
    path.write_bytes(data)
    try:
        decision = read_facts(path)
        for language in ("sv", "fi", "en", "se"):
            compose(decision, language, load_catalogue())
    except LetterkitError as error:
        is_said(error)
        return False
    return True
