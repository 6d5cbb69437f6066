"""lint --fix and --diff: safe fixes made in the drafts, or shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from letterkit.cli.drafts import STDIN, load_draft
from letterkit.document import Document
from letterkit.document.patching import FORMATS
from letterkit.document.writers.place import put
from letterkit.errors import UnwritableError, UsageError
from letterkit.linter.mending import mend
from letterkit.report.diff import as_diff
from letterkit.report.sayings import Sayings
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.linter.result import Result

_WORD: Final = Text(
    sv="En Word-fil ändras inte direkt. Använd --annotate NY.docx, så blir rättelserna spårade ändringar i en kopia.",
    fi="Word-tiedostoa ei muuteta suoraan. Käytä valintaa --annotate UUSI.docx, niin korjaukset tulevat kopioon"
    " jäljitettyinä muutoksina.",
    en="A Word file is not changed in place. Use --annotate NEW.docx: the fixes become tracked changes in a copy.",
)
_NOT_TEXT: Final = Text(
    sv="Det här formatet kan inte ändras direkt. --fix rättar .md, .txt och .html, och med --annotate Wordfiler.",
    fi="Tätä tiedostomuotoa ei voi muuttaa suoraan. --fix korjaa .md-, .txt- ja .html-tiedostoja sekä valinnalla"
    " --annotate Word-tiedostoja.",
    en="This format cannot be changed in place. --fix mends .md, .txt and .html, and Word files with --annotate.",
)
_READ_ONLY: Final = Text(
    sv="Filen är skrivskyddad och har inte ändrats. Ta bort skrivskyddet och försök igen.",
    fi="Tiedosto on kirjoitussuojattu, eikä sitä muutettu. Poista kirjoitussuojaus ja yritä uudelleen.",
    en="The file is read-only and was not changed. Remove the write protection and try again.",
)
_CHANGED: Final = Text(
    sv="Filen ändrades av ett annat program medan den granskades. Kör kommandot igen.",
    fi="Toinen ohjelma muutti tiedostoa tarkistuksen aikana. Suorita komento uudelleen.",
    en="Another program changed the file while it was being checked. Run the command again.",
)
_MENDED: Final[dict[bool, Text]] = {
    False: Text(
        sv="{name}: rättade ställen: {count}.",
        fi="{name}: korjattuja kohtia: {count}.",
        en="{name}: fixes made: {count}.",
    ),
    True: Text(
        sv="{name}: ställen som kan rättas: {count}.",
        fi="{name}: korjattavissa olevia kohtia: {count}.",
        en="{name}: fixes that can be made: {count}.",
    ),
}
"""What is said of a draft: what was done, or with --diff what would be."""


@dataclass(frozen=True, slots=True)
class Mending:
    """What came of one draft: what is left to report, how many fixes were made, and for --diff what they change."""

    path: str
    result: Result
    count: int
    diff: str | None = None

    def say(self, ui: str | None) -> str:
        """How many fixes were made, or could be, on one line, in the draft's own language where none is given."""
        ui = ui or self.result.language
        name = Sayings.STDIN.say(ui) if self.path == STDIN else self.path
        return _MENDED[self.diff is not None].say(ui, name=name, count=self.count)


def told(mended: Sequence[Mending], report: str, form: str, ui: str | None) -> str:
    """The report with how many fixes were made, or for --diff the diff; what has no place in these is said beside."""
    lines = [one.say(ui) for one in mended]
    diffs = [one.diff for one in mended if one.diff is not None]
    if form == "text" and not diffs:
        return "\n".join([*lines, "", "", report])
    click.echo("\n".join(lines), err=True)
    return "".join(diffs) if diffs else report


def mend_draft(path: str, check: Callable[[Document], Result], *, only_shows: bool) -> Mending:
    """Make the safe fixes of a draft in its file (from standard input, to standard output), or only show them.

    Raises LetterkitError for a draft that can't be read or changed; the file is then as it was.
    """
    data, format = load_draft(path)
    if format not in FORMATS:
        raise UsageError(_WORD if format == "word" else _NOT_TEXT, path)
    mended = mend(data, path, format, check)
    if only_shows:
        return Mending(path, mended.result, mended.count, as_diff(data, mended.data, path))
    if path == STDIN:
        sys.stdout.buffer.write(mended.data)
    elif mended.data != data:
        _replace(data, mended.data, Path(path))
    return Mending(path, mended.result, mended.count)


def _replace(before: bytes, after: bytes, path: Path) -> None:
    """Put the mended draft in the place of the old one, unless that is protected or is no longer what was read."""
    try:
        is_protected = not (os.access(path, os.W_OK) and path.stat().st_mode & 0o222)
        is_changed = path.read_bytes() != before
    except OSError:
        is_protected, is_changed = False, True
    if is_protected or is_changed:
        raise UnwritableError(_READ_ONLY if is_protected else _CHANGED, str(path))
    put(after, path)
