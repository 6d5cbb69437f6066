"""The reader spoken of instead of spoken to: "the applicant" where "you" is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import Letter, Sentence
from letterkit.language.listed import one_of, words_of
from letterkit.language.text.quotations import is_quoted
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.own import is_label, own_sentences

_LABEL: Final = re.compile(r"^[\s*•–-]*(?:\S+\s+){0,3}\S+?:(?:\s|$)")
"""Up to four words and a colon at the start: "Sökandens namn: …"."""
_CLAUSE: Final = re.compile(r"[.,;:()]")
_ROLE: Final = re.compile(r"\s*(?:[,.;:]|of\b|you\b|$)")
"""What follows after "as the applicant" where it is a role, not the start of a clause."""
_ANOTHERS: Final = re.compile(r"v[aä](?:n|t|a|ä|ll[aeä]|lt[aä])?$|vi(?:en|a|ä|ll[aeä]|lt[aä])$|toista$|kymmentä$")
"""What ends a Finnish participle or numeral right before the word: "asuvat hakijat", "yhdentoista hakijan"."""
_NEAR: Final = 160  # characters before the word in which its clause is looked at
_TOP: Final = 600  # characters at the top of a letter that tell whom it is written to; ours


class IndirectAddress(Rule):
    name = "indirect-address"
    title = Text(sv="Läsaren tilltalas inte", fi="Lukijaa ei puhutella", en="Reader not addressed")
    severity = "warning"
    message = Text(
        sv="”{words}” talar om läsaren i stället för till läsaren. Det blir oklart vem som ska göra vad.",
        fi="”{words}” puhuu lukijasta eikä lukijalle. Jää epäselväksi, kenen pitää tehdä mitä.",
        en='"{words}" speaks about the reader instead of to the reader. It is not clear who must do what.',
    )
    advice = Text(
        sv="Tilltala läsaren: skriv ”{plain}”, i den form som meningen kräver.",
        fi="Puhuttele lukijaa: kirjoita ”{plain}” tai käytä sinä-muotoa (haet, hakemuksesi).",
        en='Address the reader: write "{plain}".',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        if _is_to_another(letter):
            return
        for sentence in own_sentences(letter):
            key = IndirectAddress, sentence.language, sentence.block.text, sentence.text
            for start, end in letter.memory.recall(key, partial(_places, sentence)):
                words = sentence.text[start:end]
                plain = _plain(sentence.language)[words.lower()]
                yield self.at(sentence.span_of(start, end), words=words, plain=plain)


def _places(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Where a sentence speaks of the reader."""
    found = _roles(sentence.language).finditer(sentence.text)
    places = ((match, *match.span(match.lastgroup or 0)) for match in found)
    return tuple(
        (start, end)
        for match, start, end in places
        if not _is_another(sentence, match) and not is_quoted(sentence.text, start, end)
    )


def _words(language: str, kind: str) -> tuple[str, ...]:
    return words_of(language, "roles.tsv", kind)


@cache
def _plain(language: str) -> dict[str, str]:
    """What to write instead of each word."""
    rows = (row for row in table(language, "roles.tsv") if row["kind"] in ("role", "alone", "unsure"))
    return {word: row["plain"] for row in rows for word in alternatives(row["words"])}


@cache
def _roles(language: str) -> re.Pattern[str]:
    """The words for the reader: in English after "the", in Swedish without an article only before a verb."""
    unsure = rf"{one_of(_words(language, 'unsure'))}(?=\s+{one_of(_words(language, 'act'))}\b)"
    roles = rf"(?P<role>{one_of(_words(language, 'role'))}|{unsure})(?![\w’'-])"
    if language == "en":
        between = rf"(?:{one_of(_words(language, 'between'))}\s+)?"
        verb = one_of(_words(language, "verb"))
        alone = rf"^\W*(?P<alone>{one_of(_words(language, 'alone'))})(?=\s+{verb}\b)"
        return re.compile(rf"\b(?:the|this)\s+{between}{roles}|{alone}", re.IGNORECASE)
    pattern = rf"(?<![\w-]){roles}"
    if bare := _words(language, "alone"):
        verb = one_of(_words(language, "verb"))
        pattern = (
            rf"(?<![\w-])(?P<role>{one_of(_words(language, 'role'))}|{unsure}|{one_of(bare)}(?=\s+{verb}\b))(?![\w-])"
        )
    return re.compile(pattern, re.IGNORECASE)


def _is_another(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the word is a label, or means someone else or anyone."""
    text, language = sentence.text, sentence.language
    label = _LABEL.match(text)
    if (
        (label and match.end() <= label.end())
        or is_label(sentence.block.text)
        or ("\n" in sentence.block.text and is_label(text))
    ):
        return True
    word = match[match.lastgroup or 0].lower()
    near = text[max(0, match.start() - _NEAR) : match.start()]
    if re.search(rf"\b{one_of(_words(language, 'earlier'))}\b", near, re.IGNORECASE):
        return True
    if _is_in_title(text, match, language):
        return True
    clause = _CLAUSE.split(near)[-1].lower().split()
    if clause and (clause[-1] in _words(language, "before") or clause[-1].isdecimal()):
        return True
    if re.search(rf"\b{one_of(_words(language, 'reported'))}\s*$", near, re.IGNORECASE):
        return True
    if re.match(rf"[^.;()]{{0,60}}{one_of(_words(language, 'clarified'))}", text[match.end() :], re.IGNORECASE):
        return True
    if clause and clause[-1] in _words(language, "as") and _ROLE.match(text, match.end()):
        return True
    plain = _plain(language)[word]
    if plain in ("sinä", "sinua") and set(clause[-3:]) & set(_words(language, "be")):
        return True
    if plain == "sinä" and clause[:1] == ["joka"] and clause[1:2] and clause[1] in _words(language, "be"):
        return True
    if plain == "sinä" and clause and re.search(r"n[uy]t$", clause[-1]) and clause[-2:-1] != ["on"]:
        return True
    if language == "fi" and clause and _ANOTHERS.search(clause[-1]):
        return True
    following = rf"\s*{one_of(_words(language, 'after'))}(?!\w)"
    is_owner = word.endswith(("'s", "’s"))
    if not is_owner and re.compile(following, re.IGNORECASE).match(text, match.end()):
        return True
    return match.start() > _law_until(text, language)


def _is_in_title(text: str, match: re.Match[str], language: str) -> bool:
    """Whether the word is part of the name of a guide or the like: "the Applicant's Guide"."""
    name = match.lastgroup or 0
    if re.compile(rf"\s+{one_of(_words(language, 'title'))}\b", re.IGNORECASE).match(text, match.end()):
        return True
    is_capital = match.start(name) > 0 and match[name][0].isupper() and match[name].endswith(("'s", "’s"))
    return is_capital and re.compile(r"\s+[A-Z]").match(text, match.end()) is not None


@lru_cache(maxsize=64)
def _law_until(text: str, language: str) -> int:
    """Where a sentence starts to say what an act lays down for anyone; its length where it says it of this reader.

    It names the act, and outside the act's name it has no figures and draws no conclusion.
    """
    laws = list(find_laws(text, language))
    gaps = zip([(0, 0), *laws], [*laws, (len(text), 0)], strict=True)
    rest = "".join(text[end:start] for (_, end), (start, _) in gaps)
    is_concluded = re.search(rf"\b{one_of(_words(language, 'so'))}\b", rest, re.IGNORECASE)
    return laws[0][0] if laws and not is_concluded and not re.search(r"\d", rest) else len(text)


def _is_to_another(letter: Letter) -> bool:
    """Whether the letter is a statement, or opens with a greeting to someone other than the client."""
    about = rf"\b{one_of(_words(letter.language, 'about'))}\b"
    if re.search(about, letter.text[:_TOP], re.IGNORECASE):
        return True
    aside = rf"(?<!\w){one_of(_words(letter.language, 'aside'))}(?!\w)"
    line = one_of(_words(letter.language, "line") + _words(letter.language, "aside"))
    if re.search(rf"^\W*{line}\W*$", letter.text[:_TOP], re.IGNORECASE | re.MULTILINE):
        return True
    if not re.search(aside, letter.text[:_TOP], re.IGNORECASE):
        return False
    return not re.search(rf"\b{one_of(_words(letter.language, 'you'))}\b", letter.text, re.IGNORECASE)
