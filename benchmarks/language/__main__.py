"""All figures of the pipelines in one run: `python -m benchmarks.language UD_FOLDER [sv fi en] [--rivals]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.language import passives, rivals, speed, tagging
from benchmarks.language.gold import test_sentences
from benchmarks.language.passives import Finder
from benchmarks.language.score import Score
from letterkit.language.en.grammar import passives as english
from letterkit.language.fi import grammar as finnish
from letterkit.language.fi import voikko
from letterkit.language.models.pipeline import load, model_folder
from letterkit.language.sv.grammar import passives as swedish
from training.embedding import load_in_spacy
from training.recipes import RECIPES
from training.treebank import Sentence


def finders(language: str) -> Iterator[tuple[str, Finder]]:
    """The ways to find passives in a language, by name."""
    if language == "sv":
        yield "sv", swedish
    elif language == "fi":
        yield "fi, endings", partial(finnish.passives, forms=finnish.from_endings)
        if voikko.available():
            yield "fi, Voikko", partial(finnish.passives, forms=finnish.from_voikko)
    else:
        yield "en, as reported", english
        yield "en, with lasting states", partial(english, states=True)


def report(language: str, folder: Path, errors: bool) -> None:
    """Print the figures of one language."""
    recipe = RECIPES[language]
    sentences = test_sentences(folder, language)
    pipeline = load(language)
    print(f"\n{language}: {recipe.test[0].treebank.folder} test, {len(sentences)} sentences")
    for name, finder in finders(language):
        for kind, score in passives.measure(pipeline, language, sentences, finder).items():
            print(f"  passives ({name}), {kind:<10} {score}")
            if errors and kind == "all":
                _show(score)
    _print_tagging(language, sentences)
    _print_speed(speed.run(language, folder))


def _print_tagging(language: str, sentences: list[Sentence]) -> None:
    found = tagging.measure(load_in_spacy(model_folder(language)), RECIPES[language], sentences)
    print(f"  POS {100 * found.pos:.1f}  features {100 * found.features:.1f}  lemmas {100 * found.lemmas:.1f}", end="")
    print(f"  UAS {100 * found.attachment:.1f}  LAS {100 * found.labelled:.1f}", end="")
    print(f"  nominal ratio off by {100 * found.nominal_ratio:.1f} %  (gold tokens)")
    print(f"  sentences, rules alone on running text  F {100 * tagging.measure_sentences(language, sentences).f:.1f}")


def _print_speed(found: dict[str, float]) -> None:
    print(f"  load {found['load_ms']:.0f} ms (importing before it {found['import_ms']:.0f} ms)", end="")
    print(f"  letter of 300 words {found['letter_ms']:.0f} ms ({found['letter_wall_ms']:.0f} by the clock)", end="")
    print(f"  through all rules {found['lint_ms']:.0f} ms")
    print(
        f"  1,000 letters {found['words_per_s']:,.0f} words/s ({found['words_per_s_wall']:,.0f} by the clock)", end=""
    )
    print(f"  tags alone {found['words_per_s_tags']:,.0f}", end="")
    print(f"  peak {found['peak_mb']:.0f} MB  disk {found['disk_mb']:.1f} MB")


def _show(score: Score) -> None:
    for sign, shown in (("-", score.wrong), ("+", score.missed)):
        for words in shown:
            print(f"      {sign} {words}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.language", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder with one folder a treebank")
    parser.add_argument("languages", nargs="*", default=["sv", "fi", "en"])
    parser.add_argument("--rivals", action="store_true", help="English side by side with retext-passive and write-good")
    parser.add_argument("--errors", action="store_true", help="also every wrong (-) and missed (+) passive")
    arguments = parser.parse_args()
    for language in arguments.languages:
        report(language, arguments.folder, arguments.errors)
    if arguments.rivals:
        rivals.report(test_sentences(arguments.folder, "en"))


if __name__ == "__main__":
    main()
