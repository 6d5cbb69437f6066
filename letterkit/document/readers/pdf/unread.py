"""What a PDF shows and is not read, told at the first words of its page, or of the next page that has any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from letterkit.document.block import Block, Unread
from letterkit.document.origin import PageOrigin
from letterkit.document.readers.pdf.page import File, Page


def with_unread(blocks: Sequence[Block], file: File) -> list[Block]:
    """The blocks with what is unread; attached files belong to the first."""
    whole = list(blocks)
    for page in file.pages:
        for unread in _of(page):
            _add(whole, unread, page.number)
    for _ in range(min(file.attachments, 1)):
        _add(whole, Unread("attachment"), 1)
    return whole


def _of(page: Page) -> list[Unread]:
    kinds = (*(("page",) if page.is_picture else ()), *page.unread)
    return [Unread(kind, page=page.number) for kind in kinds]


def _add(blocks: list[Block], unread: Unread, page: int) -> None:
    bodies = [place for place, block in enumerate(blocks) if block.area == "body"] or list(range(len(blocks)))
    following = (place for place in bodies if _page(blocks[place]) >= page)
    place = next(following, bodies[-1] if bodies else None)
    if place is not None:
        blocks[place] = replace(blocks[place], unread=(*blocks[place].unread, unread))


def _page(block: Block) -> int:
    """The page on which a block begins; 0 for one without words."""
    origin = block.pieces[0].origin if block.pieces else None
    return origin.page if isinstance(origin, PageOrigin) else 0
