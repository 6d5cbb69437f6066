"""Two names for one thing in the same letter, or a name that is not the established one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from letterkit.document import Block
from letterkit.language.data import alternatives
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Text
from letterkit.rules.wording.lexicon import Entry, Lexicon
from letterkit.rules.wording.listed import Listed
from letterkit.rules.wording.places import is_in_address, own_words

_ISSUER: Final = re.compile(
    r"(?P<fpa>\b(?:FPA|Folkpensionsanstalten|Kela|Kansaneläkelaitos|Social Insurance Institution)\b)"
    r"|\b(?:välfärdsområde|hyvinvointialue|wellbeing services county|Helsingfors stad|Helsingin kaupunki"
    r"|City of Helsinki|socialvården|sosiaalihuolto|social services)",
    re.IGNORECASE,
)
_ALIAS: Final = re.compile(
    r"[\s,]*(?:\(|\beller\b|\bdvs\b\.?|\bdet vill säga\b|\beli\b|\btai\b|\bts\b\.?|\bor\b|\bthat is\b|\bi\.e\.|/)"
    r"[\s,]*(?:the |an? )?",
    re.IGNORECASE,
)
"""What joins two names that are given as one and the same: "besvär (överklagande)"."""

_WRONG = Text(
    sv="”{words}” är inte den etablerade termen: läsaren kan tro att det är ett annat stöd eller en annan myndighet.",
    fi="”{words}” ei ole vakiintunut termi: lukija voi luulla, että kyse on eri asiasta.",
    en='"{words}" is not the established term: the reader may think that it is something else.',
)
_RIGHT = Text(sv="Skriv ”{plain}”.", fi="Kirjoita ”{plain}”.", en='Write "{plain}".')


@dataclass(frozen=True, slots=True)
class _Use:
    """A name met in the letter; `concept` and `name` say of what, and which of its names."""

    block: Block
    start: int
    end: int
    concept: str
    name: str
    kind: str


class TermInconsistency(Listed):
    name = "term-inconsistency"
    title = Text(sv="Flera namn på samma sak", fi="Samalla asialla monta nimeä", en="Several names for one thing")
    severity = "hint"
    table = "synonyms.tsv"
    columns = ("concept", "preferred", "others", "wrong", "issuer")
    choices = MappingProxyType({"issuer": ("fpa", "county")})
    spares_terms = True
    message = Text(
        sv="Brevet kallar samma sak både ”{plain}” och ”{words}”: läsaren kan tro att det är två olika saker.",
        fi="Kirje käyttää samasta asiasta sanoja ”{plain}” ja ”{words}”: lukija voi luulla niitä eri asioiksi.",
        en='The letter calls the same thing both "{plain}" and "{words}": the reader may think they are two things.',
    )
    advice = Text(
        sv="Använd samma ord i hela brevet: ”{plain}”.",
        fi="Käytä koko kirjeessä samaa sanaa: ”{plain}”.",
        en='Use the same word throughout the letter: "{plain}".',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        uses: dict[tuple[str, str], list[_Use]] = {}
        for use in _uses(self, letter):
            uses.setdefault((letter.language_of(use.block), use.concept), []).append(use)
        for (language, _), found in uses.items():
            if len({use.name for use in found}) > 1 or found[0].kind == "wrong":
                yield from self._judge([use for use in found if not _is_cited(use, language)])

    def _judge(self, uses: list[_Use]) -> Iterator[Finding]:
        """What to say of the names of one concept, given where they stand, in order."""
        preferred = next((use.name for use in uses if use.kind == "preferred"), None)
        kept = preferred or next((use.name for use in uses if use.kind == "others"), None)
        first: dict[str, _Use] = {}
        for use in uses:
            first.setdefault(use.name, use)
        for name, use in first.items():
            place = use.block.span_of(use.start, use.end)
            words = " ".join(use.block.text[use.start : use.end].split())
            if use.kind == "wrong":
                finding = self.at(place, message=_WRONG, advice=_RIGHT, words=words, plain=use.concept)
                yield replace(finding, severity="warning")
            elif name != kept and kept is not None and not _is_alias(use, uses):
                yield self.at(place, words=words, plain=kept)


def _is_alias(use: _Use, uses: list[_Use]) -> bool:
    """Whether another name stands right beside, given as the same: "besvär (överklagande)"."""
    for other in uses:
        if other.block is use.block and other.name != use.name:
            first, second = sorted((use, other), key=lambda either: either.start)
            if _ALIAS.fullmatch(use.block.text, first.end, second.start):
                return True
    return False


def _uses(rule: TermInconsistency, letter: Letter) -> Iterator[_Use]:
    issuer = _issuer(letter)
    for block in own_words(letter):
        language = letter.language_of(block)
        for match in _names(rule, language, issuer).find(block.text):
            concept, kind = match.entry.note.split("\t")
            yield _Use(block, match.start, match.end, concept, match.entry.plain or "", kind)


def _is_cited(use: _Use, language: str) -> bool:
    """Whether a name is part of an act's name, or of an address on the net."""
    text = use.block.text
    in_law = any(start <= use.start and use.end <= end for start, end in find_laws(text, language))
    return in_law or is_in_address(text, use.start, use.end)


def _issuer(letter: Letter) -> str:
    """Who the letter is from, by the authority that it names first: "fpa", "county", or "" where it names none."""
    match = _ISSUER.search(letter.text)
    if match is None:
        return ""
    return "fpa" if match["fpa"] else "county"


@cache
def _names(rule: TermInconsistency, language: str, issuer: str) -> Lexicon:
    """The names that concepts go by: `plain` is the name's first form, `note` its concept and kind."""
    rows = [row for row in rule.rows(language) if row["issuer"] in ("", issuer)]
    return Lexicon(
        Entry(form, alternatives(name)[0], "none", note=f"{row['concept']}\t{kind}")
        for row in rows
        for kind in ("preferred", "others", "wrong")
        for name in row[kind].split(";")
        for form in alternatives(name)
    )
