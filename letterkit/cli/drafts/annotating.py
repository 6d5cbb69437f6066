"""What `letterkit lint --annotate` does beside the report: the draft itself again, with findings in its margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.cli.drafts.reading import is_stdin
from letterkit.cli.screen import echo
from letterkit.document import Document
from letterkit.document.readers import load, read_bytes
from letterkit.document.writers.place import put
from letterkit.errors import UsageError
from letterkit.paths import is_folder, is_same
from letterkit.rules.contract import Severity
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.linter.result import Result

_WORD = ".docx"

_ONE = Text(
    sv="--annotate gäller ett utkast åt gången. Ange en enda Word-fil, till exempel: letterkit lint utkast.docx"
    " --annotate granskat.docx",
    fi="--annotate koskee yhtä luonnosta kerrallaan. Anna yksi Word-tiedosto, esimerkiksi: letterkit lint luonnos.docx"
    " --annotate tarkistettu.docx",
    en="--annotate takes one draft at a time. Give a single Word file, for example: letterkit lint draft.docx"
    " --annotate reviewed.docx",
)
_STDIN = Text(
    sv="--annotate behöver en Word-fil, inte inmatad text. Ange filens namn.",
    fi="--annotate tarvitsee Word-tiedoston eikä syötettyä tekstiä. Anna tiedoston nimi.",
    en="--annotate needs a Word file, not standard input. Give the name of the file.",
)
_NOT_WORD = Text(
    sv="--annotate skriver kommentarer i Word-filer (.docx). Det här utkastet är ingen Word-fil.",
    fi="--annotate kirjoittaa kommentteja Word-tiedostoihin (.docx). Tämä luonnos ei ole Word-tiedosto.",
    en="--annotate writes comments into Word files (.docx). This draft is not a Word file.",
)
_OUTPUT = Text(
    sv="Den granskade filen är en Word-fil. Ge den ett namn som slutar på .docx.",
    fi="Tarkistettu tiedosto on Word-tiedosto. Anna sille nimi, jonka lopussa on .docx.",
    en="The reviewed file is a Word file. Give it a name that ends in .docx.",
)
_SAME = Text(
    sv="Det här är utkastet självt. Välj ett annat namn, eller lägg till --in-place om utkastet får ändras.",
    fi="Tämä on luonnos itse. Valitse toinen nimi tai lisää --in-place, jos luonnosta saa muuttaa.",
    en="This is the draft itself. Choose another name, or add --in-place if the draft may be changed.",
)
_ALONE = Text(
    sv="{option} hör ihop med --annotate. Ange också var den granskade filen ska skrivas: --annotate granskat.docx",
    fi="{option} kuuluu yhteen valinnan --annotate kanssa. Anna myös tarkistetun tiedoston nimi: --annotate"
    " tarkistettu.docx",
    en="{option} goes with --annotate. Say also where to write the reviewed file: --annotate reviewed.docx",
)
_DIFF = Text(
    sv="--diff visar ändringar i textfiler. Med --annotate blir de spårade ändringar i Word-filen: --annotate --fix.",
    fi="--diff näyttää tekstitiedostojen muutokset. Valinnalla --annotate ne tulevat Word-tiedostoon jäljitettävinä"
    " muutoksina: --annotate --fix.",
    en="--diff shows changes of text files. With --annotate they become tracked changes in the Word file: --annotate"
    " --fix.",
)
_WRITTEN = Text(
    sv="Skrivet: {path} (kommentarer: {comments}, spårade ändringar: {changes})",
    fi="Kirjoitettu: {path} (kommentteja: {comments}, jäljitettäviä muutoksia: {changes})",
    en="Written: {path} (comments: {comments}, tracked changes: {changes})",
)


@dataclass(frozen=True)
class Annotating:
    """A Word draft that is to be given back with comments."""

    draft: Path
    output: Path
    has_fixes: bool
    least: Severity | None

    @cached_property
    def data(self) -> bytes:
        """The draft without the comments and changes that letterkit wrote into it before. Raises UnreadableError."""
        from letterkit.report.word import cleaned

        return cleaned(load(self.draft)[0], str(self.draft))

    @property
    def document(self) -> Document:
        """What the draft says."""
        return read_bytes(self.data, str(self.draft), "word")

    def write(self, result: Result, ui: str, said: str) -> None:
        """Write the reviewed file, and say so; `ui` is the language of the comments."""
        from letterkit.linter.fixes.fixing import chosen_fixes
        from letterkit.report.word import annotate

        fixes = chosen_fixes(result) if self.has_fixes else ()
        made = annotate(self.data, result, ui, fixes=fixes, least=self.least, moment=datetime.now())
        put(made.data, self.output, like=self.draft)
        counts = {"comments": made.comments, "changes": made.changes}
        echo(f"letterkit: {_WRITTEN.say(said, path=str(self.output), **counts)}", err=True)


def annotating(
    paths: Sequence[str], output: Path | None, *, in_place: bool, fix: bool, diff: bool, least: Severity | None
) -> Annotating | None:
    """What --annotate asks for; None without it. Raises UsageError for what can't be done."""
    if output is None:
        for option, is_given in (("--in-place", in_place and (diff or not fix)), ("--comment-on", least)):
            if is_given:
                raise UsageError(_ALONE, option=option)
        return None
    if diff:
        raise UsageError(_DIFF)
    if len(paths) != 1 or is_folder(paths[0]):
        raise UsageError(_ONE)
    if is_stdin(paths[0]):
        raise UsageError(_STDIN)
    draft = Path(paths[0])
    if draft.suffix.lower() != _WORD:
        raise UsageError(_NOT_WORD, str(draft))
    if output.suffix.lower() != _WORD:
        raise UsageError(_OUTPUT, str(output))
    if is_same(draft, output) and not in_place:
        raise UsageError(_SAME, str(output))
    return Annotating(draft, output, fix, least)
