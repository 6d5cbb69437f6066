"""What a letter is: blocks of text that know where they came from, and a reader for each format."""

from letterkit.document.block import Area, Block, Cell, Kind, Picture, Span, Unread
from letterkit.document.marking import Marking
from letterkit.document.model import Directive, Document, Location
from letterkit.document.origin import FileOrigin, OpenOrigin, Origin, PageOrigin, PhraseOrigin, Piece, WordOrigin
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
    "Marking",
    "OpenOrigin",
    "Origin",
    "PageOrigin",
    "PhraseOrigin",
    "Picture",
    "Piece",
    "Span",
    "Unread",
    "WordOrigin",
    "read",
    "read_text",
]
