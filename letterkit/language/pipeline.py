"""The trained pipelines: loaded from the package's own files, with only the parts that are asked for."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from letterkit.errors import LetterkitError
from letterkit.ui import Text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TAGS: Final = "tags"
LEMMAS: Final = "lemmas"
SYNTAX: Final = "syntax"
PARTS: Final = frozenset({TAGS, LEMMAS, SYNTAX})
"""Parts of speech with their features; dictionary forms; the dependencies between words."""

MANIFEST: Final = "files.json"
"""The file that names every file of a model with its CRC-32, so that a damaged one is found before it is used."""

BATCH: Final = 64
"""How many texts the pipeline takes at a time."""

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


def model_folder(language: str) -> Path:
    """Where the shipped model of a language lies."""
    return Path(__file__).parent / language / "model"


@cache
def load(language: str, parts: frozenset[str] = PARTS, model: str | None = None) -> Language:
    """The pipeline of a language with the given parts, kept for the life of the process.

    `model` names an installed spaCy pipeline to use instead of the shipped one. No network is used.
    """
    unknown = parts - PARTS
    if unknown:
        raise ValueError(f"unknown parts: {', '.join(sorted(unknown))}")
    spacy = import_spacy()
    if model is not None:
        return _load_named(spacy, language, parts, model)
    wanted = {name for part in parts for name in _COMPONENTS[part]}
    exclude = [name for names in _COMPONENTS.values() for name in names if name not in wanted]
    return load_folder(model_folder(language), exclude)


def load_folder(folder: Path, exclude: Iterable[str] = ()) -> Language:
    """The pipeline in a folder that letterkit's recipe made, without the components in `exclude`."""
    import_spacy()
    from spacy.util import load_model_from_path

    import letterkit.language.features
    import letterkit.language.lemmas  # noqa: F401  (both register what the model is made of)

    left_out = set(exclude)
    _check(folder, left_out)
    try:
        return load_model_from_path(folder, exclude=[*left_out, "tokenizer", "vocab"])
    except Exception as error:  # a file that passes the check and yet can't be read, in whichever way
        raise ModelError(_BROKEN, str(folder), reason=type(error).__name__) from error


def analyse(nlp: Language, docs: Iterable[Doc]) -> Iterator[Doc]:
    """Run the pipeline's parts over texts that are tokenised already; their sentence starts are kept."""
    yield from nlp.pipe(docs, batch_size=BATCH)


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


def _load_named(spacy: Any, language: str, parts: frozenset[str], model: str) -> Language:
    """An installed pipeline; components that serve none of the parts are left out."""
    needless = ["ner", "senter"] + ([] if LEMMAS in parts else ["lemmatizer", "trainable_lemmatizer"])
    needless += [] if SYNTAX in parts else ["parser"]
    try:
        nlp: Language = spacy.load(model, exclude=needless)
    except Exception as error:  # spaCy raises many kinds for a missing, old or broken package
        raise ModelError(_UNKNOWN, model=model, reason=type(error).__name__) from error
    if nlp.lang != language:
        raise ModelError(_OTHER_LANGUAGE, model=model, found=nlp.lang, wanted=language)
    return nlp


def import_spacy() -> Any:
    """spaCy without its command line, which costs a quarter of a second (web clients, project tools) and isn't used.

    While spaCy is first imported a small stand-in is in the place of its command line; it is taken away at once, so
    that `import spacy.cli` finds the real one. If spaCy can't do with the stand-in it is imported whole.
    """
    if "spacy" not in sys.modules:
        stand_ins = _stand_ins()
        sys.modules.update(stand_ins)
        try:
            import spacy
        except (ImportError, AttributeError):
            for name in [name for name in sys.modules if name.split(".")[0] == "spacy"]:
                del sys.modules[name]
        finally:
            for name, stand_in in stand_ins.items():
                if sys.modules.get(name) is stand_in:
                    del sys.modules[name]
    import spacy

    return spacy


def _stand_ins() -> dict[str, ModuleType]:
    package, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []

    def info(*arguments: Any, **options: Any) -> Any:
        """spaCy's own `info`, imported when it is called."""
        from spacy.cli.info import info as real

        return real(*arguments, **options)

    module.info = info  # type: ignore[attr-defined]
    return {package.__name__: package, module.__name__: module}
