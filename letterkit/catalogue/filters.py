"""What phrases may do with facts: write a figure as the language does, choose from lists, add and take away.

A figure keeps the path of the fact it comes from; a figure that has none is refused, so that no letter can print an
amount, a date or a share that stands in no facts and is no sum of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from letterkit.catalogue import formats
from letterkit.catalogue.setting import SETTING, Setting
from letterkit.catalogue.shapes import ANYTHING, Shape
from letterkit.catalogue.traced import Traced, TracedAmount, TracedGroup, path_of
from letterkit.catalogue.words import Word
from letterkit.decision.model.values import Month
from letterkit.errors import LetterkitError
from letterkit.ui import Text

_UNTRACED = Text(
    sv="Siffran kommer inte från fakta. Skriv ut ett faktum, eller räkna med total() och minus().",
    fi="Luku ei tule tiedoista. Tulosta tieto tai laske luku suotimilla total() ja minus().",
    en="The figure does not come from the facts. Print a fact, or calculate it with total() and minus().",
)
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


class PhraseError(LetterkitError):
    """Something in a phrase that can't be carried out with these facts; the place is added where it is known."""


def _setting(context: Context) -> Setting:
    found: Setting = context[SETTING]
    return found


def _traced(value: object) -> str:
    path = path_of(value)
    if not path:
        raise PhraseError(_UNTRACED)
    return path


@pass_context
def _euro(context: Context, value: Decimal) -> Traced:
    return _figure(value, context, formats.euro)


@pass_context
def _amount(context: Context, value: Decimal) -> Traced:
    return _figure(value, context, formats.figure)


def _figure(value: Decimal, context: Context, write: Callable[[Decimal, str], str]) -> Traced:
    path = _traced(value)
    try:
        return Traced(write(value, _setting(context).language), path)
    except formats.RoundingError:
        raise PhraseError(_ROUNDED, path=path) from None


@pass_context
def _date(context: Context, value: date) -> Traced:
    return Traced(formats.day(value, _setting(context).language), _traced(value))


def _month_list(value: Month | Sequence[Month]) -> Sequence[Month]:
    return [value] if isinstance(value, Month) else value


@pass_context
def _month(context: Context, value: Month | Sequence[Month], case: str = "nominative") -> Traced:
    if case not in formats.FINNISH_MONTH_ENDINGS:
        raise PhraseError(_NO_FORM, case=case, word="kuu", language="fi")
    return Traced(formats.months(_month_list(value), _setting(context).language, case), _traced(value))


@pass_context
def _in_month(context: Context, value: Month | Sequence[Month]) -> Traced:
    return Traced(formats.in_months(_month_list(value), _setting(context).language), _traced(value))


@pass_context
def _percent(context: Context, value: Decimal | int) -> Traced:
    return Traced(formats.percent(value, _setting(context).language), _traced(value))


@pass_context
def _clock(context: Context, value: str) -> Traced:
    return Traced(formats.clock(value, _setting(context).language), _traced(value))


@pass_context
def _listed(context: Context, values: Iterable[object], attribute: str | None = None) -> Traced:
    parts = [getattr(value, attribute) if attribute else value for value in values]
    path = ", ".join(dict.fromkeys(filter(None, map(path_of, parts))))
    return Traced(formats.listed([str(part) for part in parts], _setting(context).language), path)


def _capitalised(value: str) -> Traced:
    return Traced(value[:1].upper() + value[1:], path_of(value))


def _inside(value: str) -> Traced:
    """A label inside a sentence: its first letter small, unless the word is an abbreviation or a number."""
    small = value[:1].lower() + value[1:] if value[1:2].islower() or value[1:2] == " " else value
    return Traced(small, path_of(value))


@pass_context
def _named(context: Context, value: str, family: str) -> Word:
    return _word(_setting(context), family, value)


def _word(setting: Setting, family: str, value: str) -> Word:
    word = setting.words.named(family, value).in_language(setting.language, path_of(value))
    if word is None:
        raise PhraseError(_NO_WORD, language=setting.language)
    return word


@pass_context
def _called(context: Context, value: TracedGroup) -> Traced:
    """What a thing is called: in the words of the facts where they are given, otherwise by its kind."""
    label, kind, family = CALLED[value.model.__name__]
    own = getattr(value, label)
    if own is not None:
        return Traced(own, path_of(own))
    return _word(_setting(context), family, getattr(value, kind))


@pass_context
def term(context: Context, id: str) -> Word:
    """A term of the glossary, in the letter's language."""
    setting = _setting(context)
    word = setting.words.terms[id].in_language(setting.language)
    if word is None:
        raise PhraseError(_NO_WORD, language=setting.language)
    return word


@pass_context
def _case(context: Context, word: Word, name: str) -> Traced:
    form = word.form(name)
    if form is None:
        raise PhraseError(_NO_FORM, case=name, word=str(word), language=_setting(context).language)
    return Traced(form, word.path)


@pass_context
def _due_within(context: Context, value: Any, days: int, attribute: str = "due") -> Any:
    """Of a date: whether it comes within so many days of the decision. Of a list: those whose date does."""
    last = _setting(context).decided + timedelta(days=days)
    if isinstance(value, date):
        return value <= last
    return [item for item in value if (due := getattr(item, attribute)) is not None and due <= last]


@pass_context
def _person(context: Context, id: str) -> Any:
    """The name of the person whom an id refers to; nothing for the client."""
    found = [member.name for member in context["facts"].family if member.id == id]
    return found[0] if found else None


def _of(values: Iterable[Any], ids: Sequence[str]) -> list[Any]:
    """Those of a list whose id is among the ids."""
    return [value for value in values if value.id in ids]


def _total(values: Iterable[Any], attribute: str) -> TracedAmount:
    amounts = [getattr(value, attribute) for value in values]
    return _sum(sum(amounts, Decimal()), " + ".join(map(_traced, amounts)) or "0")


def _minus(value: Decimal, other: Decimal) -> TracedAmount:
    return _sum(Decimal(value) - Decimal(other), f"{_traced(value)} - {_traced(other)}")


def _negative(value: Decimal) -> TracedAmount:
    return _sum(-Decimal(value), f"-{_traced(value)}")


def _sum(value: Decimal, path: str) -> TracedAmount:
    made = TracedAmount(value)
    made.path = path
    return made


def _first(values: Sequence[Any]) -> Any:
    return values[0]


def _last(values: Sequence[Any]) -> Any:
    return values[-1]


def _with(values: Iterable[Any], attribute: str, *wanted: object) -> list[Any]:
    """Those whose fact is one of the values; without values, those that have the fact."""
    return [value for value in values if _holds(getattr(value, attribute), wanted)]


def _without(values: Iterable[Any], attribute: str, *unwanted: object) -> list[Any]:
    """Those whose fact is none of the values; without values, those that lack the fact."""
    return [value for value in values if not _holds(getattr(value, attribute), unwanted)]


def _holds(value: object, wanted: tuple[object, ...]) -> bool:
    return value in wanted if wanted else bool(value)


def _same(shape: Shape) -> Shape:
    return shape


def _item(shape: Shape) -> Shape:
    return shape.items or ANYTHING


def _gives(kind: type) -> Callable[[Shape], Shape]:
    made = Shape(values=(kind,))
    return lambda _: made


def _anything(_: Shape) -> Shape:
    return ANYTHING


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: what it does, what it takes (values of these types, or lists of them), and what comes out.

    `attribute` tells which argument names a fact of the list's items.
    """

    apply: Callable[..., Any]
    takes: tuple[type, ...] = ()
    gives: Callable[[Shape], Shape] = _anything
    attribute: int | None = None


FILTERS: Final = {
    "euro": Filter(_euro, (Decimal,), _gives(str)),
    "amount": Filter(_amount, (Decimal,), _gives(str)),
    "date": Filter(_date, (date,), _gives(str)),
    "month": Filter(_month, (Month,), _gives(str)),
    "months": Filter(_month, (Month,), _gives(str)),
    "in_month": Filter(_in_month, (Month,), _gives(str)),
    "percent": Filter(_percent, (int, Decimal), _gives(str)),
    "clock": Filter(_clock, (str,), _gives(str)),
    "listed": Filter(_listed, (), _gives(str), attribute=0),
    "capitalised": Filter(_capitalised, (str,), _gives(str)),
    "inside": Filter(_inside, (str,), _gives(str)),
    "named": Filter(_named, (str,), _gives(str)),
    "called": Filter(_called, (), _gives(str)),
    "case": Filter(_case, (str,), _gives(str)),
    "due_within": Filter(_due_within, (), _same),
    "person": Filter(_person, (str,), _gives(str)),
    "of": Filter(_of, (), _same),
    "with": Filter(_with, (), _same, attribute=0),
    "without": Filter(_without, (), _same, attribute=0),
    "total": Filter(_total, (), _gives(Decimal), attribute=0),
    "minus": Filter(_minus, (Decimal,), _gives(Decimal)),
    "negative": Filter(_negative, (Decimal,), _gives(Decimal)),
    "first": Filter(_first, (), _item),
    "last": Filter(_last, (), _item),
    "length": Filter(len, (), _gives(int)),
}
"""All the filters that phrases and templates may use."""
