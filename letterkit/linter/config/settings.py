"""The settings that drafts are checked by, each with the place that set it: a file's line, or the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from letterkit.rules.wording.listed import Row


Key = tuple[str, ...]
"""The name of a setting, as its keys stand in the file: ("limits", "long-sentence", "limit", "sv")."""

IGNORE: Final = ("ignore",)
SELECT: Final = ("select",)
PYPROJECT: Final = "pyproject.toml"
"""A file of other tools, too, in which one table is letterkit's."""
EXTEND_EXCLUDE: Final = ("extend-exclude",)
_ADDED: Final = (IGNORE, EXTEND_EXCLUDE)
"""What adds up over the layers."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a setting was made; `section` is the pattern of the [per-path] section that it stands in."""

    file: Path | None = None
    line: int = 0
    section: str = ""


DEFAULT: Final = Place()
COMMAND_LINE: Final = Place(line=-1)


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and the places that made it: several where they add up."""

    value: Any
    places: tuple[Place, ...] = (DEFAULT,)


Layer = Mapping[Key, Setting]
"""What one file, section or command line sets."""


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What a file sets: for all drafts, and for those whose path below its folder a pattern matches, in order."""

    path: Path
    top: Layer
    sections: tuple[tuple[str, Layer], ...]


def layer_of(*, models: Mapping[str, str], **values: Any) -> Layer:
    """The layer of a caller's own settings, which beat those of files; what is empty sets nothing."""
    given = {name: value for name, value in values.items() if value not in (None, ())}
    asked: dict[Key, Any] = {(name.replace("_", "-"),): value for name, value in given.items()}
    asked |= {("models", language): name for language, name in models.items()}
    return {key: Setting(value, (COMMAND_LINE,)) for key, value in asked.items()}


DEFAULTS: Final[Layer] = MappingProxyType(
    {
        ("lang",): Setting("auto"),
        ("type",): Setting("auto"),
        ("ui",): Setting(None),
        SELECT: Setting(()),
        IGNORE: Setting(()),
        ("fail-on",): Setting("error"),
        ("min-score",): Setting(None),
        ("catalogue",): Setting(None),
        ("misleading",): Setting(None),
        ("glossary",): Setting(None),
        ("baseline",): Setting(None),
        ("exclude",): Setting(()),
        EXTEND_EXCLUDE: Setting(()),
        ("force-exclude",): Setting(False),
    }
)


class Settings:
    """The settings of one draft. Later layers beat earlier ones; what they ignore and leave out adds up."""

    def __init__(self, layers: Iterable[Layer] = ()) -> None:
        held = dict(DEFAULTS)
        for layer in layers:
            for key, setting in layer.items():
                held[key] = _added(held[key], setting) if key in _ADDED else setting
        self._held: Layer = held

    def __getitem__(self, name: str) -> Any:
        return self._held[(name,)].value

    def items(self) -> Iterator[tuple[Key, Setting]]:
        """All settings, by name."""
        return iter(self._held.items())

    @property
    def language(self) -> str | None:
        """The language of the draft; None where it is to be found from the text."""
        return None if self["lang"] == "auto" else str(self["lang"])

    @property
    def type(self) -> str | None:
        """The kind of letter; None where it is to be found from the text."""
        return None if self["type"] == "auto" else str(self["type"])

    @property
    def models(self) -> dict[str, str]:
        """The spaCy pipelines to use instead of the shipped ones, by language."""
        return {language: value for (language,), value in self._below("models")}

    @property
    def words(self) -> dict[tuple[str, str], tuple[Row, ...]]:
        """The user's own rows by rule and language."""
        return {(rule, language): file.rows for (rule, language), file in self._below("words")}

    @property
    def word_files(self) -> tuple[Path, ...]:
        """The files of the user's own rows."""
        return tuple(file.path for _, file in self._below("words"))

    @property
    def limits(self) -> dict[tuple[str, ...], int]:
        """The limits by rule, attribute and, where the limit has one, language."""
        return dict(self._below("limits"))

    def _below(self, name: str) -> list[tuple[Key, Any]]:
        return [(key[1:], setting.value) for key, setting in self._held.items() if key[0] == name and key[1:]]


def _added(before: Setting, after: Setting) -> Setting:
    places = tuple(place for place in (*before.places, *after.places) if place != DEFAULT)
    return Setting(tuple(dict.fromkeys((*before.value, *after.value))), places)
