"""Finds the rules: every Rule in a module of this package's folders, and those that entries of the catalogue make."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TypeGuard

import letterkit.rules
from letterkit.catalogue.files.folder import shown
from letterkit.errors import CatalogueError
from letterkit.rules.answers.missing import missing_answers
from letterkit.rules.contract import Rule
from letterkit.rules.misleading.phrase import misleading_phrases
from letterkit.ui import Text

_TAKEN = Text(
    sv="En regel heter redan {name}. Ge frasen ett eget id.",
    fi="Sääntö {name} on jo olemassa. Anna fraasille oma tunnus.",
    en="There is a rule called {name} already. Give the phrase an id of its own.",
)
_TAKEN_BEFORE = Text(
    sv="Namnet {name} under formerly hör till en annan regel. Ta bort det.",
    fi="Kohdan formerly nimi {name} kuuluu toiselle säännölle. Poista se.",
    en="The name {name} under formerly belongs to another rule. Take it out.",
)


def all_rules() -> dict[str, Rule]:
    """The rules by name, in order of folder and name."""
    return rules_of(None, None)


@cache
def rules_of(catalogue: Path | None, misleading: Path | None) -> dict[str, Rule]:
    """The rules with another catalogue than the default one, and with a folder of misleading phrases of the user's.

    A phrase of that folder takes the place of the catalogue's with the same id. Raises CatalogueError.
    """
    others = {rule.name: rule for rule in (*_coded(), *missing_answers(catalogue))}
    phrases = misleading_phrases(catalogue, misleading)
    for rule in phrases:
        if rule.name in others:
            raise CatalogueError(_TAKEN, shown(rule.phrase.path), name=rule.name)
        for old in rule.formerly:
            if old in others or any(old in (one.name, *one.formerly) for one in phrases if one is not rule):
                raise CatalogueError(_TAKEN_BEFORE, shown(rule.phrase.path), name=old)
    ordered = sorted((*others.values(), *phrases), key=lambda rule: (group_of(rule), rule.name))
    return {rule.name: rule for rule in ordered}


def former_names(rules: Mapping[str, Rule]) -> dict[str, str]:
    """The names that rules had before, each with the present one."""
    return {old: rule.name for rule in rules.values() for old in rule.formerly}


def group_of(rule: Rule) -> str:
    """The folder a rule lives in: misleading, wording, length …"""
    return type(rule).__module__.split(".")[2]


def groups(rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """The folders that hold rules."""
    return tuple(dict.fromkeys(group_of(rule) for rule in rules.values()))


def _coded() -> Iterator[Rule]:
    for module in _modules():
        for value in vars(module).values():
            if _is_rule(value) and value.__module__ == module.__name__:
                yield value()


def _modules() -> Iterator[ModuleType]:
    for folder in pkgutil.iter_modules(letterkit.rules.__path__):
        if folder.ispkg:
            package = importlib.import_module(f"letterkit.rules.{folder.name}")
            for entry in pkgutil.iter_modules(package.__path__):
                yield importlib.import_module(f"{package.__name__}.{entry.name}")


def _is_rule(value: object) -> TypeGuard[type[Rule]]:
    """Whether a module's value is a rule class with a name of its own (a family of rules has none)."""
    return isinstance(value, type) and issubclass(value, Rule) and "name" in vars(value)
