"""letterkit phrases show: all that is known of a phrase."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.cli import speaking
from letterkit.cli.options.common import catalogue_option, data_option, loaded, ui_option
from letterkit.cli.phrases import id_argument, phrase_of
from letterkit.cli.screen import echo
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.catalogue.entries.phrases import Phrase

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
    "show",
    Text(
        sv="Visa en fras: texterna, villkoret, granskningen, var den används, och responsen om den.",
        fi="Näytä fraasi: tekstit, ehto, tarkastus, missä se on käytössä, ja siitä saatu palaute.",
        en="Show a phrase: its texts, condition, review, where it is used, and the feedback on it.",
    ),
)
@id_argument
@catalogue_option
@data_option
@ui_option
def command(id: str, catalogue: Path | None, form: str, ui: str | None) -> None:
    """Show a phrase: its texts, condition, review, where it is used, and the feedback on it."""
    whole = loaded(catalogue)
    entry = _entry(phrase_of(id, whole), whole)
    if form == "json":
        echo(json.dumps(entry, ensure_ascii=False, indent=2))
    else:
        echo("\n".join(_lines(entry, ui or guess_ui_language())))


def _entry(phrase: Phrase, catalogue: Catalogue) -> dict[str, Any]:
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
