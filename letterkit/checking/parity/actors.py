"""Who acts in a text: the writer ("we") or the reader ("you"), as the subject of a verb or of an order.

Finnish says it in the verb ("maksamme", "maksat"), so the words are tagged; all texts of a language at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from letterkit.checking.parity.claims import Claim, pattern
from letterkit.language.data import words
from letterkit.language.models.pipeline import PARTS, SYNTAX, load

if TYPE_CHECKING:
    from letterkit.language.models.doc import Doc, Token

_OPENS: Final = re.compile(r"(?:^|[.:!?,;•\u2029–-]|\b(?:och|ja|and|eller|tai|or))\s*\Z", re.IGNORECASE)
_SWEDISH: Final = {"vi": "we", "du": "you", "ni": "you"}
_ENGLISH: Final = {"we": "we", "you": "you"}


def acting(texts: Iterable[str], language: str) -> Mapping[str, tuple[Claim, ...]]:
    """Who acts in each of these texts."""
    known = list(dict.fromkeys(texts))
    pipeline = load(language, PARTS if language == "en" else PARTS - {SYNTAX})
    docs = pipeline.analyse(text.replace("\u2029", "\n") for text in known)
    find = _FINDERS[language]
    return {text: tuple(find(doc)) for text, doc in zip(known, docs, strict=True)}


def _swedish(doc: Doc) -> Iterator[Claim]:
    for token in _words(doc):
        if actor := _SWEDISH.get(token.lower_):
            yield _claim(actor, token)
        elif _orders(token):
            yield _claim("you", token)


def _english(doc: Doc) -> Iterator[Claim]:
    for token in _words(doc):
        actor = _ENGLISH.get(token.lower_)
        if actor == "we" or (actor and token.dep_.startswith("nsubj")):
            yield _claim(actor, token)
        elif _orders(token):
            yield _claim("you", token)


def _finnish(doc: Doc) -> Iterator[Claim]:
    for token in _words(doc):
        is_verb = token.lower_.endswith(("mme", "mmekö")) and _is_verb(token)
        if is_verb or pattern("fi", "we").fullmatch(token.lower_):
            yield _claim("we", token)
        elif _is_readers(token) or pattern("fi", "you").fullmatch(token.lower_):
            yield _claim("you", token)


def _is_readers(token: Token) -> bool:
    """Whether a Finnish verb says "you": so tagged, or a form of letters that the tagger may not know."""
    features = str(token.morph)
    is_tagged = "Person=2" in features and "VerbForm=Fin" in features
    return is_tagged or token.lower_ in words("fi", "finite.txt")


def _is_verb(token: Token) -> bool:
    """Whether a Finnish word in -mme is a verb: so tagged, or first in its sentence with no verb right after it."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if after is not None and pattern("fi", "postposition").fullmatch(after.lower_):
        return False
    if token.pos_ in ("VERB", "AUX") or "psor" not in str(token.morph):
        return True
    is_first = bool(_OPENS.search(token.doc.text[: token.idx]))
    return is_first and not (after is not None and "VerbForm=Fin" in str(after.morph))


def _orders(token: Token) -> bool:
    """Whether a word is an order to the reader, at the head of its sentence or clause."""
    return "Mood=Imp" in str(token.morph) and bool(_OPENS.search(token.doc.text[: token.idx]))


def _words(doc: Doc) -> Iterator[Token]:
    """The words of a text, without those that stand for slots."""
    yield from (token for token in doc if token.text.isalpha() and not re.fullmatch(r"Q[xmdp][a-z]+q", token.text))


def _claim(actor: str, token: Token) -> Claim:
    return Claim("actor", actor, token.idx, token.idx + len(token.text))


_FINDERS: Final[Mapping[str, Callable[[Doc], Iterator[Claim]]]] = {
    "sv": _swedish,
    "fi": _finnish,
    "en": _english,
}
