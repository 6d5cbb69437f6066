"""What a letter is: blocks of text that know where they came from, and a reader for each format."""

from letterkit.document.model import Area, Block, Cell, Directive, Document, Kind, Location, Span
from letterkit.document.origin import FileOrigin, Origin, PhraseOrigin, Piece, WordOrigin
from letterkit.document.readers import FORMATS, read, read_text

__all__ = [
    "FORMATS",
    "Area",
    "Block",
    "Cell",
    "Directive",
    "Document",
    "FileOrigin",
    "Kind",
    "Location",
    "Origin",
    "PhraseOrigin",
    "Piece",
    "Span",
    "WordOrigin",
    "read",
    "read_text",
]
