"""Words to people: the same message in each language of the interface, side by side."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, get_args

UiLanguage = Literal["sv", "fi", "en"]
UI_LANGUAGES: Final[tuple[UiLanguage, ...]] = get_args(UiLanguage)


@dataclass(frozen=True, slots=True)
class Text:
    """One message in Swedish, Finnish and English; values stand in braces (``{words}``)."""

    sv: str
    fi: str
    en: str

    @classmethod
    def of(cls, say: Callable[[str], str]) -> Text:
        """The message that `say` gives in each language; it is said as it is, braces and all."""
        return cls(*(say(language).replace("{", "{{").replace("}", "}}") for language in UI_LANGUAGES))

    def filled(self, **values: object) -> Text:
        """The message with these values in it."""
        return Text.of(lambda language: self.say(language, **values))

    def say(self, language: str, /, **values: object) -> str:
        """The message in `language` (English where it is none of ours), its numbers as that language writes them."""
        known = language if language in UI_LANGUAGES else "en"
        template: str = getattr(self, known)
        return template.format(**{name: shown(value, known) for name, value in values.items()})


NOTHING: Final = Text(sv="", fi="", en="")
"""What is said where there is nothing to say."""


def shown(value: object, language: str) -> object:
    """A value as people write it: a Text in their language, decimals with the comma of Swedish and Finnish."""
    if isinstance(value, Text):
        return value.say(language)
    if isinstance(value, float | Decimal):
        digits = f"{value:,.1f}" if isinstance(value, float) else f"{value:,.2f}"
        return digits if language == "en" else digits.replace(",", "\u00a0").replace(".", ",")
    return value


def guess_ui_language() -> UiLanguage:
    """The language of this computer's user, where it is one of ours; otherwise English. LETTERKIT_UI beats the rest."""
    settings = [os.environ.get("LETTERKIT_UI", "")]
    settings += [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    settings.append(locale.getlocale()[0] or "")
    for setting in filter(None, settings):
        name = setting.lower()
        if name.startswith(("sv", "swedish")):
            return "sv"
        if name.startswith(("fi", "finnish")):
            return "fi"
        return "en"
    return "en"
