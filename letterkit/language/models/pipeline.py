"""The trained pipelines: loaded from the package's own files, with only the parts that are asked for."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from letterkit.errors import LetterkitError
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc

TAGS: Final = "tags"
LEMMAS: Final = "lemmas"
SYNTAX: Final = "syntax"
PARTS: Final = frozenset({TAGS, LEMMAS, SYNTAX})
"""Parts of speech with their features; dictionary forms; the dependencies between words."""

MANIFEST: Final = "files.json"
"""The file that names every file of a model with its CRC-32, so that a damaged one is found before it is used."""

_COMPONENTS: Final = {
    TAGS: ("tok2vec", "morphologizer"),
    LEMMAS: ("tok2vec", "morphologizer", "letterkit_lemmatizer"),
    SYNTAX: ("tok2vec", "parser"),
}
_BROKEN: Final = Text(
    sv="Språkmodellen är skadad eller saknas ({reason}). Installera letterkit på nytt.",
    fi="Kielimalli on vioittunut tai puuttuu ({reason}). Asenna letterkit uudelleen.",
    en="The language model is damaged or missing ({reason}). Install letterkit again.",
)
_NO_SPACY: Final = Text(
    sv="spaCy-modellen {model} behöver spaCy. Installera det med: pip install letterkit[spacy]",
    fi="spaCy-malli {model} tarvitsee spaCyn. Asenna se komennolla: pip install letterkit[spacy]",
    en="The spaCy model {model} needs spaCy. Install it with: pip install letterkit[spacy]",
)
_UNKNOWN: Final = Text(
    sv="spaCy-modellen {model} kan inte laddas ({reason}). Installera den eller ta bort den ur inställningarna.",
    fi="spaCy-mallia {model} ei voi ladata ({reason}). Asenna se tai poista se asetuksista.",
    en="The spaCy model {model} cannot be loaded ({reason}). Install it or remove it from the configuration.",
)
_OTHER_LANGUAGE: Final = Text(
    sv="spaCy-modellen {model} är för språket {found}, inte {wanted}.",
    fi="spaCy-malli {model} on kielelle {found}, ei kielelle {wanted}.",
    en="The spaCy model {model} is for the language {found}, not {wanted}.",
)


class ModelError(LetterkitError):
    """A language model that is missing, damaged or of another language."""


class Pipeline(Protocol):
    """What says of the words of texts what they are: a shipped pipeline, or one of spaCy's."""

    language: str

    def analyse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The texts with what the parts say of their words, in order."""
        ...


def model_folder(language: str) -> Path:
    """Where the shipped model of a language lies."""
    return Path(__file__).parent.parent / language / "model"


@cache
def load(language: str, parts: frozenset[str] = PARTS, model: str | None = None) -> Pipeline:
    """The pipeline of a language with the given parts, kept for the life of the process.

    `model` names an installed spaCy pipeline to use instead of the shipped one. No network is used.
    """
    unknown = parts - PARTS
    if unknown:
        raise ValueError(f"unknown parts: {', '.join(sorted(unknown))}")
    if model is not None:
        return _load_named(language, parts, model)
    return load_folder(model_folder(language), language, parts)


def load_folder(folder: Path, language: str, parts: frozenset[str] = PARTS) -> Pipeline:
    """The pipeline in a folder that letterkit's recipe made, with the given parts."""
    from letterkit.language.models.network.network import Network

    wanted = {name for part in parts for name in _COMPONENTS[part]}
    _check(folder, {name for names in _COMPONENTS.values() for name in names} - wanted)
    try:
        has_lemmas = LEMMAS in parts  # they go by what the tagger says
        return Network(folder, language, tags=TAGS in parts or has_lemmas, lemmas=has_lemmas, syntax=SYNTAX in parts)
    except Exception as error:  # a file that passes the check and yet can't be read, in whichever way
        raise ModelError(_BROKEN, str(folder), reason=type(error).__name__) from error


def _check(folder: Path, left_out: set[str]) -> None:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        checksums = dict(manifest["crc32"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(_BROKEN, str(folder), reason=MANIFEST) from error
    for name, checksum in checksums.items():
        if name.split("/")[0] not in left_out and _checksum(folder / name) != checksum:
            raise ModelError(_BROKEN, str(folder), reason=name)


def _checksum(path: Path) -> int | None:
    try:
        return zlib.crc32(path.read_bytes())
    except OSError:
        return None


def _load_named(language: str, parts: frozenset[str], model: str) -> Pipeline:
    """An installed pipeline; components that serve none of the parts are left out."""
    needless = ["ner", "senter"] + ([] if LEMMAS in parts else ["lemmatizer", "trainable_lemmatizer"])
    needless += [] if SYNTAX in parts else ["parser"]
    try:
        import spacy
    except ImportError as error:
        raise ModelError(_NO_SPACY, model=model) from error
    try:
        from letterkit.language.models.spacy_pipeline import SpacyPipeline

        nlp = spacy.load(model, exclude=needless)
    except Exception as error:  # spaCy raises many kinds for a missing, old or broken package
        raise ModelError(_UNKNOWN, model=model, reason=type(error).__name__) from error
    if nlp.lang != language:
        raise ModelError(_OTHER_LANGUAGE, model=model, found=nlp.lang, wanted=language)
    return SpacyPipeline(nlp, language)
