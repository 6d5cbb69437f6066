"""What editors ask to be done: fixes one by one and all together, phrases put in, rules allowed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from lsprotocol import types

from letterkit.lsp.actions import Action, Change, actions_at, fix_all
from letterkit.lsp.drafts import Checked
from letterkit.lsp.messages import EditorMessages
from letterkit.lsp.server import Server
from letterkit.lsp.speaking import diagnostic, place_of, range_of

FIX_ALL: Final = f"{types.CodeActionKind.SourceFixAll.value}.letterkit"


def listen(server: Server) -> None:
    """Let a server offer actions."""

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds, resolve_provider=True))
    async def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        checked = await server.draft_at(uri)
        if checked is None or checked.result is None:
            return []
        made: list[types.CodeAction] = []
        if _is_wanted(types.CodeActionKind.QuickFix.value, params.context.only):
            start, end = (checked.lines.offset(place_of(one)) for one in (params.range.start, params.range.end))
            actions = await server.asked(partial(actions_at, checked, start, end), list[Action]())
            made += [_action(action, checked, uri) for action in actions]
        if params.context.only and _is_wanted(FIX_ALL, params.context.only):
            told = types.CodeAction(EditorMessages.FIX_ALL.say(checked.ui), FIX_ALL, data={"uri": uri})
            made.append(told if _can_resolve(server) else await _resolved(server, told))
        return made

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        return await _resolved(server, action)


async def _resolved(server: Server, action: types.CodeAction) -> types.CodeAction:
    """An action to make all safe fixes, with the changes that it makes."""
    uri = str(action.data["uri"]) if isinstance(action.data, dict) and "uri" in action.data else ""
    checked = await server.draft_at(uri)
    draft = server.drafts.get(uri)
    if checked and draft and draft.plan:
        action.edit = _edit(
            await server.asked(partial(fix_all, checked, draft.plan.check), tuple[Change, ...]()), checked, uri
        )
    return action


def _is_wanted(kind: str, only: Iterable[str] | None) -> bool:
    """Whether an editor asks for actions of a kind, or of one above it."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def _can_resolve(server: Server) -> bool:
    """Whether the editor asks for the changes of an action once the user has chosen it."""
    document = server.client_capabilities.text_document
    support = document.code_action.resolve_support if document and document.code_action else None
    return bool(support and "edit" in support.properties)


def _action(action: Action, checked: Checked, uri: str) -> types.CodeAction:
    return types.CodeAction(
        action.title,
        types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(checked.notes[action.finding])],
        is_preferred=action.is_preferred or None,
        edit=_edit(action.changes, checked, uri),
    )


def _edit(changes: Iterable[Change], checked: Checked, uri: str) -> types.WorkspaceEdit:
    """The changes, for the version of the draft that they were made for."""
    edits = [types.TextEdit(range_of(one.stretch), one.words) for one in changes]
    document = types.OptionalVersionedTextDocumentIdentifier(uri, checked.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])
