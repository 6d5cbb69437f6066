"""English passives: a form of "be" or "get" with a participle, participles that are adjectives left out.

The tagger and the parser propose, the words in between decide: only adverbs, "not" and, in questions, the subject may
stand between the auxiliary and the participle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from letterkit.language.data import words
from letterkit.language.grammar.passives import Passive

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc, Token

_BE: Final = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m".split())
_PASSIVE_AUXILIARY: Final = frozenset({"aux:pass", "auxpass"})
_AGENT: Final = frozenset({"obl:agent", "agent"})
"""The names that UD gives, and those of spaCy's own English pipelines."""
_BARE_BE: Final = frozenset({"be", "been", "being"})
_GET: Final = frozenset("get gets got gotten getting".split())
_OR_HAVE: Final = frozenset({"'s", "’s"})
_HAD: Final = frozenset({"become", "been", "come", "got", "had", "happened"})
"""Participles that only "have" can stand before: an 's with them is "has"."""
_QUESTION_REACH: Final = 8
_ASKING: Final = frozenset({"are", "is", "was", "were"})
_SUBJECT: Final = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PRON", "PROPN"})
_NO_SUBJECT: Final = frozenset({"here", "that", "there", "what", "which", "who"})
_QUESTION: Final = frozenset("how when where which who why what about".split())
_AFTER_GET: Final = frozenset({"lost", "rid", "used"})
_PREFIX: Final = re.compile(r"^(?:re|un|out|over|under|mis|fore|with|pre|up)")
_REACH: Final = 6
"""How many words back from a participle its auxiliary is looked for."""
_PASSABLE: Final = frozenset({"ADV", "PART", "INTJ"})
_BARRIERS: Final = frozenset({"as", "to"})


def passives(doc: Doc, states: bool = False) -> Iterator[Passive]:
    """The passives of a tagged English text in order.

    Participles of a lasting state ("is attached", "is located") are left out unless `states` is true.
    """
    found: dict[int, Token] = {}
    for token in doc:
        auxiliary = _auxiliary_of(token, found) if is_participle(token.lower_) else None
        if auxiliary is None or _is_adjective(token):
            continue
        found[token.i] = auxiliary
        if states or token.lower_ not in words("en", "states.txt"):
            yield _passive(auxiliary, token, auxiliary in list(found.values())[:-1])


def is_participle(word: str) -> bool:
    """Whether a word in small letters has the form of a past participle."""
    known = words("en", "irregular.txt")
    return word.endswith("ed") or word in known or _PREFIX.sub("", word) in known


def _auxiliary_of(token: Token, found: dict[int, Token]) -> Token | None:
    """The "be" or "get" that makes a participle passive; a joined participle shares that of the first one."""
    auxiliaries = (child for child in token.children if child.dep_ in _PASSIVE_AUXILIARY)
    auxiliary = next(filter(_is_auxiliary, auxiliaries), None)
    if token.pos_ == "ADJ":
        is_known = token.lower_ in words("en", "participles.txt")
        return _auxiliary_before(token, {}) if auxiliary or is_known or _is_followed_by_doer(token) else None
    if token.pos_ != "VERB" or token.lower_ in _HAD:
        return None
    if "Tense=Past" not in token.morph:
        return _bare_be_before(token)
    if auxiliary and auxiliary.lower_ in _BE and not _is_between(auxiliary, token, "as"):
        return auxiliary
    if "VerbForm=Part" not in token.morph:
        return _auxiliary_before(token, {}) or _auxiliary_of_question(token)
    if token.dep_ == "conj" and token.head.i in found and not _has_own_subject(token):
        return found[token.head.i]
    return _auxiliary_before(token, found) or _auxiliary_after(token) or _auxiliary_of_question(token)


def _bare_be_before(token: Token) -> Token | None:
    """The "be" or "been" right before a participle that looks like a present tense ("cannot be beat")."""
    before = token.nbor(-1) if token.i and not token.is_sent_start else None
    return before if before is not None and before.lower_ in _BARE_BE else None


def _has_own_subject(token: Token) -> bool:
    return any(child.dep_.startswith(("nsubj", "aux", "cop")) for child in token.lefts)


def _is_auxiliary(token: Token) -> bool:
    """Whether a word is "be" or "get", and not the 's of a genitive."""
    return token.lower_ in _BE | _GET and token.pos_ != "PART"


def _is_between(first: Token, last: Token, word: str) -> bool:
    return any(token.lower_ == word for token in first.doc[first.i : last.i])


def _auxiliary_before(token: Token, found: dict[int, Token]) -> Token | None:
    joined = False
    for before in _before(token):
        if joined and before.i in found:
            return found[before.i]
        if _is_auxiliary(before):
            if before.lower_ in _BE:
                return None if before.dep_ == "aux" and before.lower_ in _OR_HAVE else before
            return before if token.lower_ not in _AFTER_GET else None
        if before.pos_ == "CCONJ" or before.text == ",":
            joined = True
        elif before.pos_ not in _PASSABLE or before.lower_ in _BARRIERS:
            return None
    return None


def _auxiliary_after(token: Token) -> Token | None:
    """The "be" after a participle that opens the sentence: "Attached is …", "Enclosed are …"."""
    if token.i + 1 == len(token.doc) or not (token.is_sent_start or token.nbor(-1).text == ","):
        return None
    after = token.nbor()
    return after if after.lower_ in ("is", "are") and not after.is_sent_start else None


def _auxiliary_of_question(token: Token) -> Token | None:
    """The "be" before the subject: "Is the benefit paid …?", "Why were they refused?"."""
    words_between: list[Token] = []
    for before in _before(token, _QUESTION_REACH):
        if before.lower_ in _ASKING:
            opens = before.is_sent_start or before.nbor(-1).lower_ in _QUESTION
            return before if opens and _is_subject(words_between) else None
        if before.pos_ not in _SUBJECT or before.lower_ in _NO_SUBJECT:
            return None
        words_between.insert(0, before)
    return None


def _is_subject(between: list[Token]) -> bool:
    """Whether the words between "be" and a participle are one subject, with adverbs perhaps."""
    named = [token for token in between if token.pos_ in ("NOUN", "PROPN", "PRON")]
    pronouns = [token for token in named if token.pos_ == "PRON" and "Poss=Yes" not in token.morph]
    return bool(named) and (not pronouns or (pronouns == named and pronouns[0] is between[0]))


def _before(token: Token, reach: int = _REACH) -> Iterator[Token]:
    """The words before one, nearest first, within its sentence and within reach."""
    current = token
    for _ in range(reach):
        if current.i == 0 or current.is_sent_start:
            return
        current = current.nbor(-1)
        yield current


def _is_adjective(token: Token) -> bool:
    """Whether a participle is known as an adjective, and neither "by" nor "been" shows that something happened."""
    if token.lower_ in words("en", "adjectives_to.txt"):
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == "to"
    if token.lower_ not in words("en", "adjectives.txt") or _is_followed_by_doer(token):
        return False
    return "Voice=Pass" not in token.morph or not token.i or token.nbor(-1).lower_ != "been"


def _is_followed_by_doer(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ == "by"


def _passive(auxiliary: Token, verb: Token, is_joined: bool) -> Passive:
    start = verb.idx if is_joined else min(auxiliary.idx, verb.idx)
    finite = _stands_finite(auxiliary)
    return Passive(start, verb.idx + len(verb), finite, (verb.lemma_ or verb.lower_).lower(), _has_agent(verb))


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
    if verb.doc.has_syntax:
        return any(child.dep_ in _AGENT for child in verb.children)
    for token in verb.doc[verb.i + 1 : verb.i + 7]:
        if token.is_sent_start or token.is_punct:
            return False
        if token.lower_ == "by":
            return True
    return False
