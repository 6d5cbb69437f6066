"""The keys of a configuration and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from letterkit.decision.kinds import TYPES
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.checks import (
    At,
    Check,
    Found,
    Notes,
    file,
    folder,
    named,
    new_file,
    one_of,
    table,
    text,
    whole,
    yes_or_no,
)
from letterkit.linter.config.excluding import NO_PATTERN, Patterns, is_pattern
from letterkit.linter.config.wordlists import read_words
from letterkit.linter.glossary import read_glossary
from letterkit.linter.verdict import FAIL_ON
from letterkit.rules.contract import PerLanguage
from letterkit.rules.registry import former_names, groups
from letterkit.rules.wording.listed import Listed
from letterkit.ui import UI_LANGUAGES, Text

_LIST: Final = Text(
    sv='Här ska det stå en lista, till exempel ["passive", "length"].',
    fi='Tässä pitää olla luettelo, esimerkiksi ["passive", "length"].',
    en='A list is expected here, such as ["passive", "length"].',
)
_NOTHING: Final = Text(
    sv="Nämn minst en regel eller grupp. Ta bort nyckeln om alla regler ska gälla.",
    fi="Nimeä ainakin yksi sääntö tai ryhmä. Poista avain, jos kaikkien sääntöjen pitää olla käytössä.",
    en="Name at least one rule or group. Take the key out if all rules are to be run.",
)

_PATHS: Final = Text(
    sv='Här ska det stå en lista med mönster, till exempel ["gamla/", "*.txt"].',
    fi='Tässä pitää olla luettelo kuvioita, esimerkiksi ["vanhat/", "*.txt"].',
    en='A list of patterns is expected here, such as ["old/", "*.txt"].',
)

LARGEST_LIMIT: Final = 100_000
"""Words, sentences or letters; far above any letter."""


def rules(notes: Notes, at: At, value: object) -> Found:
    """A list of rules and groups of rules."""
    if not isinstance(value, list):
        notes.wrong(at, _LIST)
        return
    known = (*notes.rules, *groups(notes.rules))
    former = former_names(notes.rules)
    for number, name in enumerate(value):
        if name not in (*known, *former):
            notes.unknown((*at, number), name, known)
    yield at, named(at), tuple(value)


def _patterns(notes: Notes, at: At, value: object) -> Found:
    """A list of patterns of paths."""
    if not isinstance(value, list):
        notes.wrong(at, _PATHS)
        return
    for number, line in enumerate(value):
        if not isinstance(line, str) or not is_pattern(line):
            notes.wrong((*at, number), NO_PATTERN, pattern=line)
    yield at, named(at), (Patterns(notes.folder.resolve(), tuple(map(str, value))),)


def _chosen(notes: Notes, at: At, value: object) -> Found:
    if value == []:
        notes.wrong(at, _NOTHING)
    else:
        yield from rules(notes, at, value)


def _glossary(notes: Notes, at: At, value: object) -> Found:
    for _, key, path in file(notes, at, value):
        yield at, key, read_glossary(path)


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
    "select": _chosen,
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
    "exclude": _patterns,
    "extend-exclude": _patterns,
    "force-exclude": yes_or_no,
}
"""What is one and the same for all drafts of a configuration."""
