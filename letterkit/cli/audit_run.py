"""letterkit audit PATH…: the letters of archives in, figures of them out."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from letterkit.audit.extra import needed
from letterkit.cli.checking import JOBS
from letterkit.decision.kinds import TYPES
from letterkit.document.readers import FORMATS
from letterkit.errors import UsageError
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.settings import layer_of
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.audit.run import Progress

_NO_PATH: Final = Text(
    sv="Ange arkivet som ska granskas, till exempel: letterkit audit brev.zip --out resultat",
    fi="Anna tarkistettava arkisto, esimerkiksi: letterkit audit kirjeet.zip --out tulokset",
    en="Give the archive to judge, for example: letterkit audit letters.zip --out results",
)
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


@click.command("run")
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), default="audit", show_default=True, help="Folder of the results."
)
@click.option("--text", metavar="COLUMN", help="In a table: the column of the letters' text.")
@click.option("--bytes", "bytes_", metavar="COLUMN", help="In a table: the column of their files (JSON Lines: base64).")
@click.option("--format", "form", type=click.Choice(sorted(set(FORMATS.values()))), help="In a table: their format.")
@click.option("--id", "id_", metavar="COLUMN", help="In a table: the column that names a letter.")
@click.option("--unit", metavar="COLUMN|folder", help="The column of the unit; folder: the first folder is the unit.")
@click.option("--date", metavar="COLUMN", help="The column of the decision's date (else: as the letter says).")
@click.option("--key-file", type=click.Path(path_type=Path), help="The key of the hashes; made where it is not there.")
@click.option("--names", is_flag=True, help="Call letters by their names in the archive, not by hashes.")
@click.option("--lang", type=click.Choice(["auto", *LANGUAGES]), default="auto", help="Language of the letters.")
@click.option("--type", "kind", type=click.Choice(["auto", *TYPES]), default="auto", help="Kind of letter.")
@click.option("--select", multiple=True, metavar="RULES", help="Run only these rules or groups.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave out these rules or groups.")
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration; none is looked for.")
@click.option("--jobs", type=JOBS, default="auto", help="Work in so many processes: a number, or auto (all cores).")
@click.option("--scheduler", metavar="ADDRESS", help="Work on the Dask cluster at this address (letterkit[dask]).")
@click.option("--letter-seconds", type=click.FloatRange(0.1), default=300.0, show_default=True, help="For one letter.")
@click.option("--ui", type=click.Choice(UI_LANGUAGES), help="Language of the messages.")
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
    letter_seconds: float,
    ui: str | None,
) -> None:
    """Judge the letters of archives: folders, .zip, .parquet, .jsonl, .jsonl.gz.

    The results are two tables of figures, as Parquet: a row a letter, a row a finding, and no words of a letter. A run
    that was broken off goes on where it stopped when the same command is given again.
    """
    if not paths:
        raise UsageError(_NO_PATH)
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
    layer = layer_of(models={}, lang=lang, type=kind, select=_names(select), ignore=_names(ignore))
    how = How(load_key(key), layer, config, has_names=names)
    bar, started = _Bar(said), time.monotonic()
    progress = audit(paths, out, how, asked, jobs=jobs, seconds=letter_seconds, scheduler=scheduler, told=bar.show)
    bar.clear()
    took = _time(time.monotonic() - started, said)
    click.echo(_DONE.say(said, total=progress.total, now=progress.now, took=took, out=out, key=key))
    if lost := _lost(out, said):
        click.echo(_NOT_JUDGED.say(said, what=lost))


def _names(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


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
