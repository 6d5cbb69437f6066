"""What editors tell of files: opened, changed, closed, and changed beside the editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from lsprotocol import types

from letterkit.errors import LetterkitError
from letterkit.garbage import keep_loaded
from letterkit.linter.config.find import NAMES, Configurations
from letterkit.lsp.options import options_of
from letterkit.lsp.server import Server
from letterkit.lsp.shelf import ENDINGS
from letterkit.lsp.speaking import NAME


def listen(server: Server) -> None:
    """Let a server hear of files."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.options = options_of(params.initialization_options, params.locale)

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        await _watch(server)
        await server.desk.do(partial(_warm_up, server.configurations))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        document = server.workspace.get_text_document(params.text_document.uri)
        server.changed(params.text_document.uri, document.source, params.text_document.version)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        if not _can_watch(server):
            await changed_beside([params.text_document.uri])

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(params: types.DidChangeWatchedFilesParams) -> None:
        await changed_beside([one.uri for one in params.changes])

    async def changed_beside(uris: list[str]) -> None:
        """Look at all drafts by the configurations and catalogues as they are now."""
        await server.desk.do(partial(_forget, uris))
        server.configurations = Configurations()
        server.look_at_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        told = params.settings.get(NAME) if isinstance(params.settings, dict) else None
        if isinstance(told, dict):
            server.options = replace(options_of(told, None), locale=server.options.locale)
            server.look_at_all()

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.desk.close()


def _can_watch(server: Server) -> bool:
    """Whether the editor tells of files that change."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    return bool(watching and watching.dynamic_registration)


async def _watch(server: Server) -> None:
    """Ask the editor to tell of changed configurations and catalogues."""
    if not _can_watch(server):
        return
    patterns = [f"**/{name}" for name in NAMES] + [f"**/*{ending}" for ending in ENDINGS]
    watchers = [types.FileSystemWatcher(pattern) for pattern in patterns]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    watched = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await server.client_register_capability_async(types.RegistrationParams([watched]))


def _forget(changed: Iterable[str]) -> None:
    """Forget what was read of catalogues, where one of their files has changed."""
    from letterkit.forgetting import forget_catalogues

    if any(uri.endswith(ENDINGS) for uri in changed):
        forget_catalogues()


def _warm_up(configurations: Configurations) -> None:
    """Load what the first draft will need, and leave it out of what the collector of garbage goes through."""
    from letterkit.document import read_text
    from letterkit.lsp.warming import LETTERS

    try:
        plan = configurations.plan_for(NAMES[0])
        for letter in LETTERS:
            plan.check(read_text(letter))
    except LetterkitError:
        return  # it is told of the first draft
    keep_loaded()
