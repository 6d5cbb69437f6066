"""What all filters need: the setting of the letter, and the path of the fact that a value comes from."""

from __future__ import annotations

from jinja2.runtime import Context

from letterkit.catalogue.values.setting import SETTING, Setting
from letterkit.catalogue.values.traced import path_of
from letterkit.errors import LetterkitError
from letterkit.ui import Text

_UNTRACED = Text(
    sv="Siffran kommer inte från fakta. Skriv ut ett faktum, eller räkna med total() och minus().",
    fi="Luku ei tule tiedoista. Tulosta tieto tai laske luku suotimilla total() ja minus().",
    en="The figure does not come from the facts. Print a fact, or calculate it with total() and minus().",
)


class PhraseError(LetterkitError):
    """Something in a phrase that can't be carried out with these facts; the place is added where it is known."""


def setting_of(context: Context) -> Setting:
    """The language, day and words of the letter that a filter works for."""
    found: Setting = context[SETTING]
    return found


def traced_path(value: object) -> str:
    """The path of a value. Raises PhraseError where it comes from no fact."""
    path = path_of(value)
    if not path:
        raise PhraseError(_UNTRACED)
    return path
