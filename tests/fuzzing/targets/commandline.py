"""A command line, an argument a line, in a folder with a small catalogue, a draft and a case.

Servers are left out, which never end, and so is whatever would write outside the folder.
"""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from typing import Final

from click.testing import CliRunner

from letterkit.cli import cli
from tests.catalogue.small import PHRASE, TEMPLATE

_CASE: Final = (Path(__file__).parents[3] / "examples" / "facts" / "partial.sv.json").read_bytes()
_FILES: Final = {
    "phrases/outcome/granted.yaml": PHRASE.encode(),
    "templates/partial.j2": TEMPLATE.encode(),
    "draft.md": b"Vi betalar 30,00 euro till ditt konto.\n",
    "case.json": _CASE,
    "letterkit.toml": b'fail-on = "warning"\n',
    "broken.docx": b"PK\x03\x04 nothing",
    "empty.txt": b"",
}
_LINES: Final = (
    "lint draft.md --format json --lang sv --select length --fail-on never --no-cache",
    "lint draft.md broken.docx empty.txt --ignore misleading,facts --min-score 50 --isolated",
    "lint draft.md --select wording --fix --diff --config letterkit.toml",
    "lint draft.md --select length --baseline base.json --write-baseline",
    "build case.json --lang fi --catalogue . -o letter.md --explain",
    "build case.json --lang en --template partial -o letter.txt",
    "phrases list --section outcome --status draft --format json --catalogue .",
    "phrases show outcome.granted --ui fi",
    "phrases search Saat --lang fi",
    "phrases where-used facts.granted --format json",
    "phrases due --on 2027-01-01 --from 2026-01-01",
    "phrases review outcome.granted --lang sv --state approved --by lawyer --on 2026-05-05",
    "phrases feedback outcome.granted --text Otydligt --lang sv",
    "phrases why draft.md:1",
    "check --only phrases/outcome --format sarif --on 2026-05-05 --fail-on hint --jobs 1",
    "config show draft.md",
    "rule passive",
    "rules",
    "schema facts",
    "text draft.md",
    "verify letter.md --facts case.json",
    "init draft.md",
    "--version",
)
SAMPLES: Final = tuple(line.replace(" ", "\n").encode() for line in _LINES)
WORDS: Final = (
    b"\n-\n", b"\n--\n", b"\n--help\n", b"\n--ui\n", b"\n-o\n", b"\n--format\nhtml\n", b"\n--catalogue\nphrases\n",
    b"\n", b"\n\n", b"\n--facts\ncase.json\n", b"\nnone.docx\n", b"\nphrases\n", b"\n--lang\nse\n", b"\n0\n", b"\n-1\n",
    b",", b"*", b"=",
)  # fmt: skip
_NEVER: Final = ("serve", "--serve", "init", "catalogue", "preview")
"""What never ends, or copies the sample catalogue."""


def run(data: bytes, folder: Path) -> bool:
    handed_over = data.replace(b"\0", b"")  # no system hands that byte over
    arguments = handed_over.decode("utf-8", "surrogateescape").split("\n")
    if any(map(_leads_out, arguments)) or (set(arguments) & set(_NEVER) and arguments != ["init", "draft.md"]):
        return False
    for name, content in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with chdir(folder):
        ran = CliRunner().invoke(cli, arguments, input=b"Vi betalar 30,00 euro.\n")
    if ran.exception is not None and not isinstance(ran.exception, SystemExit):
        raise ran.exception
    assert ran.exit_code in (0, 1, 2)
    assert ran.exit_code != 2 or ran.output.strip() or not arguments, "what could not be done is not said"
    return ran.exit_code != 2


def _leads_out(argument: str) -> bool:
    """Whether an argument may name a place outside the folder."""
    return any(".." in one or one.startswith(("/", "\\", "~")) or ":\\" in one for one in argument.split("="))
