"""A Swedish pronoun of another gender than its noun: "det här utgiften" for "den här utgiften".

Only nouns right after "den här", "det där" and the like are looked at: the ending of their definite form tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.catalogue.files.problems import Problem
from letterkit.catalogue.files.source import Source
from letterkit.checking.subject import Subject
from letterkit.ui import Text

_PRONOUN: Final = re.compile(r"\b(?P<pronoun>det|den)\s+(?:här|där)\s+(?P<noun>[a-zåäö]{6,})\b", re.IGNORECASE)
_ENDINGS: Final = {"det": ("en", "an"), "den": ("et",)}
"""How definite nouns of the other gender end."""
_NO_NOUN: Final = re.compile(r".*ligen|sedan|medan|sällan|nästan|mycket|redan|annan")
_RIGHT: Final = {"det": "den", "den": "det"}

_GENDER: Final = Text(
    sv="”{words}” böjs inte lika. Ska det vara ”{right}”?",
    fi="Ilmauksessa ”{words}” pronomini ja substantiivi ovat eri sukua. Pitäisikö olla ”{right}”?",
    en='The pronoun and the noun in "{words}" do not agree. Should it be "{right}"?',
)
_MEND: Final = Text(sv="Rätta pronomenet.", fi="Korjaa pronomini.", en="Mend the pronoun.")


def check(subject: Subject) -> Iterator[Problem]:
    """The pronouns that do not agree, in phrases and tables."""
    catalogue = subject.catalogue
    wordings = [phrase.text["sv"] for phrase in catalogue.phrases.values()]
    wordings += [cell["sv"] for table in catalogue.tables.values() for row in table.rows for cell in row.cells]
    for wording in wordings:
        yield from _in_text(wording.source)


def _in_text(source: Source) -> Iterator[Problem]:
    for match in _PRONOUN.finditer(source.text):
        pronoun, noun = match["pronoun"].lower(), match["noun"].lower()
        if noun.endswith(_ENDINGS[pronoun]) and not _NO_NOUN.fullmatch(noun):
            right = _RIGHT[pronoun] + match[0][len(pronoun) :]
            place = (source, *match.span())
            yield Problem.in_source(*place, "wrong-gender", "warning", _GENDER, _MEND, words=match[0], right=right)
