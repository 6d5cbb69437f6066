"""Which rules to run: those selected, less those ignored, by name or by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from letterkit.errors import UsageError
from letterkit.rules.contract import Rule
from letterkit.rules.registry import all_rules, former_names, group_of, groups
from letterkit.ui import Text

_UNKNOWN = Text(
    sv="Det finns ingen regel som heter {name}.{hint} Kommandot ”letterkit rules” visar alla.",
    fi="Sääntöä {name} ei ole.{hint} Komento ”letterkit rules” näyttää kaikki.",
    en='There is no rule called {name}.{hint} "letterkit rules" lists them all.',
)
_HINT = Text(sv=" Menade du {close}?", fi=" Tarkoititko {close}?", en=" Did you mean {close}?")


def choose(
    select: Sequence[str] = (), ignore: Sequence[str] = (), rules: Mapping[str, Rule] | None = None
) -> list[Rule]:
    """The rules to run: all, or the selected ones, less the ignored ones. Raises UsageError for a name not known.

    `rules` are those to choose from, where they are not letterkit's own.
    """
    rules = all_rules() if rules is None else rules
    chosen = _named(select, rules) if select else set(rules)
    chosen -= _named(ignore, rules)
    return [rule for name, rule in rules.items() if name in chosen]


def find_rule(name: str, rules: Mapping[str, Rule]) -> Rule:
    """The rule of a name, or of one that it had before. Raises UsageError, with the nearest name, for no rule's."""
    present = former_names(rules).get(name, name)
    if present in rules:
        return rules[present]
    raise _unknown(name, rules)


def _named(names: Iterable[str], rules: Mapping[str, Rule]) -> set[str]:
    found: set[str] = set()
    former = former_names(rules)
    for name in names:
        if name in rules:
            found.add(name)
        elif name in former:
            found.add(former[name])
        elif name in groups(rules):
            found |= {rule.name for rule in rules.values() if group_of(rule) == name}
        else:
            raise _unknown(name, [*rules, *groups(rules)])
    return found


def _unknown(name: str, known: Iterable[str]) -> UsageError:
    close = get_close_matches(name, list(known), n=1)
    hint = _HINT.filled(close=close[0]) if close else ""
    return UsageError(_UNKNOWN, name=name, hint=hint)
