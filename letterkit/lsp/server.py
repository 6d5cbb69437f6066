"""The language server: what editors tell and ask, handed to the desk, and what comes of it, as the protocol has it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from lsprotocol import types
from pygls import uris
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer

from letterkit import __version__
from letterkit.errors import LetterkitError
from letterkit.language.memory import StoppedError
from letterkit.linter.config.find import Configurations
from letterkit.lsp.desk import Desk, pause_after
from letterkit.lsp.drafts import Checked, Draft, format_of
from letterkit.lsp.failing import failed, reason_of
from letterkit.lsp.lines import Lines, Stretch
from letterkit.lsp.messages import EditorMessages
from letterkit.lsp.note import Note
from letterkit.lsp.options import Options
from letterkit.lsp.shelf import Shelf, root_of
from letterkit.lsp.speaking import NAME, diagnostic, range_of

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue

T = TypeVar("T")

_CATALOGUE_PAUSE: Final = 0.2
"""Seconds without a change before a catalogue is read again: that takes longer than a letter."""


@dataclass(frozen=True, slots=True)
class Source:
    """An open file of a catalogue: what it says now, saved or not."""

    path: Path
    text: str
    version: int | None


class Server(LanguageServer):
    """letterkit for editors: open drafts and catalogues, and how the user wants to be spoken to."""

    def __init__(self) -> None:
        # whole texts: those of letters are short, and editors and libraries count lines in more than one way
        super().__init__(NAME, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.desk = Desk()
        self.options = Options()
        self.drafts: dict[str, Draft] = {}
        self.sources: dict[str, Source] = {}
        """The open files of catalogues."""
        self.shelves: dict[Path, Shelf] = {}
        self.told: dict[Path, set[str]] = {}
        """The files of which something was said, by catalogue."""
        self.configurations = Configurations()
        self._looks: dict[object, asyncio.Task[None]] = {}
        self._again: set[object] = set()

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say that something failed, by its kind: its words may be those of a letter."""
        if source is not FeatureRequestError:
            said = EditorMessages.SERVER_FAILED.say(self.options.ui(None), reason=reason_of(error))
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    # what is open

    def opened(self, document: types.TextDocumentItem) -> None:
        """Take an open file in, if it is a draft or belongs to a catalogue."""
        path = self._path(document.uri)
        if path is not None and (root := root_of(path)):
            self.sources[document.uri] = Source(path, document.text, document.version)
            self.shelves.setdefault(root, Shelf(root))
            self.look(root)
        elif format := format_of(uris.to_fs_path(document.uri) or "", document.language_id):
            name = str(path) if path is not None else "-"
            self.drafts[document.uri] = Draft(name, format, document.text, document.version)
            self.look(document.uri)

    def changed(self, uri: str, text: str, version: int | None) -> None:
        """Take in what an open file says now."""
        if draft := self.drafts.get(uri):
            draft.text, draft.version = text, version
            self.look(uri)
        elif uri in self.sources:
            source = self.sources[uri] = Source(self.sources[uri].path, text, version)
            if root := root_of(source.path):
                self.look(root)

    def closed(self, uri: str) -> None:
        """Forget a file, with all that was worked out of it."""
        if self.drafts.pop(uri, None):
            self.publish(uri, (), None)
        elif uri in self.sources:
            root = root_of(self.sources.pop(uri).path)
            if root and any(root_of(source.path) == root for source in self.sources.values()):
                self.look(root)
            elif root:
                for one in self.told.pop(root, set()):
                    self.publish(one, (), None)
                self.shelves.pop(root, None)

    def look_at_all(self) -> None:
        """Look at everything that is open: what it is checked by has changed."""
        for uri in self.drafts:
            self.look(uri)
        for root in self.shelves:
            self.look(root)

    # looking

    def look(self, key: str | Path) -> None:
        """See to it that a draft, or a catalogue, is looked at as it is now; a look at what it was is stopped."""
        if key in self._looks:
            self._again.add(key)
            if isinstance(key, str) and key in self.drafts:
                self.drafts[key].memory.is_stopped = True
        else:
            self._looks[key] = asyncio.get_running_loop().create_task(self._look(key))

    async def looked(self, key: str | Path) -> None:
        """Wait until a draft, or a catalogue, has been looked at as it is now."""
        while key in self._looks:
            await asyncio.wait({self._looks[key]})

    async def _look(self, key: str | Path) -> None:
        pause = 0.0
        try:
            while True:
                self._again.discard(key)
                await asyncio.sleep(_CATALOGUE_PAUSE if isinstance(key, Path) else pause)
                if key in self._again and (pause or isinstance(key, Path)):
                    continue
                start = time.perf_counter()
                is_done = await (self._look_at_catalogue(key) if isinstance(key, Path) else self._look_at_draft(key))
                pause = pause_after(time.perf_counter() - start)
                if is_done and key not in self._again:
                    return
        except Exception as error:
            self.report_server_error(error, Exception)
        finally:
            self._looks.pop(key, None)

    async def _look_at_draft(self, uri: str) -> bool:
        """Check a draft and tell what was found, unless it has changed meanwhile; False where it was stopped."""
        draft = self.drafts.get(uri)
        if draft is None:
            return True
        draft.memory.is_stopped = False
        try:
            checked = await self.desk.do(partial(self._checked, draft))
        except StoppedError:
            return False
        if self.drafts.get(uri) is draft and uri not in self._again:
            draft.checked = checked
            self.publish(uri, checked.notes, checked.version)
        return True

    def _checked(self, draft: Draft) -> Checked:
        """What is wrong in a draft; whatever fails is told of this draft alone."""
        lines, ui = Lines(draft.text, self.units), self.options.ui(None)
        try:
            plan = self.configurations.plan_for(draft.path)
            return draft.check(plan, self.options.ui(plan.settings["ui"]), self.units)
        except StoppedError:
            raise
        except LetterkitError as error:
            return Checked(lines, draft.version, ui, None, (failed(lines, error.say(ui)),))
        except Exception as error:
            said = EditorMessages.FAILED.say(ui, reason=reason_of(error))
            return Checked(lines, draft.version, ui, None, (failed(lines, said),))

    async def _look_at_catalogue(self, root: Path) -> bool:
        shelf = self.shelves.get(root)
        if shelf is None:
            return True
        open_files = {uri: source for uri, source in self.sources.items() if root_of(source.path) == root}
        texts = {source.path: source.text for source in open_files.values()}
        notes = await self.desk.do(partial(self._notes, shelf, texts))
        if self.shelves.get(root) is not shelf:
            return True
        by_uri: dict[str, list[Note]] = {uri: [] for uri in (*self.told.get(root, ()), *open_files)}
        by_uri |= {self._uri(path): found for path, found in notes.items()}
        for uri, found in by_uri.items():
            self.publish(uri, found, open_files[uri].version if uri in open_files else None)
        self.told[root] = {uri for uri, found in by_uri.items() if found}
        return True

    def _notes(self, shelf: Shelf, texts: dict[Path, str]) -> dict[Path, list[Note]]:
        """What is wrong in a catalogue, by file."""
        from letterkit.lsp.faults import notes_of

        ui = self.options.ui(None)
        try:
            return notes_of(shelf, texts, self.configurations, self.options, self.units)
        except Exception as error:
            said = EditorMessages.FAILED.say(ui, reason=reason_of(error))
            return {path: [failed(Lines(text, self.units), said)] for path, text in texts.items()}

    # telling

    @property
    def units(self) -> Callable[[str], int]:
        """What counts the units of a text in the encoding that the editor and the server have agreed on."""
        count: Callable[[str], int] = self.workspace.position_codec.client_num_units
        return count

    def publish(self, uri: str, notes: Iterable[Note], version: int | None) -> None:
        """Tell what is wrong in a file."""
        found = [diagnostic(note) for note in notes]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    async def asked(self, work: Callable[[], T], otherwise: T) -> T:
        """What `work` gives, at the desk; what fails there is told to the user, and nothing is answered."""
        try:
            return await self.desk.do(work)
        except Exception as error:
            self.report_server_error(error, Exception)
            return otherwise

    async def draft_at(self, uri: str) -> Checked | None:
        """What is known of a draft as it is now."""
        await self.looked(uri)
        draft = self.drafts.get(uri)
        return draft.checked if draft else None

    async def source_at(self, uri: str) -> tuple[Lines, Catalogue] | None:
        """An open file of a catalogue, and the catalogue as it could be read last."""
        if uri not in self.sources:
            return None
        text = self.sources[uri].text
        root = root_of(self.sources[uri].path)
        if root is None or root not in self.shelves:
            return None
        if self.shelves[root].last is None:
            await self.looked(root)
        last = self.shelves[root].last
        return (Lines(text, self.units), last) if last else None

    def location(self, path: Path, line: int, column: int = 1) -> types.Location:
        """A place in a file of a catalogue that counts from 1."""
        text = next((source.text for source in self.sources.values() if source.path == path), None)
        if text is None:
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                text = ""
        lines = Lines(text, self.units)
        at = lines.place(lines.at(line, column))
        return types.Location(self._uri(path), range_of(Stretch(at, at)))

    def _uri(self, path: Path) -> str:
        """The URI of a file, as the editor has it where it is open."""
        return next((uri for uri, source in self.sources.items() if source.path == path), path.as_uri())

    def _path(self, uri: str) -> Path | None:
        """The path of a file; where it is not saved yet, in the folder that the editor has open."""
        if uri.startswith("file:"):
            path = uris.to_fs_path(uri)
            return Path(path) if path else None
        root = self.workspace.root_path
        return Path(root) / "-" if root else None
