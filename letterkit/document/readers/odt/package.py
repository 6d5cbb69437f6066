"""The zip file around an OpenDocument text; says what the file is when it is none."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from letterkit.document.readers.archive import Archive, Refusals, key
from letterkit.document.readers.odt import messages
from letterkit.document.readers.odt.namespaces import MANIFEST, OFFICE, Element
from letterkit.document.readers.source import EMPTY
from letterkit.errors import UnreadableError
from letterkit.ui import Text

CONTENT: Final = "content.xml"
STYLES: Final = "styles.xml"
META: Final = "meta.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_TEXT_TYPES: Final = (b"application/vnd.oasis.opendocument.text", b"application/vnd.sun.xml.writer")
_REFUSALS: Final = Refusals(
    unzippable=messages.DAMAGED,
    encrypted=messages.ENCRYPTED,
    too_large=messages.TOO_LARGE_INSIDE,
    unsafe=messages.UNSAFE,
)
_NOT_ZIPPED: Final = Refusals(messages.NOT_TEXT, messages.ENCRYPTED, messages.TOO_LARGE_INSIDE, messages.UNSAFE)


class Package(Archive):
    """The parts of an OpenDocument text."""

    def __init__(self, data: bytes, path: str) -> None:
        if not data:
            raise UnreadableError(EMPTY, path)
        super().__init__(data, path, _REFUSALS if data.startswith(b"PK") or not any(data) else _NOT_ZIPPED)

    def body(self) -> tuple[Element, Element]:
        """The root of content.xml, and the text in it. Raises UnreadableError where there is none that can be read."""
        kind = self.read("mimetype")
        if kind is not None and not kind.strip().startswith(_TEXT_TYPES):
            raise self.refusal(messages.NOT_TEXT)
        if self._is_encrypted():
            raise self.refusal(messages.ENCRYPTED)
        if not self.has(CONTENT):
            raise self.refusal(self._what_it_is(kind))
        root = self.tree(CONTENT)
        if root is None:
            raise self.refusal(messages.DAMAGED)
        text = root.find(f"{OFFICE('body')}/{OFFICE('text')}")
        if text is None:
            raise self.refusal(messages.NOT_TEXT)
        return root, text

    def type_of(self, name: str) -> str:
        """The media type of a part or a folder, as the manifest gives it; "" where it gives none."""
        return self._types.get(key(name), "")

    @cached_property
    def _types(self) -> dict[str, str]:
        manifest = self.tree(_MANIFEST)
        entries = () if manifest is None else manifest.iter(MANIFEST("file-entry"))
        return {
            key(entry.get(MANIFEST("full-path"), "")).rstrip("/"): entry.get(MANIFEST("media-type"), "")
            for entry in entries
        }

    def _is_encrypted(self) -> bool:
        manifest = self.tree(_MANIFEST)
        if manifest is None:
            return self.has("encrypted-package")
        return any(str(element.tag).endswith("}encryption-data") for element in manifest.iter())

    def _what_it_is(self, kind: bytes | None) -> Text:
        if self.has("word/document.xml"):
            return messages.WORD
        return messages.DAMAGED if kind is not None or self.has(_MANIFEST) else messages.NOT_TEXT
