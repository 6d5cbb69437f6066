"""Finnish passives: the form of the word first, then the tagger where a form could be a noun's.

One word: "myönnetään", "myönnettiin", "myönnettäisiin", after a negative verb "ei myönnetä". Two words: "on myönnetty",
"ei ole maksettu". Where Voikko is installed its dictionary is asked instead of the endings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from letterkit.language.data import words
from letterkit.language.fi import passive_forms, voikko
from letterkit.language.grammar.passives import Passive

if TYPE_CHECKING:
    from letterkit.language.fi.passive_forms import Guess
    from letterkit.language.models.doc import Doc, Token

Forms = Callable[[str, bool], "Guess"]
"""An analyser: a word, and whether it follows a negative verb, to how sure it is that it is a passive."""

Test = Callable[["Token"], bool]

_NEGATIVE: Final = re.compile(
    r"(?:(?:ett|joll|ell|vaikk|jott|koskk|miks)?(?:ei|eivät)|mutteivat|muttei|älköön)(?:kö|kä|pä|hän|kös|köhän)?$"
)
_BE: Final = frozenset(
    "on ovat oli olivat ole olisi olisivat ollut olleet lienee olkoon oltu onko oliko olisiko".split()
)
_CLITIC: Final = re.compile(r"(?:kin|kaan|kään|han|hän|pa|pä)$")
_WE: Final = frozenset({"me", "mekin"})
_ONLY_PASSIVE: Final = ("eta", "etä", "etakaan", "etäkään")
_INFINITIVE: Final = re.compile(r"^(?:saada|jäädä|juoda|syödä|tuoda|viedä|myydä|lyödä|käydä)$|(?<!h)oida$|öidä$")
"""Infinitives in -da that are no active form as well ("ei tiedä")."""
_REACH: Final = 5
"""How many words may stand between a negative or "olla" and its passive."""
_PARTICIPLE: Final = re.compile(r"(?:[aeiouyäö]tt|[aeiouyäö]{2}t|[lhsnr]t)[uy]$")


def passives(doc: Doc, forms: Forms | None = None) -> Iterator[Passive]:
    """The passives of a tagged Finnish text in order; `forms` replaces the analyser that would be chosen."""
    analyse = forms or (from_voikko if voikko.available() else from_endings)
    for token in doc:
        if is_passive(token, analyse):
            yield _passive(token, token)
        elif auxiliary := _auxiliary_of(token):
            yield _passive(auxiliary, token)


def from_endings(word: str, connegative: bool) -> Guess:
    """The analyser that knows endings only; after a negative verb the form lacks its last two letters."""
    if not connegative:
        return passive_forms.passive_form(word)
    low = re.sub(r"k(?:aan|ään)$", "", word.lower())
    if low.endswith(("taisi", "täisi")):
        return "maybe"
    if not low.endswith(("a", "ä")):
        return "no"
    return passive_forms.passive_form(f"{low}{low[-1]}n")


def from_voikko(word: str, connegative: bool) -> Guess:
    """The analyser that asks Voikko, and the endings for the words that Voikko does not know.

    Where Voikko also knows a noun of that form the endings tell whether the verb is the likelier one ("tapettiin").
    """
    if not voikko.knows(word):
        return from_endings(word, connegative)
    guess = voikko.passive_form(word, connegative)
    if guess == "maybe" and from_endings(word, connegative) in (("sure",) if connegative else ("sure", "maybe")):
        return "sure"
    return guess


def is_passive(token: Token, forms: Forms) -> bool:
    """Whether one word is a finite passive."""
    guess = forms(token.text, False)
    if _is_said_by_us(token):
        return False
    if guess == "no" and (negated := forms(token.text, True)) != "no" and _is_negated(token, negated == "sure"):
        return negated == "sure" or (negated == "maybe" and not _is_nominal(token) and not _is_active(token))
    if guess == "unlikely":
        return "Voice=Pass" in token.morph and "VerbForm=Fin" in token.morph
    return guess == "sure" or (guess == "maybe" and not _is_nominal(token))


def _is_said_by_us(token: Token) -> bool:
    """Whether a passive is spoken Finnish for "we" ("me maksetaan", "me ei hyväksytä")."""
    before = [word.lower_ for word in token.doc[max(0, token.i - 2) : token.i]]
    return bool(before) and (before[-1] in _WE or (before[-1] == "ei" and before[0] in _WE))


def _is_nominal(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "ADV", "PRON", "NUM", "ADP") and "Voice=Pass" not in token.morph


def _is_active(token: Token) -> bool:
    """Whether the tagger takes the form after a negative verb for an active one ("ei noudata", "ei auttaisi").

    An infinitive ("ei tehdä", "ei voida") can't follow it, so there the tagger is not believed.
    """
    if token.lower_.endswith(_ONLY_PASSIVE) or _INFINITIVE.search(token.lower_):
        return False
    if "Voice=Pass" in token.morph or "VerbForm=Inf" in token.morph:
        return False
    return "Connegative=Yes" in token.morph or "VerbForm=Fin" in token.morph


def _is_negated(token: Token, is_sure: bool) -> bool:
    """Whether a negative verb stands before ("ei enää myönnetä").

    A form that is nothing else than a passive may stand further from it ("ei tautia vastaan rokoteta").
    """
    may_stand_between = _is_no_verb if is_sure or token.lower_.endswith(_ONLY_PASSIVE) else _is_adverb
    return _nearest(token, _is_negative, may_stand_between) is not None


def _auxiliary_of(token: Token) -> Token | None:
    """The "olla" or negative verb that makes a participle a passive verb ("on hylätty", "ei haettu"), if any."""
    if (
        token.lower_ == "oltu"
        or not _PARTICIPLE.search(token.lower_)
        or token.lower_ in words("fi", "participles_not.txt")
    ):
        return None
    if token.has_morph() and "Voice=Pass" not in token.morph:
        return _nearest(token, _is_be, _is_adverb)
    stands_before_noun = token.i + 1 < len(token.doc) and token.nbor().pos_ in ("NOUN", "PROPN", "ADJ")
    return _nearest(token, _is_auxiliary, _is_adverb if stands_before_noun else _is_no_verb)


def _nearest(token: Token, wanted: Test, may_stand_between: Test) -> Token | None:
    """The nearest wanted word before one, with nothing between that may not stand there."""
    for before in _before(token):
        if wanted(before):
            return before
        if not may_stand_between(before):
            return None
    return None


def _is_negative(token: Token) -> bool:
    return _NEGATIVE.match(token.lower_) is not None


def _is_auxiliary(token: Token) -> bool:
    return _is_be(token) or _is_negative(token)


def _is_be(token: Token) -> bool:
    return token.lower_ in _BE or _CLITIC.sub("", token.lower_) in _BE


def _is_adverb(token: Token) -> bool:
    return token.pos_ == "ADV" or token.lower_ in words("fi", "between.txt")


def _is_no_verb(token: Token) -> bool:
    return token.pos_ not in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ") or _is_adverb(token)


def _before(token: Token) -> Iterator[Token]:
    """The words before one, nearest first, within its sentence and within reach."""
    current = token
    for _ in range(_REACH):
        if current.i == 0 or current.is_sent_start:
            return
        current = current.nbor(-1)
        yield current


def _passive(first: Token, verb: Token) -> Passive:
    return Passive(first.idx, verb.idx + len(verb), True, (verb.lemma_ or verb.lower_).lower(), _has_agent(verb))


def _has_agent(verb: Token) -> bool:
    """Whether the text names a doer with "toimesta" near the verb in the same sentence."""
    near = verb.doc[max(0, verb.i - _REACH) : verb.i + 1 + _REACH]
    return any(token.lower_ == "toimesta" and token.sent is verb.sent for token in near)
