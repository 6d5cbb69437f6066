"""The settings that a draft is checked by, a line each, with the place that set it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.files.folder import shown
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.excluding import USUAL
from letterkit.linter.config.keys import key_of
from letterkit.linter.config.plan import Plan
from letterkit.linter.config.settings import COMMAND_LINE, DEFAULT, Key, Place
from letterkit.linter.config.wordlists import WordFile
from letterkit.linter.glossary import Glossary
from letterkit.rules.contract import PerLanguage, Rule
from letterkit.ui import Text

_DEFAULT: Final = Text(sv="(förvalt)", fi="(oletus)", en="(default)")
_COMMAND_LINE: Final = Text(sv="kommandoraden", fi="komentorivi", en="command line")
_SECTION: Final = Text(sv="{place} (för {section})", fi="{place} (kohde {section})", en="{place} (for {section})")
_WIDEST: Final = 40
"""Longer values push their place to the right; characters."""
_ALL: Final = Text(sv="alla", fi="kaikki", en="all")
_NONE: Final = Text(sv="ingen", fi="ei mitään", en="none")


def settings_text(plan: Plan, ui: str) -> str:
    """The settings of a plan; limits that nothing sets are shown as the rules have them."""
    held = dict(plan.settings.items())
    rows = [(".".join(key), _value(key, one.value, ui), _places(one.places, ui)) for key, one in held.items()]
    limits = ((key, value) for key, value in limits_of(plan.known.values()) if key not in held)
    rows += [(".".join(key), str(value), _DEFAULT.say(ui)) for key, value in limits]
    name_width = max(len(name) for name, _, _ in rows)
    value_width = min(_WIDEST, max(len(value) for _, value, _ in rows))
    rows.sort(key=_order)
    return "\n".join(f"{name:<{name_width}}  {value:<{value_width}}  {place}" for name, value, place in rows)


def _order(row: tuple[str, str, str]) -> tuple[bool, str]:
    return "." in row[0], row[0]


def _value(key: Key, value: Any, ui: str) -> str:
    match value:
        case None:
            return _NONE.say(ui)
        case ():
            return ", ".join(USUAL) if key == ("exclude",) else (_ALL if key == ("select",) else _NONE).say(ui)
        case tuple():
            return ", ".join(map(str, value)) or _NONE.say(ui)
        case bool():
            return str(value).lower()
        case WordFile() | Glossary():
            return shown(value.path)
        case Path():
            return shown(value)
    return str(value)


def _places(places: tuple[Place, ...], ui: str) -> str:
    return ", ".join(_place(place, ui) for place in places)


def _place(place: Place, ui: str) -> str:
    if place == DEFAULT:
        return _DEFAULT.say(ui)
    if place == COMMAND_LINE or place.file is None:
        return _COMMAND_LINE.say(ui)
    said = f"{shown(place.file)}:{place.line}"
    return _SECTION.say(ui, place=said, section=place.section) if place.section else said


def limits_of(rules: Iterable[Rule]) -> Iterator[tuple[Key, int]]:
    """The limits of rules, by the names that a configuration gives them."""
    for rule in rules:
        for name in rule.limits:
            limit, key = getattr(rule, name), ("limits", rule.name, key_of(name))
            if isinstance(limit, PerLanguage):
                yield from (((*key, language), limit[language]) for language in LANGUAGES)
            else:
                yield key, limit
