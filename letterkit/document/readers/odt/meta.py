"""What an OpenDocument file says of the letter beside its text."""

from __future__ import annotations

from letterkit.document.readers.odt.namespaces import DC, META, OFFICE, Element
from letterkit.document.readers.word.properties import Properties, own_properties


def said(root: Element | None) -> Properties:
    """The properties in meta.xml; LibreOffice keeps those that Word had under the same names."""
    meta = None if root is None else root.find(OFFICE("meta"))
    if meta is None:
        return Properties()
    title, first, last, language = (
        (meta.findtext(name) or "").strip()
        for name in (DC("title"), META("initial-creator"), DC("creator"), DC("language"))
    )
    named = ((item.get(META("name"), ""), item.text or "") for item in meta.findall(META("user-defined")))
    return Properties(title, first or last, language or None, own_properties(named))
