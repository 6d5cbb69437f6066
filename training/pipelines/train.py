"""Train one pipeline: `python -m training.pipelines.train sv UD_FOLDER OUTPUT_FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import training.pipelines.corpus  # noqa: F401  (registers the reader)
from training.pipelines.recipes import RECIPES, Recipe


def configuration(recipe: Recipe, folder: Path) -> dict[str, Any]:
    """What a recipe changes in training/pipelines/pipeline.cfg."""
    return {
        "nlp.lang": recipe.language,
        "components.tok2vec.model.embed.width": recipe.width,
        "components.tok2vec.model.embed.rows": list(recipe.rows),
        "components.tok2vec.model.embed.source": recipe.test[0].treebank.prefix,
        "components.tok2vec.model.encode.depth": recipe.depth,
        "training.dropout": recipe.dropout,
        "training.max_steps": recipe.steps,
        "corpora.train.folder": str(folder),
        "corpora.dev.folder": str(folder),
    }


def run(recipe: Recipe, folder: Path, output: Path, **changes: Any) -> Language:
    """Train and save the best pipeline to OUTPUT/model-best; prints spaCy's table of progress."""
    settings = {**configuration(recipe, folder), **changes}
    config = load_config(Path(__file__).with_name("pipeline.cfg"), overrides=settings, interpolate=False)
    output.mkdir(parents=True, exist_ok=True)
    nlp = init_nlp(config)
    train(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
    return nlp


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(RECIPES))
    parser.add_argument("folder", type=Path, help="a folder with one folder a treebank")
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    run(RECIPES[arguments.language], arguments.folder, arguments.output)


if __name__ == "__main__":
    main()
