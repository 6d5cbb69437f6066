"""letterkit audit PATH…: the letters of archives in, figures of them out."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from letterkit.audit.extra import needed
from letterkit.cli import speaking
from letterkit.cli.options.archives import ARCHIVE, COLUMN, bytes_option, format_option, id_option, text_option
from letterkit.cli.options.common import PATH, jobs_option, ui_option
from letterkit.cli.options.settings import ignore_option, select_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FOLDER, argument, option
from letterkit.decision.kinds import TYPES
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.settings import layer_of
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.audit.run import Progress

_TYPES: Final = ", ".join(TYPES)
_SO_FAR: Final = Text(
    sv="{done} av {total} brev · {rate} i sekunden · {left} kvar",
    fi="{done}/{total} kirjettä · {rate} sekunnissa · jäljellä {left}",
    en="{done} of {total} letters · {rate} a second · {left} left",
)
_LEFT: Final = {
    "hours": Text(sv="{hours} h {minutes} min", fi="{hours} h {minutes} min", en="{hours} h {minutes} min"),
    "minutes": Text(sv="{minutes} min", fi="{minutes} min", en="{minutes} min"),
    "seconds": Text(sv="{seconds} s", fi="{seconds} s", en="{seconds} s"),
}
_DONE: Final = Text(
    sv="{total} brev granskade, {now} av dem nu på {took}. Resultat: {out}. Nyckel: {key} (förvara den för sig).",
    fi="{total} kirjettä tarkistettu, niistä {now} nyt ({took}). Tulokset: {out}. Avain: {key} (säilytä se erillään).",
    en="{total} letters judged, {now} of them now in {took}. Results: {out}. Key: {key} (keep it apart from them).",
)
_NOT_JUDGED: Final = Text(
    sv="Kunde inte granskas: {what}.", fi="Ei voitu tarkistaa: {what}.", en="Could not be judged: {what}."
)
_STATUS: Final = {
    "unreadable": Text(sv="{count} oläsliga", fi="{count} lukukelvotonta", en="{count} unreadable"),
    "too-large": Text(sv="{count} för stora", fi="{count} liian suurta", en="{count} too large"),
    "slow": Text(sv="{count} för långsamma", fi="{count} liian hidasta", en="{count} too slow"),
    "killed": Text(
        sv="{count} som processen avbröts av",
        fi="{count} prosessin keskeyttänyttä",
        en="{count} that ended their process",
    ),
    "failed": Text(
        sv="{count} där letterkit självt felade", fi="{count}, joissa letterkit itse epäonnistui",
        en="{count} by a fault of letterkit's own",
    ),
}  # fmt: skip


_HELP: Final = Text(
    sv="""Mät breven i arkiv, och spara siffror om dem.

    Resultatet är två tabeller med siffror, som Parquet: en rad för varje brev, en rad för varje anmärkning och inga ord
    ur breven. En mätning som har avbrutits fortsätter där den slutade, när samma kommando ges igen.

    Till exempel: letterkit audit brev.zip --out resultat
    """,
    fi="""Mittaa arkistojen kirjeet ja tallenna niistä lukuja.

    Tuloksena on kaksi taulukkoa lukuja Parquet-muodossa: toisessa on rivi kirjettä kohti, toisessa rivi huomautusta
    kohti. Kirjeiden sanoja niissä ei ole. Keskeytynyt mittaus jatkuu siitä, mihin se jäi, kun sama komento annetaan
    uudelleen.

    Esimerkiksi: letterkit audit kirjeet.zip --out tulokset
    """,
    en="""Judge the letters of archives, and keep figures of them.

    The results are two tables of figures, as Parquet: a row a letter, a row a finding, and no words of a letter. A run
    that was broken off goes on where it stopped when the same command is given again.

    For example: letterkit audit letters.zip --out results
    """,
)


@speaking.command("run", _HELP)
@argument(
    "paths",
    ARCHIVE,
    Text(
        sv="En mapp, eller en fil .zip, .parquet, .jsonl eller .jsonl.gz.",
        fi="Kansio tai .zip-, .parquet-, .jsonl- tai .jsonl.gz-tiedosto.",
        en="A folder, or a file .zip, .parquet, .jsonl or .jsonl.gz.",
    ),
    nargs=-1,
    required=True,
    type=PATH,
)
@option(
    "--out",
    type=PATH,
    default="audit",
    show_default=True,
    metavar=FOLDER,
    help=Text(sv="Resultatets mapp.", fi="Tulosten kansio.", en="Folder of the results."),
)
@text_option
@bytes_option
@format_option
@id_option
@option(
    "--unit",
    metavar=Text(sv="KOLUMN|folder", fi="SARAKE|folder", en="COLUMN|folder"),
    help=Text(
        sv="Kolumnen med enheten; folder: den första mappen är enheten.",
        fi="Sarake, jossa yksikkö on; folder: ensimmäinen kansio on yksikkö.",
        en="The column of the unit; folder: the first folder is the unit.",
    ),
)
@option(
    "--date",
    metavar=COLUMN,
    help=Text(
        sv="Kolumnen med beslutets datum (förvalt: det som brevet säger).",
        fi="Sarake, jossa päätöksen päivämäärä on (oletus: kirjeen mukaan).",
        en="The column of the decision's date (default: as the letter says).",
    ),
)
@option(
    "--key-file",
    type=PATH,
    help=Text(
        sv="Nyckeln som döljer namn och ordalydelser (förvalt: den bredvid resultatet; den skapas om den saknas).",
        fi="Avain, jolla nimet ja sanamuodot piilotetaan (oletus: tulosten vieressä oleva; luodaan, jos se puuttuu).",
        en="The key that hides names and wordings (default: the one beside the results; made where it is missing).",
    ),
)
@option(
    "--names",
    is_flag=True,
    help=Text(
        sv="Spara brevens namn i arkivet som de är, och dölj dem inte.",
        fi="Tallenna kirjeiden nimet sellaisina kuin ne ovat arkistossa äläkä piilota niitä.",
        en="Call letters by their names in the archive, and don't hide these.",
    ),
)
@option(
    "--lang",
    type=click.Choice(["auto", *LANGUAGES]),
    default="auto",
    show_default=True,
    help=Text(sv="Brevens språk.", fi="Kirjeiden kieli.", en="Language of the letters."),
)
@option(
    "--type",
    "kind",
    type=click.Choice(["auto", *TYPES]),
    default="auto",
    metavar=Text(sv="SLAG", fi="LAJI", en="KIND"),
    help=Text(
        sv=f"Brevens slag: auto (förvalt), {_TYPES}.",
        fi=f"Kirjeiden laji: auto (oletus), {_TYPES}.",
        en=f"Kind of the letters: auto (default), {_TYPES}.",
    ),
)
@select_option
@ignore_option
@option(
    "--config",
    type=PATH,
    help=Text(
        sv="Läs den här konfigurationen (förvalt: ingen).",
        fi="Lue tämä asetustiedosto (oletus: ei mitään).",
        en="Read this configuration (default: none).",
    ),
)
@jobs_option
@option(
    "--scheduler",
    metavar=Text(sv="ADRESS", fi="OSOITE", en="ADDRESS"),
    help=Text(
        sv="Arbeta på Dask-klustret på den här adressen (letterkit[dask]).",
        fi="Käytä Dask-klusteria tässä osoitteessa (letterkit[dask]).",
        en="Work on the Dask cluster at this address (letterkit[dask]).",
    ),
)
@option(
    "--letter-seconds",
    type=click.IntRange(1),
    default=300,
    show_default=True,
    help=Text(
        sv="Så många sekunder får ett brev ta.",
        fi="Näin monta sekuntia yhteen kirjeeseen saa kulua.",
        en="So many seconds may be spent on one letter.",
    ),
)
@ui_option
def command(
    paths: tuple[Path, ...],
    out: Path,
    text: str | None,
    bytes_: str | None,
    form: str | None,
    id_: str | None,
    unit: str | None,
    date: str | None,
    key_file: Path | None,
    names: bool,
    lang: str,
    kind: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: Path | None,
    jobs: int,
    scheduler: str | None,
    letter_seconds: int,
    ui: str | None,
) -> None:
    """Judge the letters of archives, and keep figures of them."""
    needed("pyarrow")
    if scheduler is not None:
        needed("distributed", extra="dask")
    from letterkit.audit.how import How
    from letterkit.audit.keys import load_key
    from letterkit.audit.run import audit
    from letterkit.audit.sources import open_sources
    from letterkit.audit.sources.asked import Asked

    asked = Asked(text, bytes_, form, id_, unit, date)
    open_sources(paths, asked)  # no key is made for what is not there
    said, whole = ui or guess_ui_language(), out.resolve()
    key = key_file or whole.with_name(f"{whole.name}.key")
    layer = layer_of(models={}, lang=lang, type=kind, select=select, ignore=ignore)
    how = How(load_key(key), layer, config, has_names=names)
    bar, started = _Bar(said), time.monotonic()
    progress = audit(paths, out, how, asked, jobs=jobs, seconds=letter_seconds, scheduler=scheduler, told=bar.show)
    bar.clear()
    took = _time(time.monotonic() - started, said)
    echo(_DONE.say(said, total=progress.total, now=progress.now, took=took, out=out, key=key))
    if lost := _lost(out, said):
        echo(_NOT_JUDGED.say(said, what=lost))


def _lost(out: Path, said: str) -> str:
    """How many letters could not be judged, and why; empty where all could."""
    from letterkit.audit.parts import Parts

    counts: Counter[str] = Parts(out).statuses()
    return ", ".join(text.say(said, count=counts[status]) for status, text in _STATUS.items() if counts[status])


class _Bar:
    """How far a run has come, on a terminal."""

    _EVERY = 0.5

    def __init__(self, ui: str) -> None:
        self._ui = ui
        self._started = time.monotonic()
        self._shown = 0.0
        self._width = 0
        self._is_on = sys.stderr.isatty()

    def show(self, progress: Progress) -> None:
        now = time.monotonic()
        if not self._is_on or now - self._shown < self._EVERY or not progress.now:
            return
        self._shown = now
        rate = progress.now / (now - self._started)
        done = progress.before + progress.now
        left = _time((progress.total - done) / rate, self._ui)
        self._write(_SO_FAR.say(self._ui, done=done, total=progress.total, rate=rate, left=left))

    def clear(self) -> None:
        if self._width:
            self._write("")

    def _write(self, line: str) -> None:
        sys.stderr.write(f"\r{line:<{self._width}}" + ("" if line else "\r"))
        sys.stderr.flush()
        self._width = len(line)


def _time(seconds: float, ui: str) -> str:
    hours, rest = divmod(round(seconds), 3600)
    if hours:
        return _LEFT["hours"].say(ui, hours=hours, minutes=rest // 60)
    if rest >= 120:
        return _LEFT["minutes"].say(ui, minutes=round(rest / 60))
    return _LEFT["seconds"].say(ui, seconds=rest)
