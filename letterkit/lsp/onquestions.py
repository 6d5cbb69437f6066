"""What editors ask about a place: what it is, what can be written there, where it is written, who uses it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from lsprotocol import types

from letterkit.catalogue.catalogue import Catalogue
from letterkit.lsp.completion import Offer, offers_at
from letterkit.lsp.hover import finding_hover, name_hover
from letterkit.lsp.lines import Lines, Stretch
from letterkit.lsp.names import Name, definitions, name_at, references
from letterkit.lsp.server import Server
from letterkit.lsp.speaking import place_of, range_of
from letterkit.lsp.symbols import entries_of, headings_of

_KINDS: Final = {
    "phrase": types.CompletionItemKind.Snippet,
    "table": types.CompletionItemKind.Struct,
    "term": types.CompletionItemKind.Text,
    "provision": types.CompletionItemKind.Reference,
    "fact": types.CompletionItemKind.Field,
}


def listen(server: Server) -> None:
    """Let a server answer questions."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        uri, place = params.text_document.uri, place_of(params.position)
        if checked := await server.draft_at(uri):
            offset = checked.lines.offset(place)
            found = await server.asked(partial(finding_hover, checked, offset), None)
            return _hover(*found) if found else None
        if source := await server.source_at(uri):
            lines, catalogue = source
            name = name_at(lines.text, lines.offset(place), catalogue)
            if name:
                said = await server.asked(partial(name_hover, name, catalogue, server.options.ui(None)), "")
                return _hover(said, lines.stretch(name.start, name.end)) if said else None
        return None

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[".", '"', "'", "("]))
    async def complete(params: types.CompletionParams) -> types.CompletionList | None:
        source = await server.source_at(params.text_document.uri)
        if source is None:
            return None
        lines, catalogue = source
        offset = lines.offset(place_of(params.position))
        offers = await server.asked(partial(offers_at, lines.text, offset, catalogue), list[Offer]())
        items = [
            types.CompletionItem(
                offer.words,
                kind=_KINDS[offer.kind],
                detail=offer.told or None,
                text_edit=types.TextEdit(range_of(lines.stretch(offer.start, offer.end)), offer.words),
            )
            for offer in offers
        ]
        return types.CompletionList(is_incomplete=False, items=items)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def define(params: types.DefinitionParams) -> list[types.Location]:
        name, catalogue = await _name_at(server, params)
        if name is None or catalogue is None:
            return []
        return [server.location(*place) for place in definitions(name, catalogue)]

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def refer(params: types.ReferenceParams) -> list[types.Location]:
        name, catalogue = await _name_at(server, params)
        if name is None or catalogue is None:
            return []
        used = await server.asked(partial(references, name, catalogue), list[tuple[Path, int, int]]())
        places = [server.location(*place) for place in used]
        if params.context.include_declaration:
            places += [server.location(*place) for place in definitions(name, catalogue)]
        return places

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        uri = params.text_document.uri
        if checked := await server.draft_at(uri):
            return [_symbol(*one, types.SymbolKind.String) for one in headings_of(checked)]
        if uri in server.sources:
            lines = Lines(server.sources[uri].text, server.units)
            return [_symbol(*one, types.SymbolKind.Key) for one in entries_of(lines)]
        return []


async def _name_at(
    server: Server, params: types.DefinitionParams | types.ReferenceParams
) -> tuple[Name | None, Catalogue | None]:
    """The name at a place of a catalogue's file, and the catalogue."""
    source = await server.source_at(params.text_document.uri)
    if source is None:
        return None, None
    lines, catalogue = source
    return name_at(lines.text, lines.offset(place_of(params.position)), catalogue), catalogue


def _hover(said: str, stretch: Stretch) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said), range_of(stretch))


def _symbol(name: str, stretch: Stretch, kind: types.SymbolKind) -> types.DocumentSymbol:
    return types.DocumentSymbol(name, kind, range_of(stretch), range_of(stretch))
