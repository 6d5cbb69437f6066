"""Writes a letter as a tagged PDF (PDF/UA-1), drawn by WeasyPrint from the letter's HTML."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from threading import Lock
from typing import Any, Final, NoReturn

from letterkit.document.model import Document
from letterkit.document.readers.html.tags import PROPERTY
from letterkit.document.writers.html import page
from letterkit.document.writers.paper import margins
from letterkit.document.writers.typography import clean
from letterkit.errors import UnwritableError
from letterkit.ui import Text

_VARIANT: Final = "pdf/ua-1"
_NO_PACKAGE = Text(
    sv="Tillägget för pdf saknas. Installera det med: pip install letterkit[pdf]",
    fi="PDF-lisäosa puuttuu. Asenna se komennolla: pip install letterkit[pdf]",
    en="PDF support is not installed. Install it with: pip install letterkit[pdf]",
)
_NO_LIBRARY = Text(
    sv="Programbiblioteket Pango, som ritar pdf-filer, hittas inte. Debian och Ubuntu: apt install libpango-1.0-0"
    " libpangoft2-1.0-0 libharfbuzz-subset0. macOS: brew install pango. Windows: installera MSYS2 och kör där"
    " pacman -S mingw-w64-x86_64-pango.",
    fi="PDF-tiedostot piirtävää Pango-ohjelmakirjastoa ei löydy. Debian ja Ubuntu: apt install libpango-1.0-0"
    " libpangoft2-1.0-0 libharfbuzz-subset0. macOS: brew install pango. Windows: asenna MSYS2 ja suorita siinä"
    " pacman -S mingw-w64-x86_64-pango.",
    en="The Pango library, which draws PDF files, was not found. Debian and Ubuntu: apt install libpango-1.0-0"
    " libpangoft2-1.0-0 libharfbuzz-subset0. macOS: brew install pango. Windows: install MSYS2 and run"
    " pacman -S mingw-w64-x86_64-pango in it.",
)


_CLOCK: Final = "SOURCE_DATE_EPOCH"
_FIXED_TIME: Final = "1767225600"
"""The time, in seconds since 1970, that is written into the letter's fonts: the first day of 2026."""
_drawing = Lock()


def to_bytes(document: Document) -> bytes:
    """The letter as a PDF. Raises UnwritableError where WeasyPrint or its libraries are missing."""
    weasyprint = _weasyprint()

    def finish(_: object, pdf: Any) -> None:
        pdf.info.update(_properties(document))

    with _fixed_clock():
        drawn = weasyprint.HTML(string=page(document), url_fetcher=_fetch_nothing)
        paper = weasyprint.CSS(string=margins(document))
        return bytes(drawn.write_pdf(pdf_variant=_VARIANT, finisher=finish, stylesheets=[paper]))


def missing() -> UnwritableError | None:
    """Why no PDF can be written on this computer, and what to install; None where it can."""
    try:
        _weasyprint()
    except UnwritableError as error:
        return error
    return None


def _properties(document: Document) -> dict[str, Any]:
    """The letter's own properties as entries of the PDF's information dictionary."""
    from pydyf import String

    return {_name(PROPERTY + name): String(clean(value)) for name, value in sorted(document.properties.items())}


def _name(text: str) -> str:
    """A name as PDF writes it: all but letters and digits of ASCII as numbers."""
    return "".join(chr(byte) if chr(byte).isalnum() and byte < 128 else f"#{byte:02X}" for byte in clean(text).encode())


@contextmanager
def _fixed_clock() -> Iterator[None]:
    """While a letter is drawn, the clock that fonts are stamped by stands still; one letter at a time."""
    with _drawing:
        before = os.environ.get(_CLOCK)
        os.environ[_CLOCK] = _FIXED_TIME
        try:
            yield
        finally:
            if before is None:
                del os.environ[_CLOCK]
            else:
                os.environ[_CLOCK] = before


def _fetch_nothing(url: str, *_: object, **__: object) -> NoReturn:
    """A letter refers to nothing outside itself."""
    raise ValueError(f"a letter refers to nothing outside itself: {url}")


def _weasyprint() -> Any:
    """The module WeasyPrint; what it prints while it looks for its libraries is not shown."""
    try:
        with redirect_stdout(StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            import weasyprint
    except ImportError:
        raise UnwritableError(_NO_PACKAGE) from None
    except OSError:
        raise UnwritableError(_NO_LIBRARY) from None
    return weasyprint
