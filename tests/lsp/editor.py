"""An editor that talks to `letterkit lsp` over its standard input and output, with a client library of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Coroutine, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

T = TypeVar("T")
PATIENCE = 120.0
"""Seconds that an answer may take on a busy machine."""
LANGUAGES = {".md": "markdown", ".txt": "plaintext", ".html": "html", ".yaml": "yaml", ".j2": "jinja"}


class Editor:
    """An editor with a folder open, whose user reads `language`; it can do what `capabilities` say.

    The server is started in the environment given, or in the checkout's.
    """

    def __init__(
        self,
        folder: Path,
        language: str | None = "en",
        locale: str | None = None,
        capabilities: types.ClientCapabilities | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        root = Path(__file__).parent.parent.parent
        self._environment = environment or {**os.environ, "PYTHONPATH": str(root), "LC_ALL": "en_GB.UTF-8"}
        self._loop = asyncio.new_event_loop()
        self.published: list[types.PublishDiagnosticsParams] = []
        self._seen: dict[str, int] = {}
        self.client = self._made()
        self.started = self.run(self._start(language, locale, capabilities or types.ClientCapabilities()))

    def _made(self) -> LanguageClient:
        """A client that keeps all that is published: several messages may come at once."""

        def publish(client: LanguageClient, params: types.PublishDiagnosticsParams) -> None:
            client.diagnostics[params.uri] = params.diagnostics
            self.published.append(params)

        client = LanguageClient(converter_factory=default_converter)
        features = {**DEFAULT_CLIENT_FEATURES, types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: publish}
        register_lsp_features(client, features)
        return client

    async def _start(
        self, language: str | None, locale: str | None, capabilities: types.ClientCapabilities
    ) -> types.InitializeResult:
        command = (sys.executable, "-m", "letterkit", "lsp")
        await self.client.start_io(*command, env=self._environment, cwd=self.folder)
        parameters = types.InitializeParams(
            capabilities,
            root_uri=self.folder.as_uri(),
            locale=locale,
            initialization_options={"language": language} if language else None,
        )
        return await self.client.initialize_session(parameters)

    def __enter__(self) -> Editor:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.run(self.client.shutdown_session())
        self.run(self.client.stop())  # type: ignore[no-untyped-call]
        self._loop.close()

    def run(self, asked: Coroutine[Any, Any, T]) -> T:
        """What comes of something, which may not take for ever."""
        return self._loop.run_until_complete(asyncio.wait_for(asked, PATIENCE))

    def uri(self, name: str) -> str:
        return name if name.startswith("untitled:") else (self.folder / name).as_uri()

    def open(self, name: str, text: str | None = None, language: str | None = None) -> list[types.Diagnostic]:
        """Open a file, written first where a text is given; what is then said of it."""
        if text is None:
            text = (self.folder / name).read_text(encoding="utf-8")
        self.texts[name], self.versions[name] = text, 1
        language = language or LANGUAGES[Path(name).suffix]
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self._seen[self.uri(name)] = len(self.published)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return self.said_of(name)

    def type(self, name: str, text: str, *, waits: bool = True) -> list[types.Diagnostic]:
        """Let a file say something else, unsaved; what is then said of it."""
        self.texts[name], self.versions[name] = text, self.versions[name] + 1
        document = types.VersionedTextDocumentIdentifier(self.versions[name], self.uri(name))
        changes = [types.TextDocumentContentChangeWholeDocument(text)]
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))
        return self.said_of(name) if waits else []

    def close(self, name: str) -> None:
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    def save(self, name: str) -> None:
        """Write a file to the disk, and tell so."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.texts[name], encoding="utf-8", newline="")
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(document))

    def said_of(self, name: str) -> list[types.Diagnostic]:
        """What is said of a file as it is now."""
        return self.run(self._said(self.uri(name), self.versions[name]))

    def next_of(self, name: str) -> list[types.Diagnostic]:
        """What is said next of a file, whatever its version."""
        return self.run(self._said(self.uri(name), None))

    async def _said(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """What is said of a file, after what was asked for last, of a version or of any."""
        at = self._seen.get(uri, 0)
        while True:
            while at < len(self.published):
                said = self.published[at]
                at += 1
                if said.uri == uri and (version is None or said.version == version):
                    self._seen[uri] = at
                    return list(said.diagnostics)
            await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    def change_files(self, *names: str) -> None:
        """Tell that files have changed on the disk."""
        changed = [types.FileEvent(self.uri(name), types.FileChangeType.Changed) for name in names]
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changed))

    def place(self, name: str, words: str, within: int = 0) -> types.Position:
        """Where words stand in a file, as an editor that counts in UTF-16 has it."""
        text = self.texts[name]
        offset = text.index(words) + within
        line = text.count("\n", 0, offset)
        start = text.rfind("\n", 0, offset) + 1
        return types.Position(line, len(text[start:offset].encode("utf-16-le")) // 2)

    def words(self, name: str, place: types.Range) -> str:
        """The words at a stretch of a file."""
        start, end = (self._offset(name, at) for at in (place.start, place.end))
        return self.texts[name][start:end]

    def hover(self, name: str, words: str, within: int = 1) -> str:
        """What is shown when one points at words."""
        document, place = types.TextDocumentIdentifier(self.uri(name)), self.place(name, words, within)
        shown = self.run(self.client.text_document_hover_async(types.HoverParams(document, place)))
        if shown is None:
            return ""
        assert isinstance(shown.contents, types.MarkupContent)
        return shown.contents.value

    def actions(
        self, name: str, words: str, only: Iterable[types.CodeActionKind | str] | None = None
    ) -> list[types.CodeAction]:
        """What can be done about words."""
        start, end = self.place(name, words), self.place(name, words, len(words))
        context = types.CodeActionContext([], list(only) if only else None)
        document = types.TextDocumentIdentifier(self.uri(name))
        asked = types.CodeActionParams(document, types.Range(start, end), context)
        found = self.run(self.client.text_document_code_action_async(asked))
        return [one for one in found or () if isinstance(one, types.CodeAction)]

    def resolve(self, action: types.CodeAction) -> types.CodeAction:
        return self.run(self.client.code_action_resolve_async(action))

    def after(self, name: str, action: types.CodeAction) -> str:
        """What a file says after an action."""
        assert action.edit is not None and action.edit.document_changes
        text = self.texts[name]
        for document in action.edit.document_changes:
            assert isinstance(document, types.TextDocumentEdit)
            assert document.text_document.version == self.versions[name]
            for edit in sorted(document.edits, key=lambda one: (one.range.start.line, one.range.start.character))[::-1]:
                assert isinstance(edit, types.TextEdit)
                start, end = (self._offset(name, at) for at in (edit.range.start, edit.range.end))
                text = text[:start] + edit.new_text + text[end:]
        return text

    def _offset(self, name: str, place: types.Position) -> int:
        lines = self.texts[name].split("\n")
        before = lines[place.line].encode("utf-16-le")[: 2 * place.character].decode("utf-16-le")
        return len("\n".join([*lines[: place.line], before]))

    def complete(self, name: str, words: str) -> list[str]:
        """What can be written right after words."""
        document, place = types.TextDocumentIdentifier(self.uri(name)), self.place(name, words, len(words))
        found = self.run(self.client.text_document_completion_async(types.CompletionParams(document, place)))
        assert found is None or isinstance(found, types.CompletionList)
        return [item.label for item in found.items] if found else []

    def define(self, name: str, words: str, within: int = 1) -> list[str]:
        """Where what words name is written: file and line from 1."""
        document, place = types.TextDocumentIdentifier(self.uri(name)), self.place(name, words, within)
        found = self.run(self.client.text_document_definition_async(types.DefinitionParams(document, place)))
        return self._places(found)

    def refer(self, name: str, words: str, within: int = 1) -> list[str]:
        """Where what words name is used: file and line from 1."""
        document, place = types.TextDocumentIdentifier(self.uri(name)), self.place(name, words, within)
        asked = types.ReferenceParams(types.ReferenceContext(False), document, place)
        return self._places(self.run(self.client.text_document_references_async(asked)))

    def symbols(self, name: str) -> list[str]:
        document = types.TextDocumentIdentifier(self.uri(name))
        asked = types.DocumentSymbolParams(document)
        return [one.name for one in self.run(self.client.text_document_document_symbol_async(asked)) or ()]

    def _places(self, found: Any) -> list[str]:
        base = f"{self.folder.as_uri()}/"
        return [f"{one.uri.removeprefix(base)}:{one.range.start.line + 1}" for one in found or ()]
