"""English passives: a form of "be" or "get" with a participle, participles that are adjectives left out.

The tagger and the parser propose, the words in between decide: only adverbs, "not" and, in questions, the subject may
stand between the auxiliary and the participle.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from letterkit.language.data import words
from letterkit.language.grammar import Passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BE: Final = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m".split())
_GET: Final = frozenset("get gets got gotten getting".split())
_HAVE: Final = frozenset("have has had having 've ’ve 'd ’d".split())
_REACH: Final = 6
"""How many words back from a participle its auxiliary is looked for."""
_PASSABLE: Final = frozenset({"ADV", "PART"})


def passives(doc: Doc, states: bool = False) -> Iterator[Passive]:
    """The passives of a tagged English text in order.

    Participles of a lasting state ("is attached", "is located") are left out unless `states` is true.
    """
    found: dict[int, Token] = {}
    for token in doc:
        auxiliary = _auxiliary_of(token, found)
        if auxiliary is None or _is_adjective(token):
            continue
        found[token.i] = auxiliary
        if states or token.lower_ not in words("en", "states.txt"):
            yield _passive(auxiliary, token)


def _auxiliary_of(token: Token, found: dict[int, Token]) -> Token | None:
    """The "be" or "get" that makes a participle passive; a joined participle shares that of the first one."""
    if not _is_participle(token):
        return None
    for child in token.lefts:
        if child.dep_ == "aux:pass" and child.lower_ in _BE | _GET:
            return child
    return _auxiliary_before(token, found)


def _auxiliary_before(token: Token, found: dict[int, Token]) -> Token | None:
    joined = False
    for before in _before(token):
        if before.i in found and joined:
            return found[before.i]
        if before.lower_ in _BE:
            return before
        if before.lower_ in _GET:
            return before if before.i + 1 == token.i else None
        if before.pos_ == "CCONJ" or before.text == ",":
            joined = True
        elif before.pos_ not in _PASSABLE or before.lower_ in _HAVE:
            return None
    return None


def _before(token: Token) -> Iterator[Token]:
    current = token
    for _ in range(_REACH):
        if current.i == 0 or current.is_sent_start:
            return
        current = current.nbor(-1)
        yield current


def _is_participle(token: Token) -> bool:
    return token.pos_ == "VERB" and "Tense=Past" in token.morph and not _stands_before_noun(token)


def _stands_before_noun(token: Token) -> bool:
    return token.dep_ == "amod"


def _is_adjective(token: Token) -> bool:
    """Whether a participle is known as an adjective, and no doer follows with "by"."""
    if token.lower_ not in words("en", "adjectives.txt"):
        return False
    return token.i + 1 >= len(token.doc) or token.nbor().lower_ != "by"


def _passive(auxiliary: Token, verb: Token) -> Passive:
    first, last = sorted((auxiliary, verb), key=lambda token: token.i)
    finite = _stands_finite(auxiliary)
    return Passive(first.idx, last.idx + len(last), finite, (verb.lemma_ or verb.lower_).lower(), _has_agent(verb))


def _stands_finite(auxiliary: Token) -> bool:
    """Whether the verb group makes a clause: not after "to" ("to be paid"), nor as "being paid" or "been" alone."""
    if "VerbForm=Fin" in auxiliary.morph:
        return True
    for before in _before(auxiliary):
        if before.lower_ == "to" and before.pos_ == "PART":
            return False
        if before.pos_ == "AUX":
            return True
        if before.pos_ not in _PASSABLE | {"PRON", "NOUN", "DET"}:
            return False
    return False


def _has_agent(verb: Token) -> bool:
    """Whether "by" with a doer follows in the same stretch of the sentence."""
    if verb.doc.has_annotation("DEP"):
        return any(child.dep_ == "obl:agent" for child in verb.children)
    for token in verb.doc[verb.i + 1 : verb.i + 7]:
        if token.is_sent_start or token.is_punct:
            return False
        if token.lower_ == "by":
            return True
    return False
