"""letterkit lsp: the language server, for editors."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

import click

from letterkit.errors import UsageError
from letterkit.ui import Text

_MISSING: Final = Text(
    sv="Editorn behöver ett tilläggspaket. Installera det med: pip install letterkit[lsp]",
    fi="Editori tarvitsee lisäpaketin. Asenna se komennolla: pip install letterkit[lsp]",
    en="Editors need one more package. Install it with: pip install letterkit[lsp]",
)


@click.command("lsp")
def command() -> None:
    """Serve an editor over standard input and output, by the Language Server Protocol.

    The editor starts it (docs/editors.md): drafts (.md, .txt, .html) and catalogues are checked as one types. Nothing
    of a letter is stored or logged.
    """
    if find_spec("pygls") is None:
        raise UsageError(_MISSING)
    from letterkit.lsp.serving import serve

    serve()
