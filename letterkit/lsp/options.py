"""What the editor tells of its user: which language they read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from letterkit.ui import UI_LANGUAGES, guess_ui_language

LANGUAGE: Final = "language"
"""The key of initializationOptions, and of the setting letterkit.language."""


@dataclass(frozen=True, slots=True)
class Options:
    """`language` is what the user chose for letterkit, `locale` the editor's own language; each may be none of ours."""

    language: str = ""
    locale: str = ""

    def ui(self, configured: str | None) -> str:
        """The language to speak: chosen in the editor, in letterkit.toml, the editor's own, or the computer's."""
        known = (self.language, configured or "", self.locale[:2].lower())
        return next((one for one in known if one in UI_LANGUAGES), guess_ui_language())


def options_of(told: Any, locale: str | None) -> Options:
    """The options that an editor tells, as far as they can be understood."""
    language = told.get(LANGUAGE) if isinstance(told, dict) else ""
    return Options(language if isinstance(language, str) else "", locale or "")
