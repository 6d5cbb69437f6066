"""Measure the shipped pipelines, write LICENSE and CARD.md beside them: `python -m training.card UD_FOLDER [sv …]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.language import passives, speed, tagging
from benchmarks.language.__main__ import finders
from benchmarks.language.gold import test_sentences
from letterkit.language.models.pipeline import load, model_folder
from training.embedding import load_in_spacy
from training.recipes import RECIPES, Recipe, Source, Treebank

NAMES = {"sv": "Swedish", "fi": "Finnish", "en": "English"}
LIMITS = {
    "sv": "The training part of Talbanken was put together from its earlier layers (UD 1 and the original treebank); "
    "about 96 % of it agrees with the published UD 2 file in words.",
    "fi": "The training part of the Turku treebank was not at hand: its development part was used for training, all "
    "but every sixth document. Build no rule on Finnish dependencies: they are the weakest part. The "
    "treebank's test part has blogs and spoken Finnish, which letters have not.",
    "en": "The treebank is of web texts: blogs, e-mail, reviews, answers. Participles of a lasting state (attached, "
    "located, based) are passives in the treebank; letterkit does not report them unless asked.",
}


def card(recipe: Recipe, folder: Path) -> str:
    """The model card of one language, with figures measured now."""
    return "\n".join(_lines(recipe, folder)) + "\n"


def _lines(recipe: Recipe, folder: Path) -> Iterator[str]:
    language = recipe.language
    sentences = test_sentences(folder, language)
    pipeline, nlp = load(language), load_in_spacy(model_folder(language))
    yield f"# The {NAMES[language]} pipeline of letterkit"
    yield ""
    yield "Parts of speech with features, lemmas and dependencies for letters, on tokens that are given. Made by the"
    yield f"recipe in `training/`: {recipe.width} numbers a word, {recipe.depth} words seen on each side, float32."
    yield ""
    yield "## Trained on"
    yield from (f"- {_part(source)}: {source.treebank.authors} ({source.treebank.licence})" for source in recipe.train)
    yield ""
    yield f"Tuned on {_parts(recipe.dev)}; measured on {_parts(recipe.test)} ({len(sentences)} sentences)."
    yield "The weights are CC BY-SA 4.0, as LICENSE says. No data for non-commercial use went into them."
    yield ""
    yield "## Figures"
    yield f"Features kept: {', '.join(recipe.keep)}."
    yield ""
    yield "| what | figure |"
    yield "|---|---|"
    found = tagging.measure(nlp, recipe, sentences)
    yield f"| parts of speech, features, lemmas | {_percents(found.pos, found.features, found.lemmas)} % |"
    yield f"| heads, heads with relation | {_percents(found.attachment, found.labelled)} % |"
    yield f"| nominal ratio, mean error over 40 sentences | {_percents(found.nominal_ratio)} % |"
    for name, finder in finders(language):
        for kind, score in passives.measure(pipeline, language, sentences, finder).items():
            yield f"| passives ({name}), {kind} | P {_percents(score.precision)} R {_percents(score.recall)} |"
    yield f"| size | {speed.folder_size(model_folder(language)) / 1e6:.1f} MB |"
    yield ""
    yield "Words are measured on gold tokens, passives on letterkit's own tokens with the rules of `grammar.py`."
    yield ""
    yield "## Limits"
    yield LIMITS[language]


def _percents(*shares: float) -> str:
    return ", ".join(f"{100 * share:.1f}" for share in shares)


def _part(source: Source) -> str:
    part = {"all": "", "rest": ", all but every sixth document", "held-out": ", every sixth document"}[source.part]
    return f"UD {source.treebank.folder}, {source.split}{part}"


def _parts(sources: tuple[Source, ...]) -> str:
    return " and ".join(_part(source) for source in sources)


def licence(recipe: Recipe) -> str:
    """Attribution, and the licence in full."""
    treebanks: dict[str, Treebank] = {source.treebank.folder: source.treebank for source in recipe.train}
    lines = [
        f"The files in this folder are the {NAMES[recipe.language]} language model of letterkit. They are not under",
        "letterkit's own licence but under Creative Commons Attribution-ShareAlike 4.0 International, whose text",
        "follows. They were made by training on these treebanks of Universal Dependencies, which were changed for it:",
        "cut to the features that are used and turned into tables of weights.",
        "",
        *(f"- UD {bank.folder}, by {bank.authors} ({bank.licence})" for bank in treebanks.values()),
        "",
        "",
    ]
    return "\n".join(lines) + Path(__file__).with_name("CC-BY-SA-4.0.txt").read_text(encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder with one folder a treebank")
    parser.add_argument("languages", nargs="*", default=sorted(RECIPES))
    arguments = parser.parse_args()
    for language in arguments.languages:
        target = model_folder(language)
        recipe = RECIPES[language]
        (target / "LICENSE").write_text(licence(recipe), encoding="utf-8", newline="\n")
        (target / "CARD.md").write_text(card(recipe, arguments.folder), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
