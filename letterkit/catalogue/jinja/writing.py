"""Filters that write: a figure as the language does, a word in the form that a sentence needs.

A figure keeps the path of the fact it comes from; a figure that has none is refused, so that no letter can print an
amount, a date or a share that stands in no facts and is no sum of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from letterkit.catalogue.jinja.tracing import PhraseError, setting_of, traced_path
from letterkit.catalogue.values import formats
from letterkit.catalogue.values.setting import Setting
from letterkit.catalogue.values.traced import Traced, TracedGroup, path_of
from letterkit.catalogue.values.words import Word
from letterkit.decision.model.values import Month
from letterkit.ui import Text

_ROUNDED = Text(
    sv="{path} har fler än två decimaler; inget avrundas i tysthet.",
    fi="Arvossa {path} on yli kaksi desimaalia. Mitään ei pyöristetä ilman, että siitä kerrotaan.",
    en="{path} has more than two decimals; nothing is rounded silently.",
)
_NO_FORM = Text(
    sv="Formen {case} saknas för ”{word}” ({language}). Lägg till den i ordlistan.",
    fi="Muoto {case} puuttuu sanalta ”{word}” ({language}). Lisää se sanastoon.",
    en='The form {case} is missing for "{word}" ({language}). Add it to the glossary.',
)
_NO_WORD = Text(
    sv="Ordet saknas på språket {language}.",
    fi="Sanaa ei ole kielellä {language}.",
    en="The word is missing in the language {language}.",
)

CALLED: Final = {
    "Item": ("what", "expense", "expense"),
    "Income": ("what", "kind", "income"),
    "Enclosure": ("name", "kind", "document"),
    "RequestedDocument": ("name", "kind", "document"),
    "DocumentToEnclose": ("name", "kind", "document"),
    "NoticeAction": ("benefit_name", "benefit", "benefit"),
}
"""Things with a name of their own or a kind: the facts with either, and the family of the kind's names."""


@pass_context
def euro(context: Context, value: Decimal, case: str = "nominative") -> Traced:
    """An amount with its unit: "412,30 euro"; in Finnish also in the genitive."""
    if case not in ("nominative", "genitive"):
        raise PhraseError(_NO_FORM, case=case, word="euro", language="fi")
    return _figure(value, context, partial(formats.euro, case=case))


@pass_context
def amount(context: Context, value: Decimal) -> Traced:
    """An amount without its unit."""
    return _figure(value, context, formats.figure)


def _figure(value: Decimal, context: Context, write: Callable[[Decimal, str], str]) -> Traced:
    path = traced_path(value)
    try:
        return Traced(write(value, setting_of(context).language), path)
    except formats.RoundingError:
        raise PhraseError(_ROUNDED, path=path) from None


@pass_context
def day(context: Context, value: date) -> Traced:
    """A day: "3 mars 2026"."""
    return Traced(formats.day(value, setting_of(context).language), traced_path(value))


def _month_list(value: Month | Sequence[Month]) -> Sequence[Month]:
    return [value] if isinstance(value, Month) else value


@pass_context
def month(context: Context, value: Month | Sequence[Month], case: str = "nominative") -> Traced:
    """One or several months: "mars och april 2026"; in Finnish in any case."""
    if case not in formats.FINNISH_MONTH_ENDINGS:
        raise PhraseError(_NO_FORM, case=case, word="kuu", language="fi")
    return Traced(formats.months(_month_list(value), setting_of(context).language, case), traced_path(value))


@pass_context
def in_month(context: Context, value: Month | Sequence[Month]) -> Traced:
    """For which months: "för mars 2026"."""
    return Traced(formats.in_months(_month_list(value), setting_of(context).language), traced_path(value))


@pass_context
def percent(context: Context, value: Decimal | int) -> Traced:
    """A share: "20 procent"."""
    return Traced(formats.percent(value, setting_of(context).language), traced_path(value))


@pass_context
def clock(context: Context, value: str) -> Traced:
    """A time of day: "9"."""
    return Traced(formats.clock(value, setting_of(context).language), traced_path(value))


@pass_context
def listed(context: Context, values: Iterable[Any], attribute: str | None = None, family: str | None = None) -> Traced:
    """A list in a sentence: of labels, of a fact of each as it is written, or of the name of each: "a, b och c"."""
    parts = [getattr(value, attribute) for value in values] if attribute else _each(context, values, family)
    return Traced(formats.listed(parts, setting_of(context).language), _path_of_all(parts))


@pass_context
def either(context: Context, values: Iterable[Any], family: str | None = None) -> Traced:
    """A choice in a sentence, of labels or of the name of each: "a, b eller c"."""
    parts = _each(context, values, family)
    return Traced(formats.either(parts, setting_of(context).language), _path_of_all(parts))


def joined(values: Iterable[str]) -> Traced:
    """The lines of an address on one line: "Modellgatan 1, 00000 Modellstad"."""
    parts = list(values)
    return Traced(", ".join(parts), _path_of_all(parts))


def _each(context: Context, values: Iterable[Any], family: str | None) -> list[Traced]:
    """The name of each in a family; without one, each is a label."""
    if family:
        return [_word(setting_of(context), family, value) for value in values]
    return [inside(value) for value in values]


def _path_of_all(parts: Iterable[object]) -> str:
    return ", ".join(dict.fromkeys(filter(None, map(path_of, parts))))


def capitalised(value: str) -> Traced:
    """With a large first letter."""
    return Traced(value[:1].upper() + value[1:], path_of(value))


def inside(value: str) -> Traced:
    """A label inside a sentence: its first letter small, unless the word is an abbreviation or a number."""
    small = value[:1].lower() + value[1:] if value[1:2].islower() or value[1:2] == " " else value
    return Traced(small, path_of(value))


@pass_context
def named(context: Context, value: str, family: str) -> Word:
    """The name of a value: named("weekday")."""
    return _word(setting_of(context), family, value)


def _word(setting: Setting, family: str, value: str) -> Word:
    word = setting.words.named(family, value).in_language(setting.language, path_of(value))
    if word is None:
        raise PhraseError(_NO_WORD, language=setting.language)
    return word


@pass_context
def called(context: Context, value: TracedGroup) -> Traced:
    """What a thing is called: in the words of the facts where they are given, otherwise by its kind."""
    label, kind, family = CALLED[value.model.__name__]
    own = getattr(value, label)
    if own is not None:
        return Traced(own, path_of(own))
    return _word(setting_of(context), family, getattr(value, kind))


@pass_context
def term(context: Context, id: str) -> Word:
    """A term of the glossary, in the letter's language."""
    setting = setting_of(context)
    word = setting.words.terms[id].in_language(setting.language)
    if word is None:
        raise PhraseError(_NO_WORD, language=setting.language)
    return word


@pass_context
def case(context: Context, word: Word, name: str) -> Traced:
    """A form of a word: case("partitive")."""
    form = word.form(name)
    if form is None:
        raise PhraseError(_NO_FORM, case=name, word=str(word), language=setting_of(context).language)
    return Traced(form, word.path)
