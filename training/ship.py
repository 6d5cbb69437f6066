"""Put a trained pipeline into the package: `python -m training.ship sv UD_FOLDER TRAINED_FOLDER [TARGET_FOLDER]`.

Adds the lemmatizer, leaves out what is not used (the tokeniser's tables, the words that were seen), and writes the
checksums that the loader reads.
"""

from __future__ import annotations

import argparse
import json
import shutil
import zlib
from pathlib import Path

from spacy.util import load_model_from_path

import training.corpus  # noqa: F401  (registers the reader that the configuration names)
from letterkit.language.models.lemmas import Lemmatizer
from letterkit.language.models.pipeline import MANIFEST, model_folder
from training.corpus import lemma_words
from training.lemmas import known_words, learn
from training.recipes import RECIPES, Recipe


def ship(recipe: Recipe, treebanks: Path, trained: Path, target: Path) -> None:
    """Write the pipeline in `trained` to `target` in the form that letterkit loads."""
    nlp = load_model_from_path(trained)
    component = nlp.add_pipe("letterkit_lemmatizer", after="morphologizer")
    learned = learn(lemma_words(treebanks, recipe), recipe.alternatives)
    if isinstance(component, Lemmatizer):
        known = known_words(recipe.language)
        component.forms = learned.forms | known
        component.changes = learned.changes
        component.lemmas = learned.lemmas | frozenset(known.values())
    nlp.meta.update(
        name=f"letterkit_{recipe.language}",
        license="CC BY-SA 4.0",
        description="Made by letterkit's recipe; see CARD.md",
        performance={},
    )
    for name in ("corpora", "training", "pretraining", "initialize", "paths"):
        nlp.config.pop(name, None)
    if target.exists():
        shutil.rmtree(target)
    nlp.to_disk(target, exclude=["vocab", "tokenizer"])
    for unused in ("vocab", "tokenizer"):
        shutil.rmtree(target / unused, ignore_errors=True)
    _write_manifest(target)


def _write_manifest(target: Path) -> None:
    files = sorted(path for path in target.rglob("*") if path.is_file())
    checksums = {path.relative_to(target).as_posix(): zlib.crc32(path.read_bytes()) for path in files}
    text = json.dumps({"crc32": checksums}, indent=1) + "\n"
    (target / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(RECIPES))
    parser.add_argument("treebanks", type=Path, help="a folder with one folder a treebank")
    parser.add_argument("trained", type=Path, help="what training.train wrote: OUTPUT/model-best")
    parser.add_argument("target", type=Path, nargs="?", help="where to put it, instead of into the package")
    arguments = parser.parse_args()
    target = arguments.target or model_folder(arguments.language)
    ship(RECIPES[arguments.language], arguments.treebanks, arguments.trained, target)


if __name__ == "__main__":
    main()
