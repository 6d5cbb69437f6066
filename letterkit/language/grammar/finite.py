"""Finite verbs, those that carry a clause: what the tagger says, put right where it is weak."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from letterkit.language.data import words as word_list
from letterkit.language.grammar.passives import passives, remembered

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span, Token

_SUBJECT_WORDS = 5
"""So many words a subject has at most, where nothing else tells where it ends."""
SUBJECT_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"})
_DAYS = re.compile(r"(?:dag|kväll)ar$")
"""Swedish nouns of time that look like verbs ("vardagar")."""
_POSSESSIVE = re.compile(r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|see|kse)(?:si|ni|mme|nne|ns[aä])$")
"""A Finnish noun in a case that no verb has, with a possessive ending ("osoitteeseesi")."""
YOURS = re.compile(r"[aeouyäö]si$")
"""What ends a Finnish noun that is yours ("kuntasi") and the past of few verbs ("vastasi"); "-isi" is a conditional."""
_PERSON = re.compile(r"[aäoöuye]isit(?:ko|kö)?$|[^t]tte$|(?:mme|t|tte)k[oö]$")
"""Finnish endings of verbs that say "sinä", "te" and "me", which no noun shares: "hakisit", "erositte", "maksatko"."""
_NEGATED = re.compile(r"[aeiouyäö]$|n[uy]t$|neet$")
"""What ends a Finnish verb that follows "ei" ("ei aura ehdi"); it has no ending of a person."""


def missed_verb(words: list[Token]) -> int | None:
    """The English verb that the tagger took for a noun, where a whole sentence would have none: "… closes in June."."""
    if words[0].doc.lang_ != "en" or words[-1].text != ".":
        return None
    for index in range(len(words) - 2, 0, -1):
        if words[index].lower_ in word_list("en", "verbs.txt") and words[index].pos_ == "NOUN":
            return index if words[index - 1].pos_ in ("NOUN", "PROPN", "NUM", "ADV", "VERB") else None
    return None


def is_finite(word: Token) -> bool:
    """Whether a word is a verb that can carry a clause; the second word of "ei ole" is not."""
    if word.doc.lang_ == "fi" and (known := _known_in_finnish(word)) is not None:
        return known
    if word.doc.lang_ == "sv" and (_is_swedish_past(word) or _is_swedish_imperative(word)):
        return True
    if word.doc.lang_ == "sv" and _DAYS.search(word.lower_):
        return False
    if word.pos_ not in ("VERB", "AUX") or "Connegative=Yes" in word.morph or _is_swedish_infinitive(word):
        return False
    return "VerbForm=Fin" in word.morph or (word.is_sent_start is True and "VerbForm=Part" not in word.morph)


def _is_swedish_infinitive(word: Token) -> bool:
    """Whether a Swedish verb in -a stands right after another verb ("försökte ringa"), whatever the tagger says."""
    if word.doc.lang_ != "sv" or not word.lower_.endswith("a") or not word.i:
        return False
    return word.nbor(-1).pos_ in ("VERB", "AUX")


def _is_swedish_imperative(word: Token) -> bool:
    """Whether a verb that looks like an infinitive opens its clause, "vänligen" and the like aside."""
    if word.pos_ != "VERB" or "VerbForm=Inf" not in word.morph:
        return False
    before = next((token for token in reversed(word.doc[word.sent.start : word.i]) if token.pos_ != "ADV"), None)
    return before is None or before.is_punct


def _is_swedish_past(word: Token) -> bool:
    """Whether a form in -ade right after a noun is a past that the tagger took for a participle: "bror betalade …"."""
    if word.pos_ != "ADJ" or not word.lower_.endswith("ade") or not word.i or _has_auxiliary(word):
        return False
    return word.nbor(-1).pos_ in ("NOUN", "PROPN") and not word.is_sent_start


def _known_in_finnish(word: Token) -> bool | None:
    """What lists and neighbours say where the Finnish tagger is weak: it has met few letters that say "sinä"."""
    form = word.lower_
    if form in word_list("fi", "past.txt"):
        return True
    if form in word_list("fi", "not_finite.txt") or _POSSESSIVE.search(form) or YOURS.search(form):
        return False
    if form in word_list("fi", "finite.txt") or form.endswith("mme") or _PERSON.search(form):
        return not _is_negated_form(word)
    if _NEGATED.search(form) and _is_negated_form(word) and not word.nbor(-1).is_punct:
        return False
    if "VerbForm=Inf" in word.morph and form.endswith(("aa", "ää")) and word.i and word.nbor(-1).text == ",":
        return True
    if form.endswith(("vat", "vät")) and word.i + 1 < len(word.doc):
        after = word.nbor()
        if after.pos_ == "NOUN" and "Number=Plur" in after.morph and "Case=Nom" in after.morph:
            return False
    return None


def _is_negated_form(word: Token) -> bool:
    """Whether the word is the second part of "et maksa" or "emme hae"."""
    before = word.doc[max(0, word.i - 2) : word.i]
    return any(token.lower_ in word_list("fi", "negations.txt") for token in before)


def finite_words(sentence: Span) -> frozenset[int]:
    """The places in a sentence of the words that carry its clauses, passives that the tagger missed among them."""
    return remembered(
        sentence.doc, f"letterkit_finite {sentence.start} {sentence.end}", lambda: _finite_words(sentence)
    )


def _finite_words(sentence: Span) -> frozenset[int]:
    missed = remembered(
        sentence.doc,
        "letterkit_finite_ends",
        lambda: {passive.end for passive in passives(sentence.doc) if passive.finite},
    )
    return frozenset(
        index
        for index, word in enumerate(sentence)
        if not _is_swedish_infinitive(word)
        and (is_finite(word) or _is_lone_passive(word, missed) or _is_lone_supine(word) or _is_told_of(word))
    )


def _is_lone_passive(word: Token, ends: set[int]) -> bool:
    """Whether a word is a passive of one word ("beviljas", "maksetaan") that no auxiliary before it carries."""
    if word.idx + len(word) not in ends or "VerbForm=Part" in word.morph or "VerbForm=Sup" in word.morph:
        return False
    return not _has_auxiliary(word)


def _is_lone_supine(word: Token) -> bool:
    """Whether a form that needs an auxiliary stands without one.

    Swedish leaves out "har" in subordinate clauses ("som du lämnat in"); an English infinitive without "to" or a modal
    is a present tense that the tagger took for one ("patients … pay a fee").
    """
    if "VerbForm=Sup" in word.morph:
        return not _has_auxiliary(word)
    is_bare = word.doc.lang_ == "en" and word.pos_ == "VERB" and "VerbForm=Inf" in word.morph
    return is_bare and not _has_auxiliary(word) and not _follows_to(word)


def _is_told_of(word: Token) -> bool:
    """Whether an English participle is the past of a relative clause: "the invoice that the laboratory sent to you"."""
    if word.doc.lang_ != "en" or "Tense=Past|VerbForm=Part" not in str(word.morph):
        return False
    for before in reversed(word.doc[max(word.sent.start + 1, word.i - _SUBJECT_WORDS) : word.i]):
        if before.lower_ in ("that", "which", "who") and before.pos_ == "PRON":
            return before.nbor(-1).pos_ in ("NOUN", "PROPN")
        if before.pos_ not in SUBJECT_PARTS:
            return False
    return False


def _follows_to(word: Token) -> bool:
    """Whether "to", a verb or "and" stands shortly before: "to call or write", "help pay"."""
    return any(
        token.lower_ == "to" or token.pos_ in ("VERB", "CCONJ") for token in word.doc[max(0, word.i - 3) : word.i]
    )


def _has_auxiliary(word: Token) -> bool:
    for before in reversed(word.doc[max(word.sent.start, word.i - 4) : word.i]):
        if before.is_punct:
            return False
        if before.pos_ == "AUX" or (word.doc.lang_ == "sv" and before.lower_ in ("har", "hade")):
            return True
    return False
