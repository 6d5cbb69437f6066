"""The keys of a configuration and what each may hold. A check yields settings, and notes what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Protocol

from letterkit.decision.kinds import TYPES
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.faults import Fault
from letterkit.linter.config.settings import Key
from letterkit.linter.config.wordlists import read_words
from letterkit.linter.glossary import read_glossary
from letterkit.linter.verdict import FAIL_ON
from letterkit.rules.contract import PerLanguage, Rule
from letterkit.rules.registry import groups
from letterkit.rules.wording.listed import Listed
from letterkit.ui import UI_LANGUAGES, Text

At = tuple[str | int, ...]
"""Where a value stands, from the keys that letterkit knows on."""


class Notes(Protocol):
    """The file that is being read: what a check asks it for, and where it notes faults (those of other files too)."""

    folder: Path
    rules: Mapping[str, Rule]

    @property
    def faults(self) -> list[Fault]: ...

    def wrong(self, at: At, message: Text, /, **values: object) -> None: ...

    def unknown(self, at: At, name: object, known: Collection[str], /) -> None: ...


Found = Iterator[tuple[At, Key, Any]]
"""Where a setting stands, what it is called, and its value."""
Check = Callable[[Notes, At, object], Found]

_NOT_ONE_OF: Final = Text(
    sv="”{value}” är inget av: {known}.",
    fi="”{value}” ei ole mikään näistä: {known}.",
    en='"{value}" is not one of: {known}.',
)
_TEXT: Final = Text(
    sv="Här ska det stå en text inom citattecken.",
    fi="Tässä pitää olla teksti lainausmerkeissä.",
    en="A text in quotation marks is expected here.",
)
_LIST: Final = Text(
    sv='Här ska det stå en lista, till exempel ["passive", "length"].',
    fi='Tässä pitää olla luettelo, esimerkiksi ["passive", "length"].',
    en='A list is expected here, such as ["passive", "length"].',
)
_TABLE: Final = Text(
    sv="Här ska det stå flera namn med värden, som i en tabell [{name}].",
    fi="Tässä pitää olla nimiä ja arvoja, kuten taulukossa [{name}].",
    en="Names with values are expected here, as in a table [{name}].",
)
_WHOLE: Final = Text(
    sv="Här ska det stå ett heltal från {least} till {most}.",
    fi="Tässä pitää olla kokonaisluku väliltä {least}–{most}.",
    en="A whole number from {least} to {most} is expected here.",
)
_NO_FOLDER: Final = Text(
    sv="Mappen ”{value}” finns inte. Sökvägen räknas från konfigurationsfilens mapp.",
    fi="Kansiota ”{value}” ei ole. Polku lasketaan asetustiedoston kansiosta.",
    en='There is no folder "{value}". The path starts from the folder of the configuration file.',
)
_NO_FILE: Final = Text(
    sv="Filen ”{value}” finns inte. Sökvägen räknas från konfigurationsfilens mapp.",
    fi="Tiedostoa ”{value}” ei ole. Polku lasketaan asetustiedoston kansiosta.",
    en='There is no file "{value}". The path starts from the folder of the configuration file.',
)

LARGEST_LIMIT: Final = 100_000
"""Words, sentences or letters; far above any letter."""


def named(at: At) -> Key:
    """The name of the setting that stands there."""
    return tuple(map(str, at))


def one_of(*known: str) -> Check:
    """A text that is one of those known."""

    def check(notes: Notes, at: At, value: object) -> Found:
        if value in known:
            yield at, named(at), value
        else:
            notes.wrong(at, _NOT_ONE_OF, value=value, known=", ".join(known))

    return check


def whole(least: int, most: int) -> Check:
    """A whole number."""

    def check(notes: Notes, at: At, value: object) -> Found:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            yield at, named(at), value
        else:
            notes.wrong(at, _WHOLE, least=least, most=most)

    return check


def table(known: Callable[[Notes], Collection[str]], inner: Check) -> Check:
    """Names that are known, each with a value."""

    def check(notes: Notes, at: At, value: object) -> Found:
        if not isinstance(value, dict):
            notes.wrong(at, _TABLE, name=".".join(map(str, at)))
            return
        names = known(notes)
        for name, held in value.items():
            if name in names:
                yield from inner(notes, (*at, name), held)
            else:
                notes.unknown((*at, name), name, names)

    return check


def text(notes: Notes, at: At, value: object) -> Found:
    """Any text but an empty one."""
    if isinstance(value, str) and value.strip():
        yield at, named(at), value.strip()
    else:
        notes.wrong(at, _TEXT)


def rules(notes: Notes, at: At, value: object) -> Found:
    """A list of rules and groups of rules."""
    if not isinstance(value, list):
        notes.wrong(at, _LIST)
        return
    known = (*notes.rules, *groups(notes.rules))
    for number, name in enumerate(value):
        if name not in known:
            notes.unknown((*at, number), name, known)
    yield at, named(at), tuple(value)


def folder(notes: Notes, at: At, value: object) -> Found:
    """A folder that is there."""
    for _, key, path in text(notes, at, value):
        if (notes.folder / path).is_dir():
            yield at, key, notes.folder / path
        else:
            notes.wrong(at, _NO_FOLDER, value=path)


def file(notes: Notes, at: At, value: object) -> Found:
    """A file that is there."""
    for _, key, path in text(notes, at, value):
        if (notes.folder / path).is_file():
            yield at, key, notes.folder / path
        else:
            notes.wrong(at, _NO_FILE, value=path)


def _glossary(notes: Notes, at: At, value: object) -> Found:
    for _, key, path in file(notes, at, value):
        yield at, key, read_glossary(path)


def new_file(notes: Notes, at: At, value: object) -> Found:
    """A file that may be there or be written."""
    for _, key, path in text(notes, at, value):
        yield at, key, notes.folder / path


def _words(notes: Notes, at: At, value: object) -> Found:
    rule = notes.rules[str(at[1])]
    assert isinstance(rule, Listed)
    for _, key, path in file(notes, at, value):
        yield at, key, read_words(path, rule, notes.faults)


def key_of(limit: str) -> str:
    """What a configuration calls a limit: "in_main" is "in-main"."""
    return limit.replace("_", "-")


def _limits(notes: Notes, at: At, value: object) -> Found:
    """The limits of a rule: by name, by language, or by language alone where the rule's first limit is meant."""
    rule = notes.rules[str(at[1])]
    has_languages = isinstance(getattr(rule, rule.limits[0]), PerLanguage)
    names = (*map(key_of, rule.limits), *(LANGUAGES if has_languages else ()))
    yield from table(lambda _: names, _limit)(notes, at, value)


def _limit(notes: Notes, at: At, value: object) -> Found:
    rule, name = notes.rules[str(at[1])], str(at[2])
    if name in LANGUAGES:
        key = (*named(at)[:2], key_of(rule.limits[0]), name)
        yield from ((at, key, number) for *_, number in _COUNT(notes, at, value))
    elif not isinstance(getattr(rule, name.replace("-", "_")), PerLanguage):
        yield from _COUNT(notes, at, value)
    elif isinstance(value, dict):
        yield from table(lambda _: LANGUAGES, _COUNT)(notes, at, value)
    else:
        for *_, number in _COUNT(notes, at, value):
            yield from ((at, (*named(at), language), number) for language in LANGUAGES)


_COUNT: Final = whole(0, LARGEST_LIMIT)

OF_DRAFTS: Final[Mapping[str, Check]] = {
    "lang": one_of("auto", *LANGUAGES),
    "type": one_of("auto", *TYPES),
    "select": rules,
    "ignore": rules,
    "fail-on": one_of(*FAIL_ON),
    "min-score": whole(0, 100),
    "models": table(lambda _: LANGUAGES, text),
    "words": table(
        lambda notes: [name for name, rule in notes.rules.items() if isinstance(rule, Listed)],
        table(lambda _: LANGUAGES, _words),
    ),
    "limits": table(lambda notes: [name for name, rule in notes.rules.items() if rule.limits], _limits),
}
"""What may differ from draft to draft, and so stand in a [per-path] section too."""

OF_RUNS: Final[Mapping[str, Check]] = {
    "ui": one_of(*UI_LANGUAGES),
    "catalogue": folder,
    "misleading": folder,
    "glossary": _glossary,
    "baseline": new_file,
}
"""What is one and the same for all drafts of a configuration."""
