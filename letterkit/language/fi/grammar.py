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
from letterkit.language.grammar import Passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from letterkit.language.fi.passive_forms import Guess

Forms = Callable[[str, bool], "Guess"]
"""An analyser: a word, and whether it follows a negative verb, to how sure it is that it is a passive."""

_NEGATIVE: Final = re.compile(
    r"(?:(?:ett|joll|ell|vaikk|jott|koskk|miks)?(?:ei|eivät)|mutteivat|muttei)(?:kö|kä|pä|hän|kös|köhän)?$"
)
_BE: Final = frozenset(
    "on ovat oli olivat ole olisi olisivat ollut olleet lienee olkoon oltu onko oliko olisiko".split()
)
_ONLY_PASSIVE: Final = ("eta", "etä", "etakaan", "etäkään")
_REACH: Final = 4
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
    """The analyser that asks Voikko, and the endings for the words that Voikko does not know."""
    return voikko.passive_form(word, connegative) if voikko.knows(word) else from_endings(word, connegative)


def is_passive(token: Token, forms: Forms) -> bool:
    """Whether one word is a finite passive."""
    guess = forms(token.text, False)
    if guess == "no":
        negated = forms(token.text, True) if _is_negated(token) else "no"
        return negated == "sure" or (negated == "maybe" and not _is_nominal(token) and not _is_active(token))
    return guess == "sure" or not _is_nominal(token)


def _is_nominal(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "ADV", "PRON", "NUM", "ADP") and "Voice=Pass" not in token.morph


def _is_active(token: Token) -> bool:
    """Whether the tagger takes the form after a negative for an active one ("ei noudata", "ei auttaisi")."""
    if token.lower_.endswith(_ONLY_PASSIVE) or "Voice=Pass" in token.morph:
        return False
    return "Voice=Act" in token.morph or "Connegative=Yes" in token.morph or "VerbForm=Fin" in token.morph


def _is_negated(token: Token) -> bool:
    """Whether a negative verb stands before, with nothing but adverbs between ("ei enää myönnetä")."""
    for before in _before(token):
        if _NEGATIVE.match(before.lower_):
            return True
        if not _may_stand_between(before):
            return False
    return False


def _auxiliary_of(token: Token) -> Token | None:
    """The form of "olla" that makes a participle a passive verb ("on hylätty"), if any."""
    if not _PARTICIPLE.search(token.lower_) or token.lower_ in words("fi", "participles_not.txt"):
        return None
    if token.has_morph() and "Voice=Pass" not in token.morph:
        return None
    for before in _before(token):
        if before.lower_ in _BE:
            return before
        if not _may_stand_between(before):
            return None
    return None


def _before(token: Token) -> Iterator[Token]:
    """The words before one, nearest first, within its sentence and within reach."""
    current = token
    for _ in range(_REACH):
        if current.i == 0 or current.is_sent_start:
            return
        current = current.nbor(-1)
        yield current


def _may_stand_between(token: Token) -> bool:
    if token.lower_ in words("fi", "between.txt"):
        return True
    return token.pos_ == "ADV" and not token.is_punct


def _passive(first: Token, verb: Token) -> Passive:
    return Passive(first.idx, verb.idx + len(verb), True, (verb.lemma_ or verb.lower_).lower(), _has_agent(verb))


def _has_agent(verb: Token) -> bool:
    """Whether the text names a doer with "toimesta" near the verb in the same sentence."""
    near = verb.doc[max(0, verb.i - _REACH) : verb.i + 1 + _REACH]
    return (
        any(token.lower_ == "toimesta" and token.sent == verb.sent for token in near) if _has_sentences(verb) else False
    )


def _has_sentences(verb: Token) -> bool:
    return verb.doc.has_annotation("SENT_START")
