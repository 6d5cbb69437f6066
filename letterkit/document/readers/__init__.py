"""One reader a format. A reader takes the bytes of a file and gives a Document, or says why it can't."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Final, Protocol, cast

from letterkit.document.model import Document
from letterkit.document.readers import foreign
from letterkit.document.readers.source import LONGEST, TOO_LONG, Source
from letterkit.document.sniff import sniff
from letterkit.errors import UnreadableError
from letterkit.paths import is_folder, is_there
from letterkit.ui import Text

FORMATS: Final[dict[str, str]] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "word",
    ".odt": "odt",
    ".pdf": "pdf",
}
"""Known endings and the module of this package that reads them."""

LIMIT: Final = 20 * 1024 * 1024
"""The largest draft that is read, in bytes; a limit of our own, far above any letter."""

_UNKNOWN = Text(
    sv="Formatet {ending} kan inte läsas. Spara utkastet som .docx, .odt, .md, .html eller .txt.",
    fi="Muotoa {ending} ei voi lukea. Tallenna luonnos muodossa .docx, .odt, .md, .html tai .txt.",
    en="The format {ending} cannot be read. Save the draft as .docx, .odt, .md, .html or .txt.",
)
_MISSING = Text(
    sv="Filen finns inte. Kontrollera namnet.",
    fi="Tiedostoa ei ole. Tarkista nimi.",
    en="There is no such file. Check the name.",
)
_DENIED = Text(
    sv="Filen kan inte öppnas. Stäng den i andra program och kontrollera att du har rätt att läsa den.",
    fi="Tiedostoa ei voi avata. Sulje se muissa ohjelmissa ja tarkista, että sinulla on oikeus lukea se.",
    en="The file cannot be opened. Close it in other programs and check that you have permission to read it.",
)
_FOLDER = Text(
    sv="Det här är en mapp, inte en fil.",
    fi="Tämä on kansio eikä tiedosto.",
    en="This is a folder, not a file.",
)
_TOO_LARGE = Text(
    sv="Filen är större än {megabytes} megabyte. Ta bort bilder eller dela den.",
    fi="Tiedosto on suurempi kuin {megabytes} megatavua. Poista kuvia tai jaa se.",
    en="The file is larger than {megabytes} megabytes. Remove pictures or split the file.",
)
_TEXT = Text(
    sv="Det här är texten i ett utkast och inte namnet på en fil. letterkit.draft(text) gör den till ett utkast.",
    fi="Tämä on luonnoksen teksti eikä tiedoston nimi. letterkit.draft(text) tekee siitä luonnoksen.",
    en="This is the text of a draft, and not the name of a file. letterkit.draft(text) makes a draft of it.",
)
_EMPTY = Text(
    sv="Det finns ingen text i filen. Kontrollera att du har valt rätt fil och sparat utkastet.",
    fi="Tiedostossa ei ole tekstiä. Tarkista, että valitsit oikean tiedoston ja tallensit luonnoksen.",
    en="There is no text in the file. Check that it is the right file and that the draft was saved.",
)


class Reader(Protocol):
    """What a module of this package offers."""

    def read(self, source: Source) -> Document: ...


def read(path: str | Path) -> Document:
    """The document in a file, by its ending. Raises UnreadableError, which says what to do."""
    if "\n" in str(path) and not is_there(path):
        raise UnreadableError(_TEXT)  # without the place: it is a letter, and errors are logged
    data, format = load(path)
    return read_bytes(data, str(path), format)


def load(path: str | Path) -> tuple[bytes, str]:
    """The bytes of a draft and their format, by its ending. Raises UnreadableError, which says what to do."""
    path = Path(path)
    shown = str(path)
    if is_folder(path):
        raise UnreadableError(_FOLDER, shown)
    if path.suffix.lower() not in FORMATS:
        if not is_there(path):
            raise UnreadableError(_MISSING, shown)
        raise UnreadableError(foreign.by_ending(path.suffix) or _UNKNOWN, shown, ending=path.suffix or f"”{path.name}”")
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise UnreadableError(_TOO_LARGE, shown, megabytes=LIMIT // 1024 // 1024)
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError(_MISSING, shown) from None
    except (OSError, ValueError):  # the name may hold what no name can
        raise UnreadableError(_DENIED, shown) from None
    return data, FORMATS[path.suffix.lower()]


def format_of(data: bytes, name: str) -> str:
    """The format of a draft, by its name's ending; where that is none of FORMATS, by what the bytes begin with."""
    return FORMATS.get(Path(name).suffix.lower()) or sniff(data)


def read_bytes(data: bytes, path: str, format: str) -> Document:
    """The document in `data`, which is in a format of FORMATS; `path` is the name that people see."""
    if format not in FORMATS.values():
        raise UnreadableError(_UNKNOWN, path, ending=format)
    if len(data) > LIMIT:
        raise UnreadableError(_TOO_LARGE, path, megabytes=LIMIT // 1024 // 1024)
    what_it_is = foreign.by_bytes(data) if format in ("text", "markdown") else None
    if what_it_is:
        raise UnreadableError(what_it_is, path)
    reader = cast(Reader, importlib.import_module(f"{__name__}.{format}"))
    document = reader.read(Source(data, path))
    if not document.text:
        raise UnreadableError(_EMPTY, path)
    if len(document.text) > LONGEST:
        raise UnreadableError(TOO_LONG, path)
    return document


def read_text(text: str, path: str = "-", format: str = "text") -> Document:
    """The document in a string of a text format (text, markdown, html)."""
    return read_bytes(text.encode(), path, format)
