"""Cuts HTML into tags, text and character references, each with its place, in one pass over the text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from letterkit.document.readers.html.tags import RAW, Attributes

TokenKind = Literal["start", "end", "text", "reference", "comment"]

_TAG_NAME = re.compile(r"[a-zA-Z][^\s/<>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?!["'])([^\s>]*)))?""")
_TAG_END = re.compile(r"[\s/]*>")
_PLAIN_TAG_END = re.compile(r"[^<>]*>")
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")
_COMMENT_END = re.compile(r"--!?>")
_LONGEST_REFERENCE: Final = 40
"""No character reference is longer, in characters."""


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, a stretch of text, a character reference or a comment; `start` and `end` count characters of the HTML.

    `value` is the name of a tag in small letters, or the text.
    """

    kind: TokenKind
    value: str
    start: int
    end: int
    attributes: Attributes = field(default_factory=dict)
    is_closed: bool = False


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text`, in order. Declarations and processing instructions give none.

    What isn't a tag is text: nothing a person wrote is lost because of a stray < or a quote that doesn't end.
    """
    position, trusts_quotes = 0, True
    while position < len(text):
        opening = text.find("<", position)
        if opening < 0:
            opening = len(text)
        yield from _words(text, position, opening)
        if opening == len(text):
            return
        follower = text[opening + 1 : opening + 2]
        if follower in ("!", "?"):
            position = _declaration_end(text, opening)
            if text.startswith("<!--", opening):
                yield Token("comment", _COMMENT_END.sub("", text[opening + 4 : position]), opening, position)
        elif follower == "/":
            name = _TAG_NAME.match(text, opening + 2)
            closing = text.find(">", opening)
            if closing < 0:
                yield Token("text", text[opening:], opening, len(text))
                return
            if name:
                yield Token("end", name[0].lower(), opening, closing + 1)
            position = closing + 1
        elif name := _TAG_NAME.match(text, opening + 1):
            tag = _start_tag(text, opening, name) if trusts_quotes else None
            if tag is None:
                trusts_quotes = False
                tag = _plain_tag(text, opening, name)
            if tag is None:
                yield Token("text", "<", opening, opening + 1)
                position = opening + 1
                continue
            yield tag
            position = tag.end
            if tag.value in RAW and not tag.is_closed:
                position = _raw_end(text, tag)
                yield Token("text", text[tag.end : position], tag.end, position)
        else:
            yield Token("text", "<", opening, opening + 1)
            position = opening + 1


def attributes_in(text: str, tag: Token) -> Iterator[re.Match[str]]:
    """The attributes of a start tag where they stand in `text`; the name of each is its first group."""
    name = _TAG_NAME.match(text, tag.start + 1)
    position = name.end() if name else tag.end
    while not _TAG_END.match(text, position) and (found := _ATTRIBUTE.match(text, position, tag.end)):
        yield found
        position = found.end()


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    position = start
    for reference in _REFERENCE.finditer(text, start, end):
        if len(reference[0]) > _LONGEST_REFERENCE:
            continue
        meaning = html.unescape(reference[0])
        if meaning == reference[0]:
            continue
        if position < reference.start():
            yield Token("text", text[position : reference.start()], position, reference.start())
        yield Token("reference", meaning, *reference.span())
        position = reference.end()
    if position < end:
        yield Token("text", text[position:end], position, end)


def _declaration_end(text: str, start: int) -> int:
    """Where a comment, declaration or processing instruction ends; an open one goes on to the end, as in a browser."""
    if text.startswith("<!--", start):
        if text.startswith(("<!-->", "<!--->"), start):
            return text.index(">", start) + 1
        comment_end = _COMMENT_END.search(text, start + 4)
        return comment_end.end() if comment_end else len(text)
    closing = text.find(">", start)
    return closing + 1 if closing >= 0 else len(text)


def _start_tag(text: str, start: int, name: re.Match[str]) -> Token | None:
    """The start tag at `start` with its attributes; None if it doesn't end."""
    attributes: dict[str, str] = {}
    position = name.end()
    while not (closing := _TAG_END.match(text, position)):
        found = _ATTRIBUTE.match(text, position)
        if not found:
            return None
        value = next((part for part in found.groups()[1:] if part is not None), "")
        attributes.setdefault(found[1].lower(), html.unescape(value))
        position = found.end()
    is_closed = text.endswith("/>", start, closing.end())
    return Token("start", name[0].lower(), start, closing.end(), attributes, is_closed)


def _plain_tag(text: str, start: int, name: re.Match[str]) -> Token | None:
    """A start tag as it is read once a quote didn't end: it goes to the next >, its attributes aren't read."""
    closing = _PLAIN_TAG_END.match(text, name.end())
    return Token("start", name[0].lower(), start, closing.end()) if closing else None


def _raw_end(text: str, tag: Token) -> int:
    """Where the content of a script or style ends."""
    closing = re.compile(f"</{re.escape(tag.value)}(?=[\\s/>])", re.I).search(text, tag.end)
    return closing.start() if closing else len(text)
