"""A sentence that opens with the law before its paragraph has told anything of the client's case."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from letterkit.catalogue.misleading.recognise import is_anothers, proposals
from letterkit.catalogue.statements.specifics import SPECIFICS
from letterkit.document import Block
from letterkit.language.apart import apart
from letterkit.language.figures.amounts import find_amounts
from letterkit.language.figures.dates import find_dates
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import Letter, Sentence
from letterkit.language.listed import WORD, any_of
from letterkit.language.text.sections import kind_of
from letterkit.rules import Finding, Rule, Text

_ITS_PLACE: Final = ("provisions", "rectification")
"""Parts of a letter where references to the law belong."""
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_LEADS: Final = 7  # words that may stand before the law; ours
_FAR: Final = 12  # words that may stand before the law where the learned judgement takes the sentence; ours
_POINTING: Final = 6  # words that may stand before the law where the first is "the" or "this"; ours
_NOUN: Final = 2  # "principles in", "support under": a noun and its preposition
_LABEL: Final = 4  # words of a heading without its marks; ours
_OF: Final = re.compile(r"\s*(?:\d+\s?[a-h]?\s)?(?:i|av|of|in)\s", re.IGNORECASE)
_TITLE: Final = 4  # words that a mere title of an act may have besides its number; ours
_GIVEN: Final = re.compile(
    r"(?:[\w-]+,?\s+){1,12}?annet\w+\s+(?:laki|lain|laissa|laista|lakia|asetu\w+)\b", re.IGNORECASE
)
"""The name of a Finnish act: "sosiaalihuollon asiakasmaksuista annetun lain"."""


_ACTS: Final = re.compile(
    r"Act\s(?!on\b|of\b|and\b|section)[a-z]+ly\b|Act\snow\b|Act\son\s(?:this|it|the|your)\b(?!\s[A-Z])"
)
"""An order to act."""
_TITLE_OF: Final = re.compile(
    r"\s*&|(?:\s[\w&-]+){0,3}?\s(?:Oyj?|Abp?|Ky|Ltd|Inc|-nimi\w+|-opas\w*)(?![\w-])"
    r"|\s(?:school|firm|student|facult|degree)|\sof\s(?:divorce|adoption|distribution)|\s(?-i:[IVX]+)\b"
)
"""What makes a word of law part of the name of a company or a guide, or of something else: "Laki & Luotto Oy"."""
_POSTPOSITION: Final = re.compile(r"\s+(?:mukaan|mukaisesti|nojalla|perusteella)\b")
"""What a Finnish reference ends with."""


class StatuteFirst(Rule):
    name = "statute-first"
    title = Text(sv="Lagen före fakta", fi="Laki ennen tosiseikkoja", en="Law before facts")
    severity = "error"
    message = Text(
        sv="Stycket börjar med lagen, ”{words}”, innan något har sagts om klientens läge. "
        "Läsaren får regeln men inte veta varför den gäller just här.",
        fi="Kappale alkaa laista, ”{words}”, ennen kuin asiakkaan tilanteesta on kerrottu mitään. "
        "Lukija saa säännön mutta ei tiedä, miksi se koskee häntä.",
        en='The paragraph opens with the law, "{words}", before it says anything about the client\'s case. '
        "The reader gets the rule but not why it applies.",
    )
    advice = Text(
        sv="Börja med fakta och vad de ledde till: ”Din hyra är … Därför …”. Ange paragrafen sist i brevet.",
        fi="Aloita tosiasioista ja siitä, mitä niistä seuraa: ”Vuokrasi on … Siksi …”. Mainitse pykälä lopussa.",
        en='Begin with the facts and what follows from them: "Your rent is … We therefore …". Put the section last.',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        likely = proposals(letter, self.name)
        in_list = False
        columns = set[tuple[int, int]]()
        for block in letter.blocks:
            column = (block.cell.table, block.cell.column) if block.cell else None
            if block.kind == "heading" or _is_label(block.text):
                language = letter.language_of(block)
                is_its_place = kind_of(block.text, language) in _ITS_PLACE
                if column is None:
                    in_list = is_its_place
                elif is_its_place or _pattern(language, "law").fullmatch(block.text.strip()):
                    columns.add(column)
            elif (
                not in_list
                and column not in columns
                and block.area in ("body", "box")
                and letter.section_of(block).kind not in _ITS_PLACE
            ):
                yield from self._in_block(letter, block, likely)

    def _in_block(self, letter: Letter, block: Block, likely: Container[Sentence]) -> Iterator[Finding]:
        """The sentences of a block that open with the law, or that the learned judgement takes for such."""
        for sentence in letter.sentences_of(block):
            place = _opening_law(sentence.text, sentence.language)
            if place is None and sentence in likely:
                place = _first_law(sentence.text, sentence.language)
            if place and not is_anothers(letter, sentence.span_of(*place)):
                words = " ".join(sentence.text[slice(*place)].split())
                yield self.at(sentence.span_of(*place), words=words)
            if _tells_of_client(sentence.text, sentence.language):
                return


def _is_label(text: str) -> bool:
    """Whether a paragraph is a heading without its marks: a few words and no full stop."""
    return len(text.split()) <= _LABEL and not re.search(r"[.!?]\s*$", text)


@lru_cache(maxsize=1 << 10)
def _opening_law(text: str, language: str) -> tuple[int, int] | None:
    """Where the law stands, with the words before it, in a sentence that opens with it."""
    start = _after_label(text)
    laws = [law for law in _laws(text, language) if law[0] >= start]
    if not laws and _is_law_label(text[:start], language):
        return 0, len(text[:start].rstrip())
    if (
        not laws
        or (text[start : start + 1].islower() and start and laws[0][0] > start)
        or not _is_lead(text[start : laws[0][0]], language)
    ):
        return None
    end = _last_of_chain(text, laws)
    if _is_mere_list(text[start:], [(first - start, last - start) for first, last in laws], language):
        return None
    if _is_of_other(text, laws[0], end, language) or _pattern(language, "list").match(text, start):
        return None
    return start, end


def _first_law(text: str, language: str) -> tuple[int, int] | None:
    """Where the first law stands, with the words before it, unless those tell of the client or the text asks."""
    laws = list(_laws(text, language))
    if not laws or text.rstrip().endswith("?") or _is_mere_list(text, laws, language):
        return None
    start, end = _after_label(text), _last_of_chain(text, laws)
    before = text[start : laws[0][0]]
    if _tells_of_client(before, language) or len(_WORD.findall(before)) > _FAR:
        return None
    if _is_of_other(text, laws[0], end, language) or _pattern(language, "list").match(text, start):
        return None
    return start, end


def _is_law_label(text: str, language: str) -> bool:
    """Whether a sentence's label is a word of law: "Law: support comes last."."""
    label, colon, _ = text.partition(":")
    return bool(colon) and bool(_pattern(language, "named").fullmatch(label.strip()))


def _after_label(text: str) -> int:
    """Where the sentence starts: after list marks, or a label of one or two words with a colon ("Motivering:")."""
    match = re.match(r"[^\w§]{0,6}(?:(?:[^\W\d_][\w-]*\s)?[^\W\d_][\w-]*:\s+)?", text)
    return match.end() if match else 0


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    listed = any_of(language, "statutes.tsv", kind, star=WORD)
    return re.compile(rf"(?<![\w-]){listed}(?![\w-])", re.IGNORECASE)


def _laws(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Sections, acts by name or number, and words such as "the law", in order."""
    found = [place for place in find_laws(text, language) if not _TITLE_OF.match(text, place[1])]
    found += [
        match.span()
        for match in _pattern(language, "law").finditer(text)
        if _is_law(match[0], language)
        and not _ACTS.match(text, match.start())
        and not _TITLE_OF.match(text, match.end())
    ]
    given = _GIVEN.match(text) if language == "fi" else None
    if given and not _pattern(language, "stop").search(given[0]):
        found.append(given.span())
    yield from apart(found)


def _is_law(word: str, language: str) -> bool:
    if language == "en" and word.lower() in ("act", "acts"):
        return word[0] == "A"
    return not _pattern(language, "notlaw").fullmatch(word)


def _is_lead(words: str, language: str) -> bool:
    """Whether the words before the law lead up to it: few, no verb or person among them, the first a preposition.

    Finnish puts its postpositions after the law, so any first word does.
    """
    is_lead = bool(_pattern(language, "lead").match(words.lstrip()))
    words = _pattern(language, "lays-down").sub("", words)
    if (
        _pattern(language, "reader").search(words)
        or _pattern(language, "stop").search(words)
        or any(find_amounts(words))
    ):
        return False
    found = _WORD.findall(words)
    leads = not found or is_lead or (language == "fi" and "," not in words)
    if found and _pattern(language, "pointing").fullmatch(found[0]) and len(found) > _POINTING:
        return False
    leads = leads or (len(found) == _NOUN and bool(_pattern(language, "in").fullmatch(found[-1])))
    return leads and len(found) <= _LEADS


def _last_of_chain(text: str, laws: list[tuple[int, int]]) -> int:
    """The end of the references that follow one another: "7 a § i lagen om utkomststöd"."""
    end = laws[0][1]
    for before, after in pairwise(laws):
        if len(text[before[1] : after[0]].split()) > 3:
            break
        end = after[1]
    if text[end : end + 1] == ")" and text.rfind("(", laws[0][0], end) > text.rfind(")", laws[0][0], end):
        end += 1  # "lagen om utkomststöd (1412/1997)"
    postposition = _POSTPOSITION.match(text, end)
    return postposition.end() if postposition else end


def _is_mere_list(text: str, laws: list[tuple[int, int]], language: str) -> bool:
    """Whether a text that begins with a law holds no more than titles of acts and sections."""
    if _WORD.match(text) and laws[0][0] > 0 and _pattern(language, "lead").match(text):
        return False
    rest = text
    for start, end in reversed(laws):
        rest = rest[:start] + rest[end:]
    ends_so = bool(re.search(r"[.;,\s)]*$", text[laws[-1][1] :]) and not _WORD.search(text[laws[-1][1] :]))
    return (ends_so and len(laws) > 1) or (
        len(_WORD.findall(rest)) <= _TITLE and (ends_so or not re.search(r"[.!?]\s*$", text))
    )


def _is_of_other(text: str, first: tuple[int, int], end: int, language: str) -> bool:
    """Whether the section is one of a contract or the like: none of the words before or right after is one of law."""
    after = re.split(r"[,;:]", text[end : end + 30])[0]
    opening = text[:end]
    if any(_is_law(match[0], language) for match in _pattern(language, "named").finditer(opening)):
        return False
    other = _pattern(language, "other")
    return bool(other.search(opening) or (_OF.match(after) and other.search(after)))


@lru_cache(maxsize=1 << 10)
def _tells_of_client(text: str, language: str) -> bool:
    """Whether a sentence holds a fact of the case: a sum, a day, or something of the reader beyond the application."""
    if any(find_amounts(text)) or any(find_dates(text, language)) or _pattern(language, "because").search(text):
        return True
    procedure = _pattern(language, "procedure")
    if SPECIFICS["period"](text, language) and not procedure.search(text) and not any(_laws(text, language)):
        return True
    return bool(_pattern(language, "reader").search(procedure.sub("", text)))
