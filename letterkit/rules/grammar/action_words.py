"""Words of packed actions: empty verbs, the nouns they carry, and the endings that make an action noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table

_SHORTEST_FIRST: Final = 3
_SHORTEST_LAST: Final = 6
"""Letters of the parts of a compound that ends with an action noun; ours."""
_LONGEST: Final = 60  # letters; a longer word is no word
_PRODUCTIVE: Final = {
    "sv": re.compile(r"\w{3,}ning(?:en|ar|arna)?$"),
    "fi": re.compile(
        r"\w{3,}(?:mi(?:nen|sen|sta|stä|set)|oin(?:ti|tia|nin|nit)|t?tel(?:u|un|ua)|t?tel(?:y|yn|yä)"
        r"|[dlnt][uy]st[aä]|(?:[dlnt][uy]|au|äy)(?:s|ksen|kset|ksia|ksiä)|n(?:ta|tä|nan|nän|taa|tää)|[aeiouyäö]is(?:un?|yn?))$"
    ),
    "en": re.compile(r"\w{3,}(?:ation|ition|ction|sion|ment|ance)s?$"),
}
"""Action nouns that strong empty verbs carry, also where no list names them."""
_LOOSE: Final = {
    "sv": re.compile(r"\w{3,}(?:ning(?:en|ar|arna)?|[ae]ndet?|elsen?|tion(?:en|er)?)$"),
    "fi": re.compile(r"\w{3,}mi(?:nen|sen|set)$"),
    "en": re.compile(r"\w{3,}(?:ation|ition|ction|sion|ment|ance|[oe]wal|oval|ing)s?$"),
}
"""Action nouns that any empty verb carries when the noun has an object of its own ("the clearing of snow")."""
_OBJECT: Final = {"sv": frozenset({"av"}), "en": frozenset({"of"})}


@dataclass(frozen=True, slots=True)
class Packed:
    """An empty verb and its action noun at characters `start` to `end`; `plain` is the verb to use, "" if not known."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a punctuation mark, in lower case, at characters `start` to `end`."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Action:
    """What a noun stands for: the verb to use, the prepositions that follow it, the words that make it harmless."""

    plain: str
    prepositions: frozenset[str]
    unless: tuple[str, ...]

    def is_harmless(self, following: list[Token]) -> bool:
        """Whether the words that follow the noun make it a fixed term ("begäran om omprövning")."""
        words = " ".join(token.word for token in following[:4])
        return any(words.startswith(phrase) for phrase in self.unless)


UNNAMED: Final = Action("", frozenset({"of", "av"}), ())


@dataclass(frozen=True)
class Words:
    """A language's table, ready to be looked up."""

    language: str
    forms: dict[str, tuple[tuple[str, ...], ...]]
    names: dict[str, tuple[str, ...]]
    actions: dict[tuple[str, tuple[str, ...], str], Action]
    links: dict[str, tuple[tuple[str, ...], ...]]
    kinds: dict[str, frozenset[str]]
    fixed: tuple[str, ...]

    def verb_at(self, tokens: list[Token], first: int) -> tuple[str, ...] | None:
        """The form of an empty verb that starts at a token, the longest; None where there is none."""
        for form in self.forms.get(tokens[first].word, ()):
            if len(form) == 1 or tuple(token.word for token in tokens[first : first + len(form)]) == form:
                return form
        return None

    def action(self, verb: str, link: tuple[str, ...], noun: str) -> Action | None:
        """The action that a noun stands for with a verb; Finnish possessive endings are seen through."""
        found = self.actions.get((verb, link, noun))
        if found is None and (owned := re.match(r"(\w{4,})(?:mme|nne|nsa|nsä|si|ni)$", noun)):
            stem = owned[1]
            found = self.actions.get((verb, link, stem + "n")) or self.actions.get((verb, link, stem))
        return found or self._compound(verb, link, noun)

    def _compound(self, verb: str, link: tuple[str, ...], noun: str) -> Action | None:
        """The action that a compound ends with ("helhetsbedömning", "tulotarkistus"), unless it is a fixed term."""
        if not self.fixed or len(noun) > _LONGEST or noun.startswith(self.fixed):
            return None
        endings = (noun[start:] for start in range(_SHORTEST_FIRST, len(noun) - _SHORTEST_LAST + 1))
        return next((self.actions[verb, link, end] for end in endings if (verb, link, end) in self.actions), None)

    def unnamed(self, verb: str, tokens: list[Token], at: int, *, is_subject: bool) -> Action | None:
        """The action, with no verb known, of a noun that no list names but whose ending is an action's.

        After the verb an English noun needs an article: "makes participation of adults easier" packs nothing.
        """
        noun = tokens[at].word
        if len(noun) > _LONGEST or self._is_thing(noun) or noun.startswith(self.fixed or "-"):
            return None
        if verb in self.kinds["strong"] and _PRODUCTIVE[self.language].match(noun):
            return UNNAMED
        if verb not in self.kinds["strong"] | self.kinds["carry"] or not _LOOSE[self.language].match(noun):
            return None
        objects = _OBJECT.get(self.language)
        if objects and (at + 1 >= len(tokens) or tokens[at + 1].word not in objects):
            return None
        is_bare = self.language == "en" and not is_subject and tokens[at - 1].word not in self.kinds["article"]
        return None if is_bare else UNNAMED

    def _is_thing(self, noun: str) -> bool:
        """Whether a noun only looks like an action; a compound is what its last part is."""
        is_compound = self.language != "en"
        return any(noun[start:] in self.kinds["not"] for start in range(max(1, len(noun) - 4) if is_compound else 1))

    def is_auxiliary(self, word: str) -> bool:
        """Whether a word may stand between the noun and a passive verb."""
        return word in self.kinds["aux"] or (self.language == "fi" and word.endswith("sti"))

    def packed(self, tokens: list[Token], first: int, noun: int, action: Action) -> Packed | None:
        """The finding from verb to noun and its preposition; None where what follows makes it harmless."""
        rest = [token.word for token in tokens[noun + 1 : noun + 2]]
        if action.is_harmless(tokens[noun + 1 : noun + 5]) or (rest and rest[0] in self.kinds["head"]):
            return None
        has_preposition = bool(rest) and rest[0] in action.prepositions
        if tokens[noun].word in self.kinds["needs"] and not has_preposition:
            return None
        return Packed(tokens[first].start, tokens[noun + has_preposition].end, action.plain)


_KINDS: Final = tuple(
    "strong carry after active attribute determiner article needs stop insert before aux not head fixed".split()
)


@cache
def words_of(language: str) -> Words:
    """The table of a language."""
    rows = table(language, "nominalisations.tsv")
    names: dict[str, tuple[str, ...]] = {}
    actions: dict[tuple[str, tuple[str, ...], str], Action] = {}
    links: dict[str, set[tuple[str, ...]]] = {}
    for row in rows:
        forms = alternatives(row["words"])
        if row["kind"] == "empty":
            for form in forms:
                names[form] = (*names.get(form, ()), row["verb"])
        elif row["kind"] == "action":
            action = Action(row["plain"], frozenset(alternatives(row["with"])), alternatives(row["unless"]))
            for verb in alternatives(row["verb"]):
                for link in alternatives(row["link"]) or ("",):
                    words = tuple(link.split())
                    links.setdefault(verb, {()}).add(words)
                    actions |= {(verb, words, form): action for form in forms}
    kinds = {
        kind: frozenset(form for row in rows if row["kind"] == kind for form in alternatives(row["words"]))
        for kind in _KINDS
    }
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(names, key=lambda form: -len(form.split())):
        by_first.setdefault(form.split()[0], []).append(tuple(form.split()))
    return Words(
        language=language,
        forms={first: tuple(forms) for first, forms in by_first.items()},
        names=names,
        actions=actions,
        links={verb: tuple(sorted(found, key=len, reverse=True)) for verb, found in links.items()},
        kinds=kinds,
        fixed=tuple(kinds["fixed"]),
    )
