"""A Finnish amount in another case than the word after it has elsewhere: "70,00 euroa menoa" for "70,00 euron menoa".

Nothing but the catalogue itself is asked: before a word that always stands after a genitive, a nominative is a slip.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from letterkit.catalogue.files.problems import Problem
from letterkit.catalogue.files.source import Source
from letterkit.checking.subject import Subject
from letterkit.ui import Text

_LANGUAGE: Final = "fi"
_AMOUNT: Final = re.compile(
    r"\|\s*euro\s*(?:\(\s*[\"'](?P<case>\w+)[\"']\s*\))?\s*\}\}(?P<between>\s+)(?P<word>[^\W\d_]+)"
)
_OTHER_CASE: Final = Text(
    sv="Framför ”{word}” står beloppet på andra ställen i formen {usual}, här i formen {case}.",
    fi="Sanan ”{word}” edellä summa on muualla muodossa {usual}, tässä muodossa {case}.",
    en='Elsewhere the amount before "{word}" has the form {usual}; here it has the form {case}.',
)
_ADVICE: Final = Text(
    sv='Kontrollera formen: |euro eller |euro("genitive").',
    fi='Tarkista muoto: |euro tai |euro("genitive").',
    en='Check the form: |euro or |euro("genitive").',
)
_BASIC: Final = "nominative"


def check(subject: Subject) -> Iterator[Problem]:
    """The amounts whose case is rarer before their word than another; of two as rare, the nominative is the slip."""
    found: dict[str, list[tuple[str, Source, re.Match[str]]]] = defaultdict(list)
    for phrase in subject.catalogue.phrases.values():
        source = phrase.text[_LANGUAGE].source
        for match in _AMOUNT.finditer(source.text):
            found[match["word"].casefold()].append((match["case"] or _BASIC, source, match))
    for word, places in found.items():
        counts = Counter(case for case, _, _ in places)
        usual = max(counts, key=lambda case: (counts[case], case != _BASIC))
        for case, source, match in places:
            if case != usual:
                values = {"word": word, "usual": usual, "case": case}
                place = (source, match.start(), match.end())
                yield Problem.in_source(*place, "amount-case", "warning", _OTHER_CASE, _ADVICE, **values)
