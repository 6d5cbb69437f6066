"""Swedish passives: the -s forms that the tagger marks, deponents left out, and "bli" with a participle.

"Är beviljad" (vara with a participle) tells of a state and is left out, as the treebanks do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from letterkit.language.data import words
from letterkit.language.grammar.passives import Passive

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc, Token

_BLI: Final = frozenset({"bli", "blir", "blev", "blivit", "bliva", "bliver", "blevo"})
_REACH: Final = 7
"""How many words after "bli" its participle is looked for."""
_PARTICIPLE: Final = ("ad", "at", "ade", "d", "dd", "da", "dda", "de", "en", "et", "it", "na", "t", "tt", "ta", "tta")
_MODALS: Final = frozenset("kan kunde ska skall skulle får fick måste bör borde må måtte ville vill behöver".split())
_FUTURE: Final = frozenset({"kommer", "kom"})
"""With these "att" makes the future: "kommer att betalas"."""
_NEVER: Final = ("andes", "endes")
_PLACE: Final = re.compile(r"(?:(?<![pm])plats|krets)$")
"""Compounds such as "förskoleplats" end like a supine in the passive; "kopplats" and "stämplats" are such supines."""
_BREAK: Final = frozenset({"PUNCT", "SCONJ", "CCONJ"})


def passives(doc: Doc) -> Iterator[Passive]:
    """The passives of a tagged Swedish text, in order of their verbs."""
    auxiliaries = _participles(doc)
    for token in doc:
        if token.i in auxiliaries:
            auxiliary = auxiliaries[token.i]
            yield _passive(auxiliary, token, _stands_finite(auxiliary))
        elif is_s_passive(token):
            yield _passive(token, token, _stands_finite(token))


def is_s_passive(token: Token) -> bool:
    """Whether a word is a verb in the passive with -s ("beviljas", "har beviljats"), and no deponent."""
    low = token.lower_
    if not low.endswith("s") or low in words("sv", "deponents.txt"):
        return False
    if low.endswith(_NEVER) or _PLACE.search(low) or token.pos_ in ("NOUN", "PROPN"):
        return False
    if token.pos_ in ("VERB", "AUX"):
        return "Voice=Act" not in token.morph and "VerbForm=Part" not in token.morph
    return low.endswith(("as", "ås")) and _follows_modal(token)


def _follows_modal(token: Token) -> bool:
    """Whether a modal verb stands right before, or with adverbs between ("kan endast uppnås")."""
    for before in reversed(list(token.doc[max(0, token.i - 4) : token.i])):
        if before.lower_ in _MODALS:
            return True
        if before.pos_ != "ADV":
            return False
    return False


def _participles(doc: Doc) -> dict[int, Token]:
    """The participle of each "bli" that has one, by place, with that "bli"."""
    found: dict[int, Token] = {}
    for token in doc:
        if token.lower_ in _BLI and (participle := _participle_after(doc, token)):
            found[participle.i] = token
    return found


def _participle_after(doc: Doc, bli: Token) -> Token | None:
    for token in doc[bli.i + 1 : bli.i + 1 + _REACH]:
        if token.is_sent_start or token.pos_ in _BREAK or token.lower_ in _BLI:
            return None
        if is_participle(token) and not _modifies_noun(doc, token):
            return None if token.lower_ in words("sv", "participles.txt") else token
        if token.pos_ == "VERB" and "VerbForm=Fin" in token.morph:
            return None
    return None


def is_participle(token: Token) -> bool:
    """Whether a word after "bli" is a past participle: "beviljad", and "utbetalt" even if tagged as a supine."""
    if not token.lower_.endswith(_PARTICIPLE) or token.pos_ not in ("VERB", "ADJ"):
        return False
    if "VerbForm=Sup" in token.morph:
        return token.lower_.endswith("t") and "Voice=Pass" not in token.morph
    return "VerbForm=Part" in token.morph and "Tense=Past" in token.morph


def _modifies_noun(doc: Doc, token: Token) -> bool:
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ") and not after.is_sent_start


def _stands_finite(token: Token) -> bool:
    """An infinitive stands in a clause's verb group unless "att" is before it ("ska beviljas", but "att beviljas").

    A verb right after "att" is an infinitive, whatever the tagger says.
    """
    before = [word.lower_ for word in token.doc[max(0, token.i - 4) : token.i]]
    reach = 3 if "VerbForm=Inf" in token.morph else 1
    return "att" not in before[-reach:] or bool(_FUTURE & set(before))


def _passive(first: Token, verb: Token, finite: bool) -> Passive:
    return Passive(first.idx, verb.idx + len(verb), finite, _lemma(verb), _has_agent(verb))


def _lemma(verb: Token) -> str:
    return (verb.lemma_ or verb.lower_).lower()


def _has_agent(verb: Token) -> bool:
    """Whether "av" with a doer follows in the same stretch of the sentence."""
    if verb.doc.has_syntax:
        return any(child.dep_ == "obl:agent" for child in verb.children)
    for token in verb.doc[verb.i + 1 : verb.i + 7]:
        if token.is_sent_start or token.is_punct:
            return False
        if token.lower_ == "av":
            return True
    return False
