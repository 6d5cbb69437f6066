"""letterkit lsp: the language server, for editors."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from letterkit.cli import speaking
from letterkit.errors import UsageError
from letterkit.ui import Text

_MISSING: Final = Text(
    sv="Editorn behöver ett tilläggspaket. Installera det med: pip install letterkit[lsp]",
    fi="Editori tarvitsee lisäpaketin. Asenna se komennolla: pip install letterkit[lsp]",
    en="Editors need one more package. Install it with: pip install letterkit[lsp]",
)


_HELP: Final = Text(
    sv="""Svara en editor över standard in och ut, enligt Language Server Protocol.

    Editorn startar det (docs/editors.md): utkast (.md, .txt, .html) och kataloger granskas medan man skriver. Inget ur
    ett brev sparas eller hamnar i loggen.
    """,
    fi="""Palvele editoria vakiosyötteen ja -tulosteen kautta (Language Server Protocol).

    Editori käynnistää tämän (docs/editors.md): luonnokset (.md, .txt, .html) ja fraasistot tarkistetaan kirjoittamisen
    aikana. Kirjeestä ei tallenneta mitään, eikä siitä päädy mitään lokiin.
    """,
    en="""Serve an editor over standard input and output, by the Language Server Protocol.

    The editor starts it (docs/editors.md): drafts (.md, .txt, .html) and catalogues are checked as one types. Nothing
    of a letter is stored or logged.
    """,
)


@speaking.command("lsp", _HELP)
def command() -> None:
    """Serve an editor over standard input and output."""
    if find_spec("pygls") is None:
        raise UsageError(_MISSING)
    from letterkit.lsp.serving import serve

    serve()
