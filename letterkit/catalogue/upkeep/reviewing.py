"""Writes a review into a phrase's file: only its own characters change, comments and layout stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.phrases import Phrase, phrases_of
from letterkit.catalogue.entries.reviews import Review, beside_hash, text_hash
from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.files.strict_yaml import Yaml, parse
from letterkit.errors import CatalogueError, UsageError
from letterkit.ui import Text

_MOST: Final = 60
_PLAIN: Final = re.compile(r"[^\W\d_][^\W_]*(?:[ -][^\W_]+)*")
_WORDS_OF_YAML: Final = frozenset("true false yes no on off null y n".split())

_NO_LANGUAGE = Text(
    sv="Frasen {id} har ingen text på {language}.",
    fi="Fraasilla {id} ei ole tekstiä kielellä {language}.",
    en="The phrase {id} has no text in {language}.",
)
_NOT_A_ROLE = Text(
    sv="Ange en roll på en rad, högst {most} tecken, till exempel: --by ”ledande skribent”. Skriv inget namn.",
    fi="Anna rooli yhdellä rivillä, enintään {most} merkkiä, esimerkiksi: --by ”vastaava kirjoittaja”. Älä anna nimeä.",
    en='Give a role on one line of at most {most} characters, such as: --by "lead writer". Give no name.',
)
_NOT_WRITTEN = Text(
    sv="Granskningen av {id} kan inte skrivas in i filen. Skriv den för hand under review.",
    fi="Fraasin {id} tarkastusta ei voi kirjoittaa tiedostoon. Kirjoita se käsin kohtaan review.",
    en="The review of {id} cannot be written into the file. Write it by hand under review.",
)

Edit = tuple[tuple[int, int], tuple[int, int], str]
"""From a line and column to another, both from 0, this text."""


def reviewed(phrase: Phrase, language: str, state: str, by: str, on: date) -> str:
    """What the phrase's file says once a language has this review. Raises LetterkitError; nothing is written."""
    if language not in phrase.text:
        raise UsageError(_NO_LANGUAGE, id=phrase.id, language=language)
    role = " ".join(by.split())
    if not role or len(role) > _MOST or role != by.strip():
        raise UsageError(_NOT_A_ROLE, most=_MOST)
    wanted = Review(state, role, on, text_hash(phrase.text[language]), beside_hash(phrase.text, language))
    before = phrase.path.read_bytes().decode("utf-8")
    node = phrase.review[language].node
    assert node is not None
    after = _edited(before, list(_edits(node, _values(wanted))))
    _check(after, phrase, language, wanted)
    return after


def _values(review: Review) -> dict[str, str]:
    return {
        "state": review.state,
        "by": _quoted(review.by),
        "on": str(review.on),
        "text": _quoted(review.text),
        "beside": _quoted(review.beside),
    }


def _quoted(text: str) -> str:
    """A text as YAML writes it: bare words as they are, anything else in quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return "'" + text.replace("'", "''") + "'"


def _edits(node: Yaml, values: dict[str, str]) -> Iterator[Edit]:
    """The short form gives way to the long one; in the long form each value is put in its place."""
    if node.is_text():
        yield *node.span(), "{" + ", ".join(f"{name}: {value}" for name, value in values.items()) + "}"
        return
    entry = node.mapping()
    yield from ((*entry[name].span(), value) for name, value in values.items() if name in entry)
    missing = [f"{name}: {value}" for name, value in values.items() if name not in entry]
    if missing:
        end = list(entry.values())[-1].span()[1]
        between = ", " if node.is_flow() else "\n" + " " * node.span()[0][1]
        yield end, end, "".join(between + one for one in missing)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    for start, end, value in sorted(edits, reverse=True):
        first, last = (starts[line] + column for line, column in (start, end))
        text = text[:first] + value.replace("\n", end_of_line) + text[last:]
    return text


def _check(text: str, phrase: Phrase, language: str, wanted: Review) -> None:
    """Raise CatalogueError where the new text isn't the old one with this review."""
    root = parse(text.replace("\r\n", "\n"), phrase.path)
    found = next((one for one in phrases_of(root) if one.id == phrase.id), None)
    if found is None or found.review[language] != wanted or _texts(found) != _texts(phrase):
        raise CatalogueError(_NOT_WRITTEN, f"{shown(Path(phrase.path))}:{phrase.line}", id=phrase.id)


def _texts(phrase: Phrase) -> dict[str, str]:
    return {language: wording.source.text for language, wording in phrase.text.items()}
