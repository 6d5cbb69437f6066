"""Forms of words that do not look like what they are called: a partitive for a genitive, a plural for a singular.

The glossary and the names say how each word is inflected, and phrases print these forms as they are. The endings of
Finnish cases, and the articles and endings of Swedish definite forms, tell most mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from letterkit.catalogue.files.problems import Problem
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.values.words import CASES
from letterkit.checking.subject import Subject
from letterkit.ui import Text

_FILES: Final = ("glossary.yaml", "names.yaml")
_OWNED: Final = re.compile(r"(?:si|nsa|nsä|mme|nne)$")
"""The endings of Finnish words that say whose something is: the case stands before them, or shows nowhere."""
_FINNISH: Final[Mapping[str, str]] = {
    "genitive": r"n", "partitive": r"[aä]", "inessive": r"ss[aä]", "elative": r"st[aä]", "illative": r"n",
    "adessive": r"ll[aä]", "ablative": r"lt[aä]", "allative": r"lle", "essive": r"n[aä]", "translative": r"ksi",
    "plural": r"t", "plural_genitive": r"n", "plural_partitive": r"[aä]", "plural_inessive": r"iss[aä]",
    "plural_elative": r"ist[aä]", "plural_illative": r"n", "plural_adessive": r"ill[aä]", "plural_ablative": r"ilt[aä]",
    "plural_allative": r"ille",
}  # fmt: skip
_SWEDISH_ARTICLES: Final[Mapping[str, str]] = {"det": "t", "den": "n", "de": "[na]"}
"""What the noun ends in after an article."""

_MISSHAPEN: Final = Text(
    sv="”{word}” ser inte ut som formen {form}.",
    fi="”{word}” ei näytä muodolta {form}.",
    en='"{word}" does not look like the form {form}.',
)
_CHECK: Final = Text(
    sv="Kontrollera formen: fraserna skriver ut den som den är.",
    fi="Tarkista muoto: fraasit tulostavat sen sellaisenaan.",
    en="Check the form: phrases print it as it is.",
)


def check(subject: Subject) -> Iterator[Problem]:
    """The forms that cannot be right, each at its line."""
    for name in _FILES:
        path = subject.catalogue.folder / "phrases" / name
        if path.is_file() and subject.asks_for(path):
            yield from _below(load(path))


def _below(node: Yaml) -> Iterator[Problem]:
    if node.is_list():
        for item in node.items():
            yield from _below(item)
    elif not node.is_text():
        for key, inner in node.mapping().items():
            if key in CASES and not inner.is_text() and not inner.is_list():
                yield from _of_word(key, inner.mapping())
            else:
                yield from _below(inner)


def _of_word(language: str, forms: Mapping[str, Yaml]) -> Iterator[Problem]:
    said = {name: node.text() for name, node in forms.items() if node.is_text()}
    for name, word in said.items():
        if not _fits(language, name, word, said):
            yield Problem.at(forms[name], "wrong-form", "warning", _MISSHAPEN, _CHECK, word=word, form=name)


def _fits(language: str, name: str, word: str, forms: Mapping[str, str]) -> bool:
    match language:
        case "fi":
            return _fits_finnish(name, word)
        case "sv":
            return _fits_swedish(name, word, forms)
    return True


def _fits_finnish(name: str, word: str) -> bool:
    ending = _FINNISH.get(name)
    if ending is None or any(map(_OWNED.search, word.split())):
        return True
    return any(re.search(f"{ending}$", part) for part in word.split())


def _fits_swedish(name: str, word: str, forms: Mapping[str, str]) -> bool:
    if name in ("genitive", "definite_genitive"):
        owner = forms.get(name.removesuffix("genitive").rstrip("_") or "indefinite", "")
        return word.endswith("s") and (not owner or word.rstrip("s") == owner.rstrip("s"))
    if name in ("definite", "definite_plural"):
        article, _, rest = word.partition(" ")
        ending = _SWEDISH_ARTICLES.get(article) if rest else "[nta]"
        nouns = rest.split() if rest else [word]
        return ending is None or " som " in word or any(re.search(f"{ending}$", noun) for noun in nouns)
    return True
