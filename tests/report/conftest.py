"""A folder of drafts that are hard on reports, linted once for each format."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from letterkit.cli import cli
from tests.conftest import EXAMPLES, Ran

MARKDOWN = "beslut åäö 100%.md"
WORD = "mapp/delvis beviljat.docx"
HOSTILE = "ovänligt.txt"
GOOD = "bra.md"
UNREADABLE = "trasigt [1].docx"
RULES = "blanket-referral,long-sentence,officialese,sum-mismatch,missing-contact"

DRAFTS = {
    MARKDOWN: (
        "# Beslut om utkomststöd\r\n\r\n"
        "😀𝔘 Du kan också ansöka om kompletterande utkomststöd hos välfärdsområdet.\r\n\r\n"
        "Ansök på nytt, *ånyo*, ej i dag: 100 % av [hyran](x).\r\n"
    ),
    HOSTILE: (
        "Beslut\n\n</style></script><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp;\n\n"
        "Du kan också ansöka om kompletterande utkomststöd hos ::error::välfärdsområdet <b>nu</b> & alltid.\n"
    ),
    GOOD: "Vi betalar 412,30 euro till ditt konto den 3 december 2026.\n",
    UNREADABLE: "PK\x03\x04 nothing that Word writes",
}

Report = Callable[..., Ran]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the drafts."""
    folder = tmp_path_factory.mktemp("utkast å")
    for name, text in DRAFTS.items():
        (folder / name).write_bytes(text.encode())
    (folder / WORD).parent.mkdir()
    shutil.copy(EXAMPLES / "poor-partial-grant.sv.docx", folder / WORD)
    return folder


@pytest.fixture(scope="session")
def report(folder: Path) -> Report:
    """Lints drafts, in that folder, in a format; the same call is answered from memory."""
    known: dict[tuple[str, ...], Ran] = {}

    def call(format: str, *arguments: str, every_rule: bool = False) -> Ran:
        rules = () if every_rule else ("--select", RULES)
        whole = ("lint", "--format", format, *rules, *arguments)
        if whole not in known:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("LC_ALL", "en_GB.UTF-8")
                patch.chdir(folder)
                result = CliRunner().invoke(cli, whole)
            if result.exception and not isinstance(result.exception, SystemExit):
                raise result.exception
            known[whole] = Ran(result.exit_code, result.stdout, result.stderr)
        return known[whole]

    return call
