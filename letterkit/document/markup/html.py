"""Marks words in HTML. The file is cut into its tags once more; what is written is read again by who asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from letterkit.document.block import Span
from letterkit.document.markup.splice import Splice, edges
from letterkit.document.model import Document
from letterkit.document.readers.html.flow import WHITE
from letterkit.document.readers.html.tags import BLOCKS
from letterkit.document.readers.html.tokens import Token, attributes_in, tokens
from letterkit.document.remarks import masked

_PARAGRAPHS: Final = ("p", "div")
_BOLD: Final = ("b", "strong")
_LANGUAGE: Final = ("lang", "xml:lang")


def heading(text: str, document: Document, span: Span, level: str) -> tuple[Splice, ...]:
    """Make a heading of the paragraph that holds nothing but the words; bold around all of them goes."""
    start, end = edges(document, span)
    found = _tokens(text)
    leading = list(_opened([token for token in found if token.end <= start]))
    trailing = list(_closed([token for token in found if token.start >= end]))
    if not leading or not trailing or trailing[-1].value != leading[-1].value:
        return ()
    inside = [token for token in found if start <= token.start < end]
    bold = _bold(leading[:-1], trailing[:-1], inside)
    return tuple(sorted([*_renamed((leading[-1], trailing[-1]), f"h{level}"), *map(_dropped, bold)]))


def header_row(text: str, document: Document, span: Span) -> tuple[Splice, ...]:
    """Make headers of the cells of the row that the words begin in."""
    start, _ = edges(document, span)
    found = _tokens(text)
    begins = [index for index, token in enumerate(found) if token.start < start and _is(token, "start", "tr")]
    if not begins:
        return ()
    row = list(_until_row_ends(found[begins[-1] + 1 :]))
    if any(token.value == "table" for token in row):
        return ()
    cells = [token for token in row if token.value == "td" and token.kind in ("start", "end")]
    named = _renamed(cells, "th")
    scoped = (Splice(token.start + 3, token.start + 3, ' scope="col"') for token in cells if _has_no_scope(token))
    return tuple(sorted([*named, *scoped]))


def language(text: str, tag: str) -> tuple[Splice, ...]:
    """Let the html element (and body, where it says a language of its own) say which language the page is in."""
    found = [token for token in _tokens(text) if token.kind == "start" and token.value in ("html", "body")]
    written: list[Splice] = []
    for token in found:
        said = [one for one in attributes_in(text, token) if one[1].lower() in _LANGUAGE]
        written += (Splice(one.start(1), one.end(), f'{one[1]}="{tag}"') for one in said)
        if token.value == "html" and not said:
            written.append(Splice(token.start + 5, token.start + 5, f' lang="{tag}"'))
    return tuple(written) if any(token.value == "html" for token in found) else ()


def _tokens(text: str) -> list[Token]:
    return list(tokens(masked(text)[0]))


def _is(token: Token, kind: str, *names: str) -> bool:
    return token.kind == kind and token.value in names


def _shows_nothing(token: Token) -> bool:
    return token.kind == "comment" or (token.kind == "text" and not token.value.strip(WHITE))


def _opened(before: Sequence[Token]) -> Iterator[Token]:
    """The tags straight before words, from the nearest out to the paragraph's; none where something is between."""
    return _edge(reversed(before), "start")


def _closed(after: Sequence[Token]) -> Iterator[Token]:
    """The end tags straight after words, from the nearest out to the paragraph's; none where something is between."""
    return _edge(after, "end")


def _edge(outward: Iterable[Token], kind: str) -> Iterator[Token]:
    """The tags of a kind that come first, as far as the paragraph's; none where something is between."""
    found: list[Token] = []
    for token in outward:
        if _shows_nothing(token):
            continue
        if token.kind != kind or (token.value in BLOCKS and token.value not in _PARAGRAPHS):
            return
        found.append(token)
        if token.value in _PARAGRAPHS:
            yield from found
            return


def _bold(leading: Sequence[Token], trailing: Sequence[Token], inside: Iterable[Token]) -> Iterator[Token]:
    """The tags of elements that make all of the words bold and do nothing else."""
    held = {token.value for token in inside}
    for opening, closing in zip(reversed(leading), reversed(trailing), strict=False):
        if opening.value != closing.value:
            return
        if opening.value in _BOLD and not opening.attributes and opening.value not in held:
            yield from (opening, closing)


def _until_row_ends(following: Iterable[Token]) -> Iterator[Token]:
    for token in following:
        if _is(token, "start", "tr", "tbody", "tfoot") or _is(token, "end", "tr", "thead", "tbody", "tfoot", "table"):
            return
        yield token


def _has_no_scope(token: Token) -> bool:
    return token.kind == "start" and "scope" not in token.attributes


def _renamed(elements: Iterable[Token], name: str) -> Iterator[Splice]:
    for token in elements:
        start = token.start + (1 if token.kind == "start" else 2)
        yield Splice(start, start + len(token.value), name)


def _dropped(token: Token) -> Splice:
    return Splice(token.start, token.end, "")
