"""Says once which rules are called otherwise now than the user calls them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from letterkit.cli.screen import echo
from letterkit.report.messages import Messages
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.document import Document
    from letterkit.linter.config.plan import Plan

_IN_BASELINE: Final = Text(
    sv="Regeln {old} heter numera {new}. Skriv baslinjen på nytt med --write-baseline.",
    fi="Säännön {old} nimi on nykyään {new}. Kirjoita lähtötaso uudelleen valinnalla --write-baseline.",
    en="The rule {old} is now called {new}. Write the baseline anew with --write-baseline.",
)


def former_in_remarks(document: Document, plan: Plan) -> dict[str, str]:
    """The former names that remarks in a draft use, each with the present one."""
    if not document.directives:
        return {}
    from letterkit.linter.suppression import former_in  # loads the rules

    return {old: new for _, old, new in former_in(document, plan.known)}


def tell_former(used: Mapping[str, str], ui: str, in_baseline: Mapping[str, str] | None = None) -> None:
    """A line for each former name that is used, or by which a baseline knows findings, with the present one."""
    held = in_baseline or {}
    for message, names in ((Messages.RENAMED, used), (_IN_BASELINE, held)):
        for old, new in sorted(names.items()):
            echo(f"letterkit: {message.say(ui, old=old, new=new)}", err=True)
