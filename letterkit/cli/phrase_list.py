"""letterkit phrases list, show, search: look a phrase up, in all its languages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from letterkit.cli import speaking
from letterkit.cli.common import LETTER_LANGUAGES, catalogue_here_option, data_option, ui_option
from letterkit.cli.speaking import argument, option
from letterkit.errors import UsageError
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.catalogue.entries.phrases import Phrase

id_argument: Final = argument(
    "id",
    Text(sv="ID", fi="TUNNUS", en="ID"),
    Text(sv="Frasens id.", fi="Fraasin tunnus.", en="The id of the phrase."),
)

_UNKNOWN = Text(
    sv="Ingen fras heter ”{id}”. {hint}",
    fi="Fraasia ”{id}” ei ole. {hint}",
    en='There is no phrase "{id}". {hint}',
)
_CLOSE = Text(sv="Menade du ”{close}”?", fi="Tarkoititko ”{close}”?", en='Did you mean "{close}"?')
_NONE = Text(sv="Inga fraser hittades.", fi="Fraaseja ei löytynyt.", en="No phrases were found.")
_LABELS: Final = {
    "purpose": Text(sv="syfte", fi="tarkoitus", en="purpose"),
    "when": Text(sv="villkor", fi="ehto", en="condition"),
    "each": Text(sv="för varje", fi="jokaiselle", en="for each"),
    "valid": Text(sv="gäller", fi="voimassa", en="valid"),
    "basis": Text(sv="grund", fi="peruste", en="legal basis"),
    "used": Text(sv="används i", fi="käytetään kirjeissä", en="used in"),
    "review": Text(sv="granskning", fi="tarkastus", en="review"),
    "feedback": Text(sv="respons", fi="palaute", en="feedback"),
    "changed": Text(sv="ändrad sedan dess", fi="muuttunut sen jälkeen", en="changed since"),
    "waiting": Text(sv="väntar på granskning", fi="odottaa tarkastusta", en="waiting for review"),
}


@speaking.command(
    "list",
    Text(
        sv="Lista fraserna: id, status, granskning per språk, syfte.",
        fi="Luettele fraasit: tunnus, tila, tarkastus kielittäin, tarkoitus.",
        en="List the phrases: id, status, review by language, purpose.",
    ),
)
@option(
    "--section",
    metavar=Text(sv="AVSNITT", fi="OSA", en="SECTION"),
    help=Text(sv="Bara det här avsnittet.", fi="Vain tämä osa.", en="Only this section."),
)
@option(
    "--status",
    type=click.Choice(["draft", "approved", "retired"]),
    help=Text(sv="Bara med den här statusen.", fi="Vain tässä tilassa olevat.", en="Only this status."),
)
@catalogue_here_option
@data_option
@ui_option
def list_phrases(section: str | None, status: str | None, catalogue: Path | None, form: str, ui: str | None) -> None:
    """List the phrases: id, status, review by language, purpose."""
    found = [
        phrase
        for phrase in loaded(catalogue).phrases.values()
        if section in (None, phrase.section) and status in (None, phrase.status)
    ]
    _print(found, form, ui or guess_ui_language())


@speaking.command(
    "search",
    Text(
        sv="Sök fraser som har alla de här orden, på ett språk eller i id eller syfte.",
        fi="Etsi fraasit, joissa on kaikki nämä sanat, jollakin kielellä tai tunnuksessa tai tarkoituksessa.",
        en="Find the phrases that hold all these words, in one language or in their id or purpose.",
    ),
)
@argument(
    "words",
    Text(sv="ORD", fi="SANA", en="WORD"),
    Text(sv="Orden att söka.", fi="Etsittävät sanat.", en="The words to look for."),
    nargs=-1,
    required=True,
)
@option(
    "--lang",
    type=click.Choice(LETTER_LANGUAGES),
    help=Text(sv="Bara på det här språket.", fi="Vain tällä kielellä.", en="Only in this language."),
)
@catalogue_here_option
@data_option
@ui_option
def search(words: tuple[str, ...], lang: str | None, catalogue: Path | None, form: str, ui: str | None) -> None:
    """Find the phrases that hold all these words, in one language or in their id or purpose."""
    wanted = [word.casefold() for word in " ".join(words).split()]
    found = [phrase for phrase in loaded(catalogue).phrases.values() if _holds(phrase, wanted, lang)]
    _print(found, form, ui or guess_ui_language())


@speaking.command(
    "show",
    Text(
        sv="Visa en fras: texterna, villkoret, granskningen, var den används, och responsen om den.",
        fi="Näytä fraasi: tekstit, ehto, tarkastus, missä se on käytössä, ja siitä saatu palaute.",
        en="Show a phrase: its texts, condition, review, where it is used, and the feedback on it.",
    ),
)
@id_argument
@catalogue_here_option
@data_option
@ui_option
def show(id: str, catalogue: Path | None, form: str, ui: str | None) -> None:
    """Show a phrase: its texts, condition, review, where it is used, and the feedback on it."""
    whole = loaded(catalogue)
    entry = entry_of(phrase_of(id, whole), whole)
    if form == "json":
        click.echo(json.dumps(entry, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(entry, ui or guess_ui_language())))


def loaded(folder: Path | None) -> Catalogue:
    """The catalogue in a folder, else that which one stands in, else the default one. Raises CatalogueError."""
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.catalogue.files.folder import working_catalogue

    return load_catalogue(working_catalogue(folder))


def phrase_of(id: str, catalogue: Catalogue) -> Phrase:
    """A phrase by its id. Raises UsageError where there is none."""
    from difflib import get_close_matches

    if id not in catalogue.phrases:
        close = get_close_matches(id, catalogue.phrases, n=1)
        hint = Text(*(_CLOSE.say(language, close=close[0]) for language in ("sv", "fi", "en"))) if close else ""
        raise UsageError(_UNKNOWN, id=id, hint=hint)
    return catalogue.phrases[id]


def entry_of(phrase: Phrase, catalogue: Catalogue) -> dict[str, Any]:
    """A phrase as data."""
    from letterkit.catalogue.files.folder import shown
    from letterkit.catalogue.upkeep.feedback import feedback_on
    from letterkit.catalogue.upkeep.usage import used_in

    return {
        "id": phrase.id,
        "file": shown(phrase.path),
        "line": phrase.line,
        "section": phrase.section,
        "as": phrase.form,
        "purpose": phrase.purpose,
        "status": phrase.status,
        "when": phrase.when.text if phrase.when else None,
        "for_each": f"{phrase.for_each.name} in {phrase.for_each.items.text}" if phrase.for_each else None,
        "valid_from": str(phrase.valid_from),
        "valid_to": str(phrase.valid_to) if phrase.valid_to else None,
        "legal_basis": list(phrase.legal_basis),
        "used_in": used_in([phrase.id], catalogue)[phrase.id],
        "review": {language: _review(phrase, language) for language in phrase.review},
        "text": {language: wording.source.text.rstrip("\n") for language, wording in phrase.text.items()},
        "feedback": [
            {"on": str(one.on), "language": one.language or None, "text": one.text} for one in feedback_on(phrase)
        ],
    }


def _review(phrase: Phrase, language: str) -> dict[str, Any]:
    from letterkit.catalogue.entries.reviews import is_changed, is_waiting

    review = phrase.review[language]
    wording = phrase.text.get(language)
    return {
        "state": review.state,
        "by": review.by or None,
        "on": str(review.on) if review.on else None,
        "changed": wording is not None and is_changed(review, wording),
        "waiting": wording is not None and is_waiting(review, phrase.text, language, phrase.review),
    }


def _holds(phrase: Phrase, words: list[str], language: str | None) -> bool:
    texts = {name: wording.source.text for name, wording in phrase.text.items()}
    places = [texts.get(language, "")] if language else [*texts.values(), f"{phrase.id} {phrase.purpose}"]
    return any(all(word in place.casefold() for word in words) for place in places)


def _print(phrases: Iterable[Phrase], form: str, language: str) -> None:
    rows: list[dict[str, Any]] = [
        {
            "id": phrase.id,
            "status": phrase.status,
            "review": {name: review.state for name, review in phrase.review.items()},
            "purpose": phrase.purpose,
        }
        for phrase in phrases
    ]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not rows:
        click.echo(_NONE.say(language))
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        states = " ".join(f"{name}: {state}" for name, state in row["review"].items())
        click.echo(f"{row['id']:{width}}  {row['status']}  ({states})  {row['purpose']}")


def _lines(entry: dict[str, Any], language: str) -> Iterable[str]:
    def label(name: str) -> str:
        return _LABELS[name].say(language)

    yield f"{entry['id']}  ({entry['as']}, {entry['status']})  {entry['file']}:{entry['line']}"
    yield f"{label('purpose')}: {entry['purpose']}"
    for name, key in (("when", "when"), ("each", "for_each")):
        if entry[key]:
            yield f"{label(name)}: {entry[key]}"
    yield f"{label('valid')}: {entry['valid_from']} – {entry['valid_to'] or ''}".rstrip()
    if entry["legal_basis"]:
        yield f"{label('basis')}: {', '.join(entry['legal_basis'])}"
    yield f"{label('used')}: {', '.join(entry['used_in']) or '–'}"
    for name, review in entry["review"].items():
        notes = [str(review[key]) for key in ("state", "by", "on") if review[key]]
        notes += [label(key) for key in ("changed", "waiting") if review[key]]
        yield f"{label('review')} {name}: {', '.join(notes)}"
    for name, text in entry["text"].items():
        yield ""
        yield f"[{name}]"
        yield from (f"  {line}".rstrip() for line in text.split("\n"))
    if entry["feedback"]:
        yield ""
        yield f"{label('feedback')}:"
        for one in entry["feedback"]:
            yield f"  {one['on']}{' ' + one['language'] if one['language'] else ''}: {one['text']}"
