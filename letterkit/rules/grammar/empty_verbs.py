"""Actions packed into a noun with an empty verb: "make a payment", "fattar beslut", "maksu suoritetaan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.rules.grammar.action_words import UNNAMED, Action, Packed, Token, Words, words_of

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*|\d[\d.,]*|[.,;:()!?–]")
_GAP: Final = 4  # words between the verb and the noun, dates and the like not counted; ours
_PHRASE: Final = 9  # words of the phrase that starts with the noun and ends before a passive verb; ours
_OF: Final = frozenset(
    "of to in on for into between from against av om för till i på mellan från mot".split(),
)
"""Prepositions after an action noun, before what the action is done to."""
_JOINS: Final = frozenset(
    "och eller som att när and or that which who when ja tai että joka jonka jota kun".split(),
)
_FOR_TIME: Final = re.compile(r"(?:^|kuukau|vuo|päivä|viiko|lopu|alu)\w{0,3}ksi$")
"""Finnish words in -ksi that say when; with others the noun is made into something ("tekee asumisen kalliiksi")."""
_BE: Final = {
    "fi": {"on", "oli", "ole", "olisi", "ollut"},
    "en": {"is", "are", "was", "were", "be", "been", "being"},
}


def find_packed(text: str, language: str) -> Iterator[Packed]:
    """The packed actions of a sentence, in order, without overlaps."""
    words = words_of(language)
    tokens = [Token(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    position = 0
    for first, token in enumerate(tokens):
        form = words.verb_at(tokens, first)
        if form is None or token.start < position:
            continue
        verb, last = " ".join(form), first + len(form) - 1
        found = _before(words, tokens, first, last) if verb in words.kinds["after"] else None
        if (found is None or found.start < position) and not _describes(words, verb, tokens[max(0, first - 4) : first]):
            found = _after(words, tokens, first, last)
        if found is not None and found.start >= position:
            yield found
            position = found.end


def _describes(words: Words, verb: str, before: list[Token]) -> bool:
    """Whether a participle only describes a noun: "tehty päätös" (not "on tehty"), "redan fattade beslut"."""
    if verb not in words.kinds["attribute"]:
        return False
    if words.kinds["determiner"]:
        return bool(before) and before[-1].word in words.kinds["determiner"]
    return not {token.word for token in before} & _BE["fi"]


def _after(words: Words, tokens: list[Token], first: int, last: int) -> Packed | None:
    """The action noun after the verb whose tokens are `first` to `last`."""
    names = words.names[" ".join(token.word for token in tokens[first : last + 1])]
    left = _GAP
    at = last + 1
    while at < len(tokens) and left >= 0:
        for name in names:
            if found := _noun(words, tokens, name, at):
                noun, action = found
                if not (words.language == "fi" and _is_no_object(tokens, first, noun, action)):
                    return words.packed(tokens, first, noun, action)
        skipped = _inserted(words, tokens, at)
        if not skipped and (tokens[at].word in words.kinds["stop"] or not tokens[at].word[0].isalpha()):
            return None
        at += skipped or 1
        left -= not skipped
    return None


def _noun(words: Words, tokens: list[Token], name: str, at: int) -> tuple[int, Action] | None:
    """The action noun at a token, or after the words there that lead from the verb to it ("into consideration")."""
    for link in words.links.get(name, ((),)):
        end = at + len(link)
        if tuple(token.word for token in tokens[at:end]) != link:
            continue
        for noun in (end, end + 1) if link else (end,):
            action = words.action(name, link, tokens[noun].word) if noun < len(tokens) else None
            if action:
                return noun, action
    action = words.unnamed(name, tokens, at, is_subject=False)
    return (at, action) if action else None


def _inserted(words: Words, tokens: list[Token], at: int) -> int:
    """How many tokens from `at` on are a date, a time or a person put between verb and noun ("i maj", "on 3 May")."""

    def is_light(word: str) -> bool:
        return word[0].isdigit() or word in words.kinds["insert"]

    if is_light(tokens[at].word):
        return 1
    is_phrase = tokens[at].word in words.kinds["stop"] and at + 1 < len(tokens) and is_light(tokens[at + 1].word)
    return 2 if is_phrase and tokens[at].word in words.kinds["before"] | _OF else 0


def _is_no_object(tokens: list[Token], verb: int, noun: int, action: Action) -> bool:
    """Whether a Finnish noun is no object: a genitive with a passive verb, or one that the verb makes something of."""
    word = tokens[noun].word
    is_passive = re.search(r"(?:(?<!m)[aä]{2}n|^tapahtu\w*|tiin|t[uy]|t[aä]v[aä])$", tokens[verb].word)
    if is_passive and word.endswith("n") and not word.endswith(("seen", "yn", "uun")):
        return True
    near = (token.word for token in tokens[verb + 1 : noun + 3])
    return action is UNNAMED and any(word.endswith("ksi") and not _FOR_TIME.search(word) for word in near)


def _before(words: Words, tokens: list[Token], first: int, last: int) -> Packed | None:
    """The action noun before a verb ("maksu suoritetaan", "a decision will be made", "payment takes place")."""
    verb = " ".join(token.word for token in tokens[first : last + 1])
    i = first - 1
    while i >= 0 and first - i <= _GAP and words.is_auxiliary(tokens[i].word):
        i -= 1
    between = {token.word for token in tokens[max(i + 1, 0) : first]}
    if i < 0 or (words.language == "en" and verb not in words.kinds["active"] and not between & _BE["en"]):
        return None
    is_genitive = verb.endswith("taa") and tokens[i].word.endswith("sen" if verb == "antaa" else "n")
    if words.language == "fi" and verb in words.kinds["attribute"] and not between & _BE["fi"]:
        return None
    if words.language == "fi" and verb.endswith(("dä", "taa")) and not between and not is_genitive:
        return None
    for at in (i, *_heads(tokens, i)):
        if _is_adverbial(words, tokens, at):
            continue
        for name in words.names[verb]:
            action = words.action(name, (), tokens[at].word) or _whole(words, tokens, name, at)
            if action and not action.is_harmless(tokens[at + 1 : first]):
                return Packed(tokens[at].start, tokens[last].end, action.plain)
    return None


def _whole(words: Words, tokens: list[Token], name: str, at: int) -> Action | None:
    """The action of an unlisted noun that is the subject or object of the verb after it: no Finnish partitive."""
    if words.language == "fi" and tokens[at].word.endswith(("a", "ä")) and not tokens[at].word.endswith(("nta", "ntä")):
        return None
    return words.unnamed(name, tokens, at, is_subject=True)


def _is_adverbial(words: Words, tokens: list[Token], at: int) -> bool:
    """Whether a preposition governs the noun, so that it is not what is done ("vid betalning görs avdrag")."""
    i = at - 1
    while i >= 0 and at - i <= _GAP and tokens[i].word in words.kinds["article"]:
        i -= 1
    return i >= 0 and tokens[i].word in words.kinds["before"]


def _heads(tokens: list[Token], i: int) -> Iterator[int]:
    """Where the noun may stand that the words before a passive verb describe ("payment of the rent will be made")."""
    for at in range(i - 1, max(i - 1 - _PHRASE, -1), -1):
        if not tokens[at].word[0].isalnum() or tokens[at].word in _JOINS:
            return
        if tokens[at + 1].word in _OF:
            yield at
