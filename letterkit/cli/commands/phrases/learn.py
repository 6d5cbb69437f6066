"""letterkit phrases learn: what handlers' edits of built letters teach about the phrases."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.drafts.reading import STDIN, expand
from letterkit.cli.options.common import catalogue_option, data_option, loaded, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument, option
from letterkit.compose.learning.tally import LEAST
from letterkit.errors import LetterkitError, UsageError
from letterkit.ui import Text, guess_ui_language

_NOT_OURS: Final = Text(
    sv="Brevet har inget kvitto från letterkit och lämnas utanför.",
    fi="Kirjeessä ei ole letterkitin kuittia, joten se jätetään pois.",
    en="The letter carries no receipt from letterkit and is left out.",
)
_TWICE: Final = Text(
    sv="Samma brev som ett tidigare. Det räknas bara en gång.",
    fi="Sama kirje kuin aiempi. Se lasketaan vain kerran.",
    en="The same letter as an earlier one. It is counted once only.",
)
_NONE: Final = Text(
    sv="Inget av breven kunde användas. Ange brev som letterkit har byggt (.docx, .html, .md, .json).",
    fi="Mitään kirjeistä ei voitu käyttää. Anna letterkitin muodostamia kirjeitä (.docx, .html, .md, .json).",
    en="None of the letters could be used. Give letters that letterkit built (.docx, .html, .md, .json).",
)
_NO_STDIN: Final = Text(
    sv="Breven läses från filer. Ange deras namn eller en mapp.",
    fi="Kirjeet luetaan tiedostoista. Anna niiden nimet tai kansio.",
    en="Letters are read from files. Give their names, or a folder.",
)


_HELP: Final = Text(
    sv="""Berätta vilka fraser handläggare ändrar i brev som letterkit har byggt, hur ofta och hur.

    Spårade och vanliga ändringar räknas, inte de som letterkit själv har föreslagit. En ändring av fraserna föreslås
    också. Inget om en klient visas: värden nämns efter sina uppgifter, och en ändring återges bara där minst så många
    klienters brev delar den (--least). Slutstatus: 0 klart, 2 något brev kunde inte läsas eller inget är byggt av
    letterkit.
    """,
    fi="""Kerro, mitä fraaseja käsittelijät muuttavat letterkitin muodostamissa kirjeissä, kuinka usein ja miten.

    Jäljitettävät ja tavalliset muutokset lasketaan, letterkitin omia ehdotuksia ei. Myös korjausta fraaseihin
    ehdotetaan. Asiakkaasta ei näytetä mitään: arvot nimetään tietojensa mukaan, ja muutos kerrotaan sanoin vain, jos
    vähintään näin monen asiakkaan kirjeissä on sama muutos (--least). Paluuarvo: 0 valmis, 2 jotakin kirjettä ei voitu
    lukea tai mikään ei ole letterkitin muodostama.
    """,
    en="""Report which phrases handlers change in letters that letterkit built, how often, and how; and suggest a patch.

    Tracked changes and plain edits count; changes that letterkit itself proposed don't. Nothing of a client is shown:
    values are named by their facts, and a change is told in words only where at least so many clients' letters share it
    (--least). Exit status: 0 reported, 2 some letter could not be read, or none was built by letterkit.
    """,
)


@speaking.command("learn", _HELP)
@argument(
    "letters",
    Text(sv="BREV", fi="KIRJE", en="LETTER"),
    Text(
        sv="Ett brev (.docx, .html, .md, .json), eller en mapp med brev.",
        fi="Kirje (.docx, .html, .md, .json) tai kansio, jossa on kirjeitä.",
        en="A letter (.docx, .html, .md, .json), or a folder of letters.",
    ),
    nargs=-1,
    required=True,
    type=click.Path(),
)
@option(
    "--least",
    type=click.IntRange(2),
    default=LEAST,
    show_default=True,
    help=Text(
        sv="Visa ändringar som så många klienters brev delar.",
        fi="Näytä muutokset, jotka ovat samat näin monen asiakkaan kirjeissä.",
        en="Show changes that so many clients' letters share.",
    ),
)
@data_option
@catalogue_option
@ui_option
def command(letters: tuple[str, ...], least: int, form: str, catalogue: Path | None, ui: str | None) -> None:
    """Report which phrases handlers change in letters that letterkit built."""
    from letterkit.compose.learning.lessons import Learner, Taught, is_ours
    from letterkit.compose.learning.tally import count
    from letterkit.document.versions import read_versions
    from letterkit.report.learning import as_json, as_text, learned
    from letterkit.report.word.marks import AUTHOR

    said = ui or guess_ui_language()
    if STDIN in letters:
        raise UsageError(_NO_STDIN)
    known = loaded(catalogue)
    learner = Learner(known)
    taught: dict[str, Taught] = {}
    has_failed = False
    for path in expand(letters).paths:
        try:
            versions = read_versions(path, AUTHOR)
        except LetterkitError as error:
            has_failed = True
            echo(f"letterkit: {error.say(said)}", err=True)
            continue
        if not is_ours(versions):
            echo(f"letterkit: {path}: {_NOT_OURS.say(said)}", err=True)
            continue
        letter = learner.learn(versions)
        if letter.letter in taught:
            echo(f"letterkit: {path}: {_TWICE.say(said)}", err=True)
        taught.setdefault(letter.letter, letter)
    if not taught:
        raise UsageError(_NONE)
    found = learned(count(list(taught.values()), least), known, least)
    echo(as_json(found) if form == "json" else as_text(found, said))
    if has_failed:
        sys.exit(2)
