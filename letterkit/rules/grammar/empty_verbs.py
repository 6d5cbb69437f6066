"""Actions packed into a noun with an empty verb: "make a payment", "fattar beslut", "maksu suoritetaan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*|\d[\d.,]*|[.,;:()!?–]")
_GAP: Final = 4  # words between the verb and the noun; ours
_SHORTEST_FIRST: Final = 3
_SHORTEST_LAST: Final = 6
"""Letters of the parts of a compound that ends with an action noun; ours."""
_LONGEST: Final = 60  # letters; a longer word is no word
_PRODUCTIVE: Final = {
    "sv": re.compile(r"\w{4,}ning(?:en|ar|arna)?$"),
    "fi": re.compile(r"\w{4,}(?:mi(?:nen|sen|sta|stä)|oint[ia]a?|oinnin|tel(?:un|ua|u)|ttel(?:yn|yä|y))$"),
    "en": re.compile(r"\w{3,}(?:ation|ition|ction|sion|ment|ance)s?$"),
}
"""Action nouns that strong empty verbs carry, also where no list names them."""
_OF: Final = frozenset({"of", "av", "om", "för", "till", "i"})
_JOINS: Final = frozenset({"och", "eller", "som", "att", "and", "or", "that", "which", "who", "ja", "tai", "että"})
_BE: Final = {
    "fi": {"on", "oli", "ole", "olisi", "ollut"},
    "en": {"is", "are", "was", "were", "be", "been", "being"},
}


@dataclass(frozen=True, slots=True)
class Packed:
    """An empty verb and its action noun at characters `start` to `end`; `plain` is the verb to use, "" if not known."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Action:
    plain: str
    prepositions: frozenset[str]
    unless: tuple[str, ...]

    def is_harmless(self, following: list[_Token]) -> bool:
        """Whether the words that follow the noun make it a fixed term ("begäran om omprövning")."""
        words = " ".join(token.word for token in following[:4])
        return any(words.startswith(phrase) for phrase in self.unless)


_UNNAMED: Final = _Action("", frozenset(), ())


def find_packed(text: str, language: str) -> Iterator[Packed]:
    """The packed actions of a sentence, in order, without overlaps."""
    data = _data(language)
    tokens = [_Token(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    position = 0
    for first, token in enumerate(tokens):
        form = data.verb_at(tokens, first)
        if form is None or token.start < position:
            continue
        verb, last = " ".join(form), first + len(form) - 1
        found = _before(data, tokens, first, last, language) if verb in data.after else None
        if (found is None or found.start < position) and not data.describes(verb, tokens[max(0, first - 4) : first]):
            found = _after(data, tokens, first, last, language)
        if found is not None and found.start >= position:
            yield found
            position = found.end


def _after(data: _Data, tokens: list[_Token], first: int, last: int, language: str) -> Packed | None:
    """The action noun after the verb whose tokens are `first` to `last`."""
    names = data.names[" ".join(token.word for token in tokens[first : last + 1])]
    for i in range(last + 1, min(len(tokens), last + 2 + _GAP)):
        word = tokens[i].word
        for name in names:
            for link in data.links.get(name, ((),)):
                end = i + len(link)
                if tuple(token.word for token in tokens[i:end]) != link:
                    continue
                for at in (end, end + 1) if link else (end,):
                    action = data.action(name, link, tokens[at].word) if at < len(tokens) else None
                    if action and not (language == "fi" and _is_attribute(tokens, first, at)):
                        return data.packed(tokens, first, at, action)
            if name in data.strong and data.is_action(word, language):
                return data.packed(tokens, first, i, _UNNAMED)
        if word in data.stop or not word[0].isalpha():
            return None
    return None


def _is_attribute(tokens: list[_Token], verb: int, noun: int) -> bool:
    """Whether a Finnish noun is no object: a genitive with a passive verb describes the noun after it."""
    is_passive = re.search(r"(?:[ld]?[aä]{2}n|^tapahtu\w*|tiin|t[uy]|t[aä]v[aä])$", tokens[verb].word)
    return (
        bool(is_passive) and tokens[noun].word.endswith("n") and not tokens[noun].word.endswith(("seen", "yn", "uun"))
    )


def _before(data: _Data, tokens: list[_Token], first: int, last: int, language: str) -> Packed | None:
    """The action noun before a passive verb ("maksu suoritetaan", "a decision will be made")."""
    verb = " ".join(token.word for token in tokens[first : last + 1])
    i = first - 1
    while i >= 0 and first - i <= _GAP and data.is_auxiliary(tokens[i].word, language):
        i -= 1
    between = {token.word for token in tokens[max(i + 1, 0) : first]}
    if i < 0 or (language == "en" and not between & _BE["en"]):
        return None
    if language == "fi" and verb in data.attribute and not between & _BE["fi"]:
        return None
    if language == "fi" and verb.endswith(("dä", "taa")) and not between:
        return None
    for at in (i, *_heads(tokens, i)):
        for name in data.names[verb]:
            action = data.action(name, (), tokens[at].word)
            if action and not action.is_harmless(tokens[at + 1 : first]) and tokens[max(0, at - 1)].word != "of":
                return Packed(tokens[at].start, tokens[last].end, action.plain)
    return None


def _heads(tokens: list[_Token], i: int) -> Iterator[int]:
    """Where the noun may stand that the words before a passive verb describe ("payment of the rent will be made")."""
    for at in range(i - 1, max(i - 1 - _GAP, -1), -1):
        if not tokens[at].word[0].isalpha() or tokens[at].word in _JOINS:
            return
        if tokens[at + 1].word in _OF:
            yield at


@dataclass(frozen=True)
class _Data:
    """A language's table, ready to be looked up."""

    forms: dict[str, tuple[tuple[str, ...], ...]]
    names: dict[str, tuple[str, ...]]
    actions: dict[tuple[str, tuple[str, ...], str], _Action]
    links: dict[str, tuple[tuple[str, ...], ...]]
    strong: frozenset[str]
    after: frozenset[str]
    attribute: frozenset[str]
    determiners: frozenset[str]
    stop: frozenset[str]
    aux: frozenset[str]
    things: frozenset[str]
    heads: frozenset[str]
    fixed: tuple[str, ...]

    def verb_at(self, tokens: list[_Token], first: int) -> tuple[str, ...] | None:
        """The form of an empty verb that starts at a token, the longest; None where there is none."""
        for form in self.forms.get(tokens[first].word, ()):
            if len(form) == 1 or tuple(token.word for token in tokens[first : first + len(form)]) == form:
                return form
        return None

    def action(self, verb: str, link: tuple[str, ...], noun: str) -> _Action | None:
        """The action that a noun stands for with a verb; Finnish possessive endings are seen through."""
        found = self.actions.get((verb, link, noun))
        if found is None and (owned := re.match(r"(\w{4,})(?:mme|nne|nsa|nsä|si|ni)$", noun)):
            stem = owned[1]
            found = self.actions.get((verb, link, stem + "n")) or self.actions.get((verb, link, stem))
        return found or self._compound(verb, link, noun)

    def _compound(self, verb: str, link: tuple[str, ...], noun: str) -> _Action | None:
        """The action that a compound ends with ("helhetsbedömning", "tulotarkistus"), unless it is a fixed term."""
        if not self.fixed or len(noun) > _LONGEST or noun.startswith(self.fixed):
            return None
        endings = (noun[start:] for start in range(_SHORTEST_FIRST, len(noun) - _SHORTEST_LAST + 1))
        return next((self.actions[verb, link, end] for end in endings if (verb, link, end) in self.actions), None)

    def is_action(self, noun: str, language: str) -> bool:
        """Whether a noun that no list names has the ending of an action."""
        is_compound = language == "sv"
        is_thing = any(noun[start:] in self.things for start in range(max(1, len(noun) - 4) if is_compound else 1))
        return not is_thing and bool(_PRODUCTIVE[language].match(noun))

    def is_auxiliary(self, word: str, language: str) -> bool:
        return word in self.aux or (language == "fi" and word.endswith("sti"))

    def describes(self, verb: str, before: list[_Token]) -> bool:
        """Whether a participle only describes a noun: "tehty päätös" (not "on tehty"), "redan fattade beslut"."""
        if verb not in self.attribute:
            return False
        if self.determiners:
            return bool(before) and before[-1].word in self.determiners
        return not {token.word for token in before} & _BE["fi"]

    def packed(self, tokens: list[_Token], first: int, noun: int, action: _Action) -> Packed | None:
        """The finding from verb to noun and its preposition; None where what follows makes it harmless."""
        rest = [token.word for token in tokens[noun + 1 : noun + 2]]
        if action.is_harmless(tokens[noun + 1 : noun + 5]) or (rest and rest[0] in self.heads):
            return None
        last = noun + 1 if rest and rest[0] in action.prepositions else noun
        return Packed(tokens[first].start, tokens[last].end, action.plain)


@cache
def _data(language: str) -> _Data:
    rows = table(language, "nominalisations.tsv")
    names: dict[str, tuple[str, ...]] = {}
    actions: dict[tuple[str, tuple[str, ...], str], _Action] = {}
    links: dict[str, set[tuple[str, ...]]] = {}
    for row in rows:
        forms = alternatives(row["words"])
        if row["kind"] == "empty":
            for form in forms:
                names[form] = (*names.get(form, ()), row["verb"])
        elif row["kind"] == "action":
            action = _Action(row["plain"], frozenset(alternatives(row["with"])), alternatives(row["unless"]))
            for verb in alternatives(row["verb"]):
                for link in alternatives(row["link"]) or ("",):
                    words = tuple(link.split())
                    links.setdefault(verb, {()}).add(words)
                    actions |= {(verb, words, form): action for form in forms}
    kinds = {
        kind: frozenset(form for row in rows if row["kind"] == kind for form in alternatives(row["words"]))
        for kind in ("strong", "after", "attribute", "determiner", "stop", "aux", "not", "head", "fixed")
    }
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(names, key=lambda form: -len(form.split())):
        by_first.setdefault(form.split()[0], []).append(tuple(form.split()))
    return _Data(
        forms={first: tuple(forms) for first, forms in by_first.items()},
        names=names,
        actions=actions,
        links={verb: tuple(sorted(found, key=len, reverse=True)) for verb, found in links.items()},
        strong=kinds["strong"],
        after=kinds["after"],
        attribute=kinds["attribute"],
        determiners=kinds["determiner"],
        stop=kinds["stop"],
        aux=kinds["aux"],
        things=kinds["not"],
        heads=kinds["head"],
        fixed=tuple(kinds["fixed"]),
    )
