"""The options that say what comes of the drafts beside a report: comments in a Word file, fixes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click

from letterkit.cli.drafts.annotating import Annotating, annotating
from letterkit.cli.options.common import PATH
from letterkit.cli.speaking import option
from letterkit.linter.verdict import SEVERITIES
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.rules.contract import Severity

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS: Final = (
    option(
        "--annotate",
        type=PATH,
        help=Text(
            sv="Skriv Wordutkastet med kommentarer till den här filen.",
            fi="Kirjoita Word-luonnos kommentteineen tähän tiedostoon.",
            en="Write the Word draft with comments to this file.",
        ),
    ),
    option(
        "--comment-on",
        type=click.Choice(SEVERITIES),
        help=Text(
            sv="Kommentera från den här allvarlighetsgraden.",
            fi="Kommentoi tästä vakavuudesta alkaen.",
            en="Comment from this severity up.",
        ),
    ),
    option(
        "--in-place",
        is_flag=True,
        help=Text(
            sv="Låt --annotate eller --fix ändra själva Wordutkastet.",
            fi="Anna valinnan --annotate tai --fix muuttaa itse Word-luonnosta.",
            en="Let --annotate or --fix change the Word draft itself.",
        ),
    ),
    option(
        "--fix",
        "fixes",
        is_flag=True,
        help=Text(
            sv="Gör de säkra rättelserna (i Word-filer som spårade ändringar, med --annotate eller --in-place).",
            fi="Tee turvalliset korjaukset (Word-tiedostoihin jäljitettävinä muutoksina: --annotate tai --in-place).",
            en="Make the safe fixes (in Word files as tracked changes, with --annotate or --in-place).",
        ),
    ),
    option(
        "--diff",
        "shows_diff",
        is_flag=True,
        help=Text(
            sv="Visa vad --fix skulle ändra, och ändra ingenting.",
            fi="Näytä, mitä --fix muuttaisi, äläkä muuta mitään.",
            en="Show what --fix would change, and change nothing.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Changing:
    """What the command line asks for: a Word draft with comments, fixes that are made, or that are only shown."""

    annotate: Path | None
    comment_on: Severity | None
    in_place: bool
    fixes: bool
    shows_diff: bool

    @property
    def mends(self) -> bool:
        """Whether it is worked out what the fixes change."""
        return self.fixes or self.shows_diff

    def annotating(self, paths: Sequence[str]) -> Annotating | None:
        """The draft that is to be given back with comments; None without --annotate. Raises UsageError."""
        least, diff = self.comment_on, self.shows_diff
        return annotating(paths, self.annotate, in_place=self.in_place, fix=self.fixes, diff=diff, least=least)


def changing_options(command: Command) -> Command:
    """Give a command these options; it takes them as one argument, `changing`."""

    @wraps(command)
    def wrapped(
        annotate: Path | None,
        comment_on: Severity | None,
        in_place: bool,
        fixes: bool,
        shows_diff: bool,
        **options: Any,
    ) -> Any:
        return command(changing=Changing(annotate, comment_on, in_place, fixes, shows_diff), **options)

    for one in reversed(_OPTIONS):
        wrapped = one(wrapped)
    return cast(Command, wrapped)
