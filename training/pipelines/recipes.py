"""What each shipped pipeline is made from: treebanks, features of words that are kept, and sizes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Treebank:
    """One published treebank: its folder and file prefix, its licence, and who made it."""

    folder: str
    prefix: str
    licence: str
    authors: str


TALBANKEN = Treebank("Swedish-Talbanken", "sv_talbanken", "CC BY-SA 4.0", "Joakim Nivre, Aaron Smith, Victor Norrman")
SWEDISH_PUD = Treebank("Swedish-PUD", "sv_pud", "CC BY-SA 4.0", "Joakim Nivre, Bernadeta Griciūtė, Victor Norrman")
TDT = Treebank(
    "Finnish-TDT",
    "fi_tdt",
    "CC BY-SA 4.0",
    "Filip Ginter, Jenna Kanerva, Veronika Laippala, Niko Miekka, Anna Missilä, Stina Ojala, Sampo Pyysalo",
)
FTB = Treebank("Finnish-FTB", "fi_ftb", "CC BY 4.0", "Jussi Piitulainen, Hanna Nurmi, Jack Rueter")
FINNISH_PUD = Treebank(
    "Finnish-PUD", "fi_pud", "CC BY-SA 4.0", "Jenna Kanerva, Filip Ginter, Stina Ojala, Anna Missilä"
)
EWT = Treebank(
    "English-EWT",
    "en_ewt",
    "CC BY-SA 4.0",
    "Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian Schuster, Ethan Chi, John Bauer, Miriam Connor, "
    "Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu, Daniel Galbraith",
)


@dataclass(frozen=True)
class Source:
    """A part of a treebank: which file (train, dev, test) and whether all of it, or its held-out or other documents."""

    treebank: Treebank
    split: str
    part: str = "all"


@dataclass(frozen=True)
class Recipe:
    """How one pipeline is trained; `keep` are the features of words it learns, `rows` the sizes of its tables."""

    language: str
    train: tuple[Source, ...]
    dev: tuple[Source, ...]
    test: tuple[Source, ...]
    keep: tuple[str, ...]
    merge: bool
    rows: tuple[int, ...]
    width: int
    depth: int
    dropout: float
    steps: int
    group: int = 3
    alternatives: int = 1


def _features(names: str) -> tuple[str, ...]:
    return tuple(names.split())


RECIPES = {
    "sv": Recipe(
        language="sv",
        train=(Source(TALBANKEN, "train"), Source(SWEDISH_PUD, "test")),
        dev=(Source(TALBANKEN, "dev"),),
        test=(Source(TALBANKEN, "test"),),
        keep=_features("Case Definite Degree Gender Mood Number Polarity Poss PronType Tense VerbForm Voice"),
        merge=False,
        rows=(4000, 1000, 500, 1500, 2000, 3000, 500, 16),
        width=96,
        depth=3,
        dropout=0.2,
        steps=5000,
    ),
    "fi": Recipe(
        language="fi",
        train=(
            Source(TDT, "dev", "rest"),
            Source(FTB, "dev"),
            Source(FTB, "test"),
            Source(FINNISH_PUD, "test"),
        ),
        dev=(Source(TDT, "dev", "held-out"),),
        test=(Source(TDT, "test"),),
        keep=_features(
            "Case Connegative Degree InfForm Mood Number Number[psor] PartForm Person Person[psor] Polarity PronType "
            "Tense VerbForm Voice"
        ),
        merge=True,
        rows=(4000, 1500, 500, 1500, 2500, 4000, 500, 16),
        width=96,
        depth=3,
        dropout=0.2,
        steps=5000,
        alternatives=2,
    ),
    "en": Recipe(
        language="en",
        train=(Source(EWT, "train"),),
        dev=(Source(EWT, "dev"),),
        test=(Source(EWT, "test"),),
        keep=_features(
            "Case Definite Degree Gender Mood Number Person Polarity Poss PronType Reflex Tense VerbForm Voice"
        ),
        merge=False,
        rows=(5000, 1000, 500, 1500, 2000, 3000, 500, 16),
        width=96,
        depth=3,
        dropout=0.15,
        steps=6000,
    ),
}

LEMMAS = {
    ("sv", "DET", "den"): "den",
    ("sv", "DET", "det"): "den",
    ("sv", "DET", "de"): "de",
    ("sv", "DET", "dom"): "de",
    ("sv", "ADJ", "första"): "första",
    ("sv", "ADJ", "sådan"): "sådan",
    ("sv", "ADJ", "fler"): "många",
    ("sv", "ADJ", "flera"): "många",
    ("sv", "ADJ", "flest"): "många",
    ("sv", "ADJ", "flesta"): "många",
}
"""Lemmas of UD 2 for words whose lemma the older layers of the Swedish treebank give otherwise."""
