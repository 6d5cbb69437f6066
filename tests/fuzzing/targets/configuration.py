"""A configuration: read or refused, and a plan with its rules from whatever is read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.errors import LetterkitError
from letterkit.linter.config.find import Configurations
from tests.fuzzing.refusals import is_said

SAMPLES: Final = (
    b'lang = "fi"\nfail-on = "warning"\nmin-score = 70\nselect = ["misleading", "facts"]\nignore = ["passive"]\n',
    b'catalogue = "."\nbaseline = "base.json"\nui = "sv"\nmisleading = "phrases"\n',
    b"[limits]\nlong-sentence = { sv = 25, fi = 20 }\npassive = { limit = 15 }\n[limits.nested-clauses]\nin-main = 8\n",
    b'[per-path."old/**"]\nmin-score = 70\nignore = ["answers"]\n[per-path."*.txt"]\ntype = "statement"\n',
    b'[models]\nsv = "none"\n[words.officialese]\nsv = "words/office.tsv"\n',
)
WORDS: Final = (
    b"[", b"]", b"=", b'"""', b"select", b"1979-05-27", b"nan", b"inf", b"[[a]]", b"a.b.c", b"0x10", b"**/[", b"!x",
    b'["' + b"[" * 300, b"\\", b'"../.."', b"{}", b"[[[[", b"9" * 5000,
)  # fmt: skip


def run(data: bytes, folder: Path) -> bool:
    path = folder / "letterkit.toml"
    path.write_bytes(data)
    try:
        plan = Configurations(file=path).plan_for(folder / "old" / "draft.md")
        _ = plan.rules
    except LetterkitError as error:
        is_said(error)
        return False
    return True
