"""An entry of what letters must say: read, and its words looked for in a draft at once."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import default_catalogue
from letterkit.catalogue.patterns.wordgroups import FILE, load_shared
from letterkit.document import read_text
from letterkit.errors import LetterkitError
from letterkit.linter.engine import check
from letterkit.rules.answers.missing import MissingAnswer
from letterkit.structure.entries import read_answer
from tests.fuzzing.refusals import is_said

_ENTRIES: Final = default_catalogue() / "phrases" / "answers"
_NAMES: Final = ("missing-contact", "missing-automation-notice", "missing-self-pay", "request-incomplete")
_DRAFT: Final = "Beslut\n\nDu får 30,00 euro. Betala själv 12,00 euro till Provia Ab senast den 3 maj 2026.\n"
SAMPLES: Final = tuple((_ENTRIES / f"{name}.yaml").read_bytes() for name in _NAMES)
WORDS: Final = (
    b"~", b"~~", b"~-", b" | ", b"*", b"<!stop>", b"<date>", b"<", b"needed: ", b"when: ", b"kinds: ", b"parts: ",
    b"[", b"]", b"==", b"&", b"recognise: ", b"trigger: ", b"released_by: ", b"facts.items", b"instead: ", b"- ",
)  # fmt: skip


def run(data: bytes, folder: Path) -> bool:
    phrases = folder / "phrases"
    path = phrases / "answers" / "own.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    (phrases / FILE).write_bytes((_ENTRIES.parent / FILE).read_bytes())
    load_shared(phrases)
    try:
        answer = read_answer(path, phrases)
        check(read_text(_DRAFT, "draft.md", "markdown"), [MissingAnswer(answer)], "sv", type="partial")
    except LetterkitError as error:
        is_said(error)
        return False
    return True
