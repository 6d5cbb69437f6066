"""letterkit rules: every rule with its severity and what it reports."""

from __future__ import annotations

import json
import shutil
import textwrap
from itertools import groupby
from typing import Final

from letterkit.cli import speaking
from letterkit.cli.completion import rule_names
from letterkit.cli.options.common import data_option, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument
from letterkit.linter.config.find import HERE, Configurations
from letterkit.linter.selection import choose
from letterkit.report.messages import SEVERITIES
from letterkit.rules.cards import card_of
from letterkit.rules.contract import Rule
from letterkit.rules.registry import group_of
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_WIDEST: Final = 100


@speaking.command(
    "rules",
    Text(
        sv="Lista reglerna. De missvisande fraserna är de som konfigurationen i den här mappen ger.",
        fi="Luettele säännöt. Harhaanjohtavat fraasit ovat ne, jotka tämän kansion asetukset antavat.",
        en="List the rules. The misleading phrases are those of this folder's configuration.",
    ),
)
@argument(
    "names",
    speaking.NAME,
    Text(
        sv="Regler eller grupper av regler (förvalt: alla).",
        fi="Sääntöjä tai sääntöryhmiä (oletus: kaikki).",
        en="Rules or groups of rules (default: all).",
    ),
    nargs=-1,
    shell_complete=rule_names,
)
@data_option
@ui_option
def command(names: tuple[str, ...], form: str, ui: str | None) -> None:
    """List the rules by group."""
    rules = choose(names, (), Configurations().plan_for(HERE).known)
    if form == "json":
        echo(json.dumps([_entry(rule) for rule in rules], ensure_ascii=False, indent=2))
        return
    language = ui or guess_ui_language()
    parts = (
        "\n".join([group, *(_line(rule, language) for rule in same)]) for group, same in groupby(rules, key=group_of)
    )
    echo("\n\n".join(parts))


def _line(rule: Rule, language: str) -> str:
    """A rule's name, severity and what it reports."""
    said = card_of(rule).summary.say(language)
    head = f"  {rule.name:<22} {SEVERITIES[rule.severity].say(language).lower():<8} "
    width = min(_WIDEST, shutil.get_terminal_size((80, 24)).columns)
    return textwrap.fill(said, width, initial_indent=head, subsequent_indent=" " * len(head))


def _entry(rule: Rule) -> dict[str, object]:
    return {
        "name": rule.name,
        "group": group_of(rule),
        "severity": rule.severity,
        "title": {language: rule.title.say(language) for language in UI_LANGUAGES},
        "summary": {language: card_of(rule).summary.say(language) for language in UI_LANGUAGES},
    }
