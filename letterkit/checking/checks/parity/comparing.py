"""Where one language says something else than the others: what two of three say counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median_low
from typing import Any, Final

from letterkit.checking.checks.parity.cases import Case, cases
from letterkit.checking.checks.parity.claims import Claim, claims
from letterkit.checking.checks.parity.sayings import Saying, Slot
from letterkit.checking.checks.parity.terms import holds
from letterkit.checking.checks.parity.units import Unit
from letterkit.language.data import LANGUAGES

Key = tuple[str, Any]
_ONCE: Final = frozenset({"fact", "limit", "actor", "provision"})
"""Kinds that are said or not; the others are counted."""
_FREE: Final = frozenset({"amount", "date", "number", "time", "provision"})
"""What a text that is put freely must share with the others."""
_FORMS: Final = frozenset({"amount", "date", "percent", "month", "clock"})
"""Facts whose order is compared: where two change places, each still stands in every language."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A language says something more often, or less, than the others (`said` and `wanted` times).

    `places` are the characters where it says it; where it doesn't, `elsewhere` tells where another language does.
    """

    language: str
    key: Key
    said: int
    wanted: int
    case: Case
    places: tuple[tuple[int, int], ...]
    elsewhere: tuple[str, int] | None

    @property
    def is_extra(self) -> bool:
        """Whether it says more than the others."""
        return self.said > self.wanted


@dataclass(frozen=True)
class _Heard:
    """What a language says in a case: how often each thing, and where."""

    counts: Mapping[Key, int]
    places: Mapping[Key, list[tuple[int, int]]]
    orders: Mapping[str, tuple[str, ...]]


def differences(unit: Unit) -> Iterator[Difference]:
    """Where the languages of a text differ, each difference once, with the plainest case that shows it."""
    said = said_by(unit)
    known = [case for _, case in said]
    usual = {
        language: min((len(heard[language].remarks) for heard, _ in said), default=0) for language in unit.versions
    }
    found: dict[tuple[str, Key, bool], list[Difference]] = {}
    for sayings, case in said:
        heard = {language: _heard(saying, language, usual[language], unit) for language, saying in sayings.items()}
        for one in _compared(_alike(heard), case):
            found.setdefault((one.language, one.key, one.is_extra), []).append(one)
    for several in found.values():
        yield _plainest(several, known)


def said_by(unit: Unit) -> list[tuple[Mapping[str, Saying], Case]]:
    """What the languages of a text say, case by case."""
    asked = [question for version in unit.versions.values() for question in version.questions]
    known = [case for case in cases(asked) if all(holds(one.node, {}, case) is not False for one in unit.when)]
    return [
        ({language: version.say(case) for language, version in unit.versions.items()}, case)
        for case in known
        if unit.versions
    ]


def _heard(saying: Saying, language: str, usual: int, unit: Unit) -> _Heard:
    places: dict[Key, list[tuple[int, int]]] = {}
    for slot in saying.slots:
        places.setdefault(("fact", _name(slot)), []).append((slot.start, slot.end))
    if language in LANGUAGES:
        for claim in claims(saying.text, language):
            if not unit.is_free or claim.kind in _FREE:
                places.setdefault(_key(claim), []).append(saying.origin(claim.start, claim.end))
    if not unit.is_free and language in LANGUAGES:
        for kind, start in saying.blocks:
            places.setdefault(("block", kind), []).append((start, start + 1))
        places[("remark", "")] = [(start, start + 1) for start in saying.remarks]
    counts = Counter({key: len(spans) for key, spans in places.items()})
    counts[("remark", "")] -= usual
    return _Heard(counts, places, _orders(saying.slots))


def _key(claim: Claim) -> Key:
    return claim.kind, claim.value


def _name(slot: Slot) -> tuple[str, str]:
    return slot.fact, slot.form


def _orders(slots: Iterable[Slot]) -> dict[str, tuple[str, ...]]:
    """The facts that are printed alike, in the order in which they first come."""
    found: dict[str, dict[str, None]] = {}
    for slot in slots:
        if slot.form in _FORMS:
            found.setdefault(slot.form, {})[slot.fact] = None
    return {form: tuple(facts) for form, facts in found.items()}


def _alike(heard: Mapping[str, _Heard]) -> Mapping[str, _Heard]:
    """The same, with what only looks different said in one way: numbers, and things called by their kind."""
    bare = {value for one in heard.values() for kind, value in one.counts if kind == "number"}
    called = {fact for one in heard.values() for kind, (fact, form) in _facts(one) if form == "called"}
    return {language: _renamed(one, bare, called) for language, one in heard.items()}


def _facts(heard: _Heard) -> Iterator[tuple[str, tuple[str, str]]]:
    yield from (key for key in heard.counts if key[0] == "fact")


def _renamed(heard: _Heard, bare: set[object], called: set[str]) -> _Heard:
    counts: Counter[Key] = Counter()
    places: dict[Key, list[tuple[int, int]]] = {}
    for key, number in heard.counts.items():
        name = _plain_key(key, bare, called)
        counts[name] = 1 if name[0] in _ONCE and number else counts[name] + number
        places.setdefault(name, []).extend(heard.places.get(key, ()))
    return _Heard(counts, places, heard.orders)


def _plain_key(key: Key, bare: set[object], called: set[str]) -> Key:
    """A time without its unit where a language leaves the unit out; a kind's name as the name of the thing."""
    kind, value = key
    if kind == "time" and isinstance(value, tuple):
        raw, _, days = value
        return ("number", raw) if raw in bare else ("time", days)
    if kind == "fact" and value[1] in ("named", "called"):
        owner = value[0].rpartition(".")[0]
        return kind, (owner if value[1] == "named" and owner in called else value[0], "name")
    return key


def _compared(heard: Mapping[str, _Heard], case: Case) -> Iterator[Difference]:
    for key in dict.fromkeys(key for one in heard.values() for key in one.counts):
        counts = {language: one.counts.get(key, 0) for language, one in heard.items() if _is_told(key, language)}
        wanted = median_low([counts[language] for language in counts if language in LANGUAGES])
        for language, number in counts.items():
            if number != wanted:
                yield _difference(language, key, wanted, heard, case)
    yield from _order(heard, case)


def _is_told(key: Key, language: str) -> bool:
    """Whether what a language says of this is known: of other languages, only the facts that they print."""
    return language in LANGUAGES or key[0] == "fact"


def _difference(language: str, key: Key, wanted: int, heard: Mapping[str, _Heard], case: Case) -> Difference:
    own = heard[language]
    number = own.counts.get(key, 0)
    others = [
        (name, spans[min(number, len(spans) - 1)][0])
        for name, one in heard.items()
        if name != language and (spans := one.places.get(key))
    ]
    places = tuple(dict.fromkeys(own.places.get(key, ())))
    return Difference(language, key, number, wanted, case, places, others[0] if others else None)


def _order(heard: Mapping[str, _Heard], case: Case) -> Iterator[Difference]:
    """The language in which facts that are printed alike have changed places."""
    for form in dict.fromkeys(form for one in heard.values() for form in one.orders):
        orders = {language: one.orders.get(form, ()) for language, one in heard.items() if language in LANGUAGES}
        if len(set(map(frozenset, orders.values()))) > 1:
            continue
        ((usual, times),) = Counter(orders.values()).most_common(1)
        for language, order in orders.items():
            if order != usual and times > 1:
                first = next(fact for fact, other in zip(order, usual, strict=True) if fact != other)
                places = heard[language].places[("fact", (first, form))]
                yield Difference(language, ("order", (first, form)), 1, 0, case, tuple(places), None)


def _plainest(several: list[Difference], known: list[Case]) -> Difference:
    """The first of the same differences, with only those answers of its case without which it doesn't show."""
    shown = several[0]
    needed = {
        about: value
        for about, value in shown.case.items()
        if {one.case[about] for one in several} != {case[about] for case in known}
    }
    return Difference(shown.language, shown.key, shown.said, shown.wanted, needed, shown.places, shown.elsewhere)
