"""A whole draft: all rules, all fixes, all reports. The first line names the format."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path
from typing import Final

from letterkit.document import Document
from letterkit.errors import LetterkitError
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.plan import Plan
from letterkit.linter.fixes.mending import mend
from letterkit.linter.result import Result
from letterkit.report import FORMATS, Report, written
from tests.conftest import EXAMPLES
from tests.fuzzing.refusals import is_said

_ENDINGS: Final = {"markdown": "md", "text": "txt", "html": "html"}
_PATIENCE: Final = 10.0
"""Seconds of the processor: a draft that takes longer hangs."""
_LANGUAGES: Final = ("sv", "fi", "en")
SAMPLES: Final = tuple(
    f"{format}\n".encode() + path.read_bytes()
    for format, ending in _ENDINGS.items()
    for path in sorted(EXAMPLES.glob(f"*.{ending}"))
)
WORDS: Final = (
    b"30,00 euro", b"3.3.2026", b"31.2.2026", b"den 3 mars 2026", b"7 \xc2\xa7", b"inte", b"\xc3\xa4r", b"att", b"som",
    b"utkomstst\xc3\xb6d", b"toimeentulotuki", b"ei", b"my\xc3\xb6nnetty", b"not", b"be", b"which", b"- ", b"# ", b"| ",
    b"\n\n", b". ", b": ", b"<!-- letterkit: allow ", b" -->", b"letterkit: allow passive", b"\xe2\x80\x93",
    b"\xcc\x88", b"\xc2\xad", b"\xc2\xa0", b"\xf0\x9f\x98\x80", b"\xc4\xb0", b"\xc3\x9f", b"%", b"{{ x }}", b"[belopp]",
)  # fmt: skip
FEW: Final = 4
"""Inputs in the tests: each is linted anew after its fixes, and reported in every format."""


def run(data: bytes, folder: Path) -> bool:
    first, _, rest = data.partition(b"\n")
    named = first.decode("ascii", "replace")
    format = named if named in _ENDINGS else "markdown"
    name = f"draft.{_ENDINGS[format]}"
    found: list[Result] = []

    def check(document: Document) -> Result:
        found.append(_plan().check(document))
        return found[-1]

    began = time.process_time()
    try:
        mended = mend(rest, name, format, check)
    except LetterkitError as error:
        is_said(error)
        return False
    finally:
        assert time.process_time() - began < _PATIENCE
    for one in {id(one): one for one in (found[0], mended.result)}.values():
        _is_sound(one)
    assert mended.count or mended.data == rest
    return True


@cache
def _plan() -> Plan:
    return Configurations(is_isolated=True).plan_for("draft.md")


def _is_sound(result: Result) -> None:
    """Each finding stands in the text, and every report says all of them."""
    for finding in result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(result.document.text)
        for language in _LANGUAGES:
            assert finding.say(language)
    for format in FORMATS:
        assert written(Report((result,), (), "sv"), format).encode() or not result.findings
