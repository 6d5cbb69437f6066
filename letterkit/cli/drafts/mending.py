"""lint --fix and --diff: safe fixes made in the drafts, or shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.cli.drafts.reading import STDIN, document_of, is_stdin, load_draft
from letterkit.cli.screen import echo
from letterkit.document import Document
from letterkit.document.patching import FORMATS
from letterkit.document.writers.place import put
from letterkit.errors import UnwritableError, UsageError
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.linter.fixes.mending import mend
from letterkit.report.diff import as_diff
from letterkit.report.messages import Messages
from letterkit.report.word import change, cleaned
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.linter.result import Result
    from letterkit.rules.contract import Fix

_WORD: Final = Text(
    sv="Ställen som kan rättas: {count}. En Word-fil ändras inte direkt. Så blir rättelserna spårade ändringar i en"
    " kopia: {copied}. Så blir de det i filen själv: {changed}",
    fi="Korjattavissa olevia kohtia: {count}. Word-tiedostoa ei muuteta suoraan. Näin korjaukset tulevat jäljitettyinä"
    " muutoksina kopioon: {copied}. Näin ne tulevat itse tiedostoon: {changed}",
    en="Fixes that can be made: {count}. A Word file is not changed just so. This writes them as tracked changes into a"
    " copy: {copied}. This writes them into the file itself: {changed}",
)
_COPY: Final = Text(sv="{stem}-rättat.docx", fi="{stem}-korjattu.docx", en="{stem}-fixed.docx")
_NOT_TEXT: Final = Text(
    sv="Ställen som kan rättas: {count}. Det här formatet kan inte ändras: --fix rättar .md, .txt och .html, och"
    " Word-filer med --annotate eller --in-place. Rätta dem för hand.",
    fi="Korjattavissa olevia kohtia: {count}. Tätä tiedostomuotoa ei voi muuttaa: --fix korjaa .md-, .txt- ja"
    " .html-tiedostoja sekä Word-tiedostoja valinnalla --annotate tai --in-place. Korjaa ne käsin.",
    en="Fixes that can be made: {count}. This format cannot be changed: --fix mends .md, .txt and .html, and Word files"
    " with --annotate or --in-place. Make them by hand.",
)
_STDIN: Final = Text(
    sv="Inmatad text kan rättas i formaten .md, .txt och .html. Spara annat i en fil och ange dess namn.",
    fi="Syötettyä tekstiä voi korjata muodoissa .md, .txt ja .html. Tallenna muut tiedostoon ja anna sen nimi.",
    en="Standard input can be mended as .md, .txt and .html. Save anything else in a file, and give its name.",
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
    """What came of one draft: what is left to report, how many fixes were made, and for --diff what they change.

    `refused` says why the fixes that there are were not made, and how they can be.
    """

    path: str
    result: Result
    count: int
    diff: str | None = None
    refused: UsageError | None = None

    def say(self, ui: str | None) -> str:
        """How many fixes were made, or could be, on one line, in the draft's own language where none is given."""
        ui = ui or self.result.language
        name = Messages.STDIN.say(ui) if self.path == STDIN else self.path
        return _MENDED[self.diff is not None].say(ui, name=name, count=self.count)


def told(mended: Sequence[Mending], report: str, form: str, ui: str | None) -> str:
    """The report with how many fixes were made, or for --diff the diff; what has no place in these is said beside."""
    lines = [one.say(ui) for one in mended]
    diffs = [one.diff for one in mended if one.diff is not None]
    if form == "text" and not diffs:
        return "\n".join([*lines, "", "", report])
    echo("\n".join(lines), err=True)
    return "".join(diffs) if diffs else report


def mend_draft(path: str, check: Callable[[Document], Result], *, only_shows: bool, in_place: bool) -> Mending:
    """Make the safe fixes of a draft in its file (from standard input, to standard output), or only show them.

    A Word file is changed only `in_place`, by tracked changes. Raises LetterkitError for a draft that can't be read or
    changed; the file is then as it was.
    """
    data, format = load_draft(path)
    if format not in FORMATS:
        return _of_word_or_other(data, path, format, check, only_shows=only_shows, in_place=in_place)
    mended = mend(data, path, format, check)
    if only_shows:
        return Mending(path, mended.result, mended.count, as_diff(data, mended.data, path))
    if is_stdin(path):
        sys.stdout.buffer.write(mended.data)
    elif mended.data != data:
        _replace(data, mended.data, Path(path))
    return Mending(path, mended.result, mended.count)


def _of_word_or_other(
    data: bytes, path: str, format: str, check: Callable[[Document], Result], *, only_shows: bool, in_place: bool
) -> Mending:
    """What comes of a draft in a format whose bytes are not its text."""
    if is_stdin(path) and not only_shows:
        raise UsageError(_STDIN)
    result = check(document_of(data, path, format))
    fixes = chosen_fixes(result)
    if only_shows:
        before = result.document.text
        return Mending(path, result, len(fixes), as_diff(before.encode(), _changed(before, fixes).encode(), path))
    if not fixes:
        return Mending(path, result, 0)
    if format != "word":
        return Mending(path, result, 0, refused=UsageError(_NOT_TEXT, path, count=len(fixes)))
    if not in_place:
        return Mending(path, result, 0, refused=UsageError(_WORD, path, count=len(fixes), **_commands(path)))
    clean = cleaned(data, path)
    chosen = chosen_fixes(check(document_of(clean, path, format)))
    changed, count = change(clean, document_of(clean, path, format), chosen, datetime.now())
    mended = check(document_of(changed, path, format))
    _replace(data, changed, Path(path))
    return Mending(path, mended, count)


def _changed(text: str, fixes: Sequence[Fix]) -> str:
    """A text with the fixes that change its words."""
    for fix in reversed(fixes):
        if not fix.marking:
            text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text


def _commands(path: str) -> dict[str, Text]:
    """What to write for a Word draft's fixes to be made: in a copy, and in the file itself."""
    stem = str(Path(path).with_suffix(""))

    def line(*options: str) -> str:
        return " ".join(f'"{one}"' if " " in one else one for one in ("letterkit", "lint", path, "--fix", *options))

    def copied(ui: str) -> str:
        return line("--annotate", _COPY.say(ui, stem=stem))

    return {"copied": Text.of(copied), "changed": Text.of(lambda ui: line("--in-place"))}


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
