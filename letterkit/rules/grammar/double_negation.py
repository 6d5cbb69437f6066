"""Two negations in one clause, which the reader has to cancel: "not unreasonable", "cannot … without"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.letter import Letter, Sentence
from letterkit.language.listed import one_of, words_of
from letterkit.language.text.quotations import is_quoted
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.own import own_sentences

_BREAK: Final = {
    "sv": r"[;:()–]|,(?!\s*utan\s+att\b)|\b(?:och|men|eller|som|eftersom|när|medan|därför)\b"
    r"|\bom\s(?=(?:du|ni|vi|inte|det|den|han|hon|de|man|någon)\b)",
    "fi": r"[;:()–]|,(?!\s*(?:että|ilman|\w+matta|\w+mättä)\b)|\b(?:ja|mutta|tai|koska|jos|kun|vaikka|vaan|sekä"
    r"|jo(?:ka|ta|nka|tka|iden|ten))\b|(?=\b(?:eikä|enkä|etkä|emmekä|ettekä|eivätkä)\b)",
    "en": r"[;:()–]|,(?!\s*without\b)|(?=\bnor\b)|\b(?:and|but|or|because|if|when|although)\b"
    r"|\b(?:who|so|before|until)\b|\bas\s(?=(?:I|you|we|they|he|she|it|the|your)\b)",
}
_WITHOUT: Final = {
    "sv": r"\butan(?:\s+att)?\b|\bi\s+avsaknad\s+av\b",
    "fi": r"\bilman\b|\b\w{3,}(?:matta|mättä|ksetta|ksettä|teetta|teettä)\b(?!\s+(?:jätet|jään))"
    r"|\b(?:luvatta|syyttä|kuititta)\b",
    "en": r"\bwithout\b|\bunless\b|\bin\s+the\s+absence\s+of\b",
}
_OPEN: Final = {
    "sv": r"(?!)",
    "fi": r"epä\w{4,}|\w{2,}(?:ton|tön|tont[aä]?|tönt[aä]?|ttom\w+|ttöm\w+)",
    "en": r"un\w{4,}",
}
"""Words whose form says that they deny, beside those on the list; `status` in the data lists what only looks so."""

_ONLY: Final = (
    r"(?!\s+(?:bara|blott|enbart|endast|heller|i\s+första\s+hand|främst|vain|ainoastaan|only|just|merely|simply)\b)"
)
_FEW_WORDS: Final = r"(?:\s+[^\s,;:()–]+){0,5}?"
_MODAL: Final = re.compile(
    r"\b(?:kan|kunde|kunna|får|fick|går|gick|aldrig|ing(?:en|et|a|enting)|knappast|bör|omöjligen)\b", re.I
)
_NEEDED: Final = re.compile(
    r"\s+(?:att|din|ditt|dina|ert|era|något|några|giltig\w*|skriftlig\w*|godtagbar\w*|särskil\w*|ny|nya|nytt)\b"
    r"|\s+(?:ett\s+|en\s+)?\w*(?:kvitto|verifikat|bilag|utdrag|intyg|utredning|fullmakt|samtycke|ansökan|tillstånd"
    r"|underskrift|avtal|besked|medverkan|remiss|plan|kontrakt|räkning|recept|bokning|skäl|orsak|anledning|beslut"
    r"|handling|dokument|kostnadsförslag|personbeteckning|faktur|godkännande|uppgifter|biljett|avisering|hörande)\w*",
    re.IGNORECASE,
)
"""Swedish: what "utan" can mean "without" of also where no modal verb says that something is impossible."""

_FOLLOWING: Final = re.compile(r"\s+(\w+)")
_ARTICLE: Final = re.compile(r"\b(?:an?|any|en|ett|någon|något)\s+\S+$", re.IGNORECASE)
_TO: Final = re.compile(r"\w+\s+(?:för\s+)?att\b")
_PARALLEL: Final = re.compile(r"\b(?:en|ett)\s+\w+\s+utan\s+(?:en|ett)\b")
"""Swedish: what shows that "utan" means "but": "inte ett intyg utan en räkning", "inte att neka utan att hjälpa"."""
_INTO: Final = re.compile(r"(?:aan|ään|een|iin|oon|uun|yyn|h[aeiouyäö]n)$")
_IS_NOT: Final = re.compile(r"(?:ei|en|et)\b.*\b(?:ole|olisi|ollut)\b", re.IGNORECASE)
_NO: Final = re.compile(r"(?:no|ing(?:en|et|a))\b", re.IGNORECASE)
_NEAR: Final = 40
_FAR: Final = 200
"""How many characters from a negation its neighbours, and the other negation, are looked for."""

_SAY_POSITIVE: Final = Text(
    sv="Säg det jakande, till exempel med ”{plain}”.",
    fi="Sano asia myöntävästi, esimerkiksi sanalla ”{plain}”.",
    en='Say it positively, for example with "{plain}".',
)


_FRONTED: Final = {
    "sv": r"\b(?:inte|ej)\s+heller\s+(?:är|var|anses|bedöms|blir)(?:\s+\w+){1,4}?"
    r"|\bing(?:en|et|a)\s+av(?:\s+\w+){1,3}?\s+(?:är|var)\b|\baldrig\s+(?:har|är|var)(?:\s+\w+){1,4}?"
    r"|\bing(?:en|et|a)(?:\s+\w+){1,2}?\s+(?:är|var|blir|blev|förblir|förblev|lämnas|lämnades)",
    "fi": r"\b(?:ei|eivät|eikä|eivätkä)(?:\s+\w+){0,3}?\s+(?:ole|olisi|ollut)(?:\s+\w+(?:lle|mme|nne|si))?",
    "en": r"\b(?:nor|neither)\s+(?:is|are|was|were|do|does|did|will|can)(?:\s+\w+){1,4}?"
    r"|\bnone\s+of(?:\s+\w+){1,3}?\s+(?:is|are|was|were)\b|\bnever\s+(?:has|have|had|is|was|were)(?:\s+\w+){1,4}?"
    r"|\bno(?:\s+\w+){1,2}?\s+(?:go|goes|went|stays?|stayed|remains?|remained|is|are|was|were)",
}
_PAIR: Final = {
    "sv": r"\b(?P<negative_first>{verb})\s+(?:(?:du|vi|ni|det|han|hon|de)\s+)?{no}"
    r"|\bing(?:en|et|a)\s+(?:\w+\s+)?{reason}\s+(?:till\s+|för\s+)?att\s+(?P<negative_reason>inte)\b"
    r"|\bfinns\s+(?:\w+\s+)?ing(?:en|et|a|enting)(?:\s+\w+){{0,3}}\s+som(?:\s+\w+){{0,3}}?\s+(?P<negative_pair>inte)\b"
    r"|\binte(?:\s+(?!och\b|men\b|som\b|att\b|om\b)\w+){{0,3}}\s+(?P<negative_twice>inga|inget|ingen|ingenting|aldrig)\b",
    "fi": r"\bei\s+ole(?:\s+\w+){{0,4}},\s+jo\w{{1,4}}(?:\s+\w+)?\s+(?P<negative_pair>ei|eivät|emme|en|et|ette)\b"
    r"|\b(?:ei\s+ole|emme\s+näe)\s+(?:\w+\s+)?{reason}\s+olla\s+(?P<negative_reason>\w+(?:matta|mättä))\b",
    "en": r"\b(?:no|any)\s+(?:\w+\s+)?{reason}\s+(?:\w+\s+){{0,4}}?(?P<negative_reason>not)\s+to\b"
    r"|\b(?:(?:is|are|was|were)\s+(?:no|nothing|nobody|none)|^\W*(?:nothing|nobody|no))(?:\s+\w+){{0,3}}\s+(?:that|which|who)"
    r"(?:\s+\w+){{0,3}}?\s+(?P<negative_pair>not|cannot|\w+n['’]t)\b"
    r"|(?:\bnot|n['’]t)(?:\s+(?!and\b|but\b|that\b|if\b|or\b)\w+){{0,3}}\s+(?P<negative_twice>no(?!\s+(?:later|more|longer|less))|nothing|never|nobody)\b"
    r"|\bcan(?:not|['’]t)\s+(?P<negative_too>not)\b"
    r"|{no}[^.;:]{{0,80}}?\bunless\b[^.;:,]{{0,60}}?(?P<negative_unless>\b(?:not|never|no|without)\b|n['’]t\b)",
}
"""Pairs of negations that a clause and the relative or conditional clause bound to it share."""


class DoubleNegation(Rule):
    name = "double-negation"
    title = Text(sv="Dubbel nekning", fi="Kaksoiskielto", en="Double negation")
    severity = "warning"
    is_local = True
    message = Text(
        sv="”{words}” nekar två gånger: läsaren måste räkna ut vad som gäller.",
        fi="”{words}” kieltää kahdesti: lukija joutuu päättelemään, mitä virke tarkoittaa.",
        en='"{words}" contains two negatives: the reader has to work out what applies.',
    )
    advice = Text(
        sv="Säg vad som gäller, eller vad som behövs: ”Vi behöver … för att kunna …”.",
        fi="Sano, mikä pätee tai mitä tarvitaan: ”Tarvitsemme …, jotta voimme …”.",
        en='Say what applies, or what is needed: "We need … to be able to …".',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in own_sentences(letter):
            for start, end, plain in _double(sentence):
                if not is_quoted(sentence.text, start, end):
                    words = " ".join(sentence.text[start:end].split())
                    advice = _SAY_POSITIVE if plain else None
                    yield self.at(sentence.span_of(start, end), advice=advice, words=words, plain=plain)


def _double(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where a sentence denies twice, first to last negation, and a positive word where the list has one."""
    language, text = sentence.language, sentence.text
    patterns = _patterns(language)
    position = 0
    for match in patterns.lexical.finditer(text):
        if not _describes(text, match, language):
            is_spread = match["negative_view"] or match["negative_left"]
            found = patterns.negation.search(text, match.start()) if is_spread else None
            start = found.start() if found else match.start()
            yield start, match.end(), patterns.plain.get(" ".join(_last(match).lower().split()), "")
            position = match.end()
    for start, end in _without(text, language):
        if start >= position:
            yield start, end, ""
            position = end


def _last(match: re.Match[str]) -> str:
    """The word that is negative by itself."""
    return next(word for name, word in match.groupdict().items() if word and name.startswith("negative"))


def _describes(text: str, match: re.Match[str], language: str) -> bool:
    """Whether an adjective only describes the noun that follows ("ersätter inte onödiga kostnader")."""
    following = _FOLLOWING.match(text, match.end())
    last = _last(match).lower()
    if language == "fi":
        return bool(re.match(r"puutu", last) and following and _INTO.search(following[1])) or (
            _IS_NOT.search(text, match.start()) is not None and last.endswith(("tomia", "tömiä", "sia", "siä"))
        )
    if not any(match[f"negative_{name}"] for name in ("adjective", "view", "left", "fronted")) or following is None:
        return False
    if following[1].lower() in _words(language, "after") or last in _words(language, "degree"):
        return False
    if language == "en" and last.endswith("ly"):
        return False
    if not match["negative_adjective"]:
        return True
    if _ARTICLE.search(match[0]):
        return False
    before = text[max(0, match.start() - _NEAR) : match.start()].split()[-1:] + match[0].split()
    is_predicate = any(word.lower() in _words(language, "be") for word in before)
    return _NO.match(match[0]) is not None or not is_predicate


def _without(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where a clause has both a negation and "without", in either order."""
    patterns = _patterns(language)
    breaks = [match.span() for match in patterns.breaks.finditer(text)]
    starts, ends = [start for start, _ in breaks], [end for _, end in breaks]
    for match in patterns.without.finditer(text):
        if _is_set(text, match, language):
            continue
        i, j = bisect_right(ends, match.start()), bisect_left(starts, match.end())
        first = max(ends[i - 1] if i else 0, match.start() - _FAR)
        last = min(starts[j] if j < len(starts) else len(text), match.end() + _FAR)
        before = [found.start() for found in patterns.negation.finditer(text, first, match.start())]
        if before and not (language == "sv" and _is_contrast(text, before[-1], match)):
            yield before[-1], match.end()
            continue
        if before or (language == "sv" and text[max(0, match.start() - 2) : match.start()].startswith(",")):
            continue
        if language == "en" and match.start() == 0 and text[last : last + 1] == ",":
            last = min(starts[j + 1] if j + 1 < len(starts) else len(text), last + _FAR)
        after = patterns.negation.search(text, match.end(), last)
        if after and not patterns.contrast.match(text, match.end()):
            yield match.start(), after.end()


def _is_set(text: str, match: re.Match[str], language: str) -> bool:
    """Whether "without" belongs to a fixed phrase that denies nothing ("utan vidare", "lukuun ottamatta")."""
    fixed = _words(language, "set")
    before = text[max(0, match.start() - _NEAR) : match.start()].split()
    pair = f"{before[-1]} {match[0]}".lower() if before else ""
    return match[0].lower() in fixed or pair in fixed or bool(_patterns(language).is_set.match(text, match.end()))


def _is_contrast(text: str, negation: int, match: re.Match[str]) -> bool:
    """Whether Swedish "utan" means "but": "inte till dig utan till hyresvärden"."""
    denied = text[negation : match.start()]
    if match[0].lower().endswith("att"):
        return _TO.match(denied) is not None
    if _PARALLEL.search(denied + text[match.start() : match.end() + _NEAR]):
        return True
    if _patterns("sv").contrast.match(text, match.end()):
        return True
    if len(denied.split()) == 1:
        return False
    clause = text[max(0, negation - _NEAR) : match.start()]
    return not (_MODAL.search(clause) or _NEEDED.match(text, match.end()))


@dataclass(frozen=True)
class _Patterns:
    """A language's negations as patterns; `plain` gives a positive word for a word that is negative by itself."""

    negation: re.Pattern[str]
    lexical: re.Pattern[str]
    without: re.Pattern[str]
    breaks: re.Pattern[str]
    is_set: re.Pattern[str]
    contrast: re.Pattern[str]
    plain: dict[str, str]


@cache
def _patterns(language: str) -> _Patterns:
    kinds = ("not", "between", "adjective", "stem", "status", "leave", "verb", "think", "reason", "set", "contrast")
    word = {kind: one_of(_words(language, kind)) for kind in kinds}
    shortened = r"|\b\w+n['’]t\b" if language == "en" else ""
    no = rf"(?:\b{word['not']}\b{shortened}){_ONLY}"
    seen_from = r"|\w+n\s+(?:kannalta|osalta|näkökulmasta|mielestä|mukaan)" if language == "fi" else ""
    between = rf"(?:\s+(?:{word['between']}{seen_from})\b){{0,4}}"
    adjective = rf"(?:{word['adjective']}|{word['stem']}\w*|(?!{word['status']})(?:{_OPEN[language]}))\b"
    shapes = [
        rf"{no}{between}\s+(?P<negative_adjective>{adjective})",
        rf"(?:{word['think']}\s+(?:\w+\s+)?{no}|{no}{between}\s+{word['think']}\b){_FEW_WORDS}"
        rf"\s+(?P<negative_view>{adjective})(?!\s+\w+(?:kostnad|utgift|kulu|meno))",
        rf"(?:{word['leave']}\s+(?:\w+\s+)?{no}|{no}{between}(?:\s+\w+)?\s+{word['leave']}\b)"
        rf"(?:\s+\w+){{0,4}}?\s+(?P<negative_left>{adjective})",
        rf"(?:{_FRONTED[language]}){between}\s+(?P<negative_fronted>{adjective})",
        rf"{no}{between}\s+(?P<negative_verb>{word['verb']})\b",
        _PAIR[language].format(no=no, reason=word["reason"], verb=word["verb"]),
    ]
    rows = [row for row in table(language, "negatives.tsv") if row["kind"] in ("adjective", "verb")]
    return _Patterns(
        negation=re.compile(no, re.IGNORECASE),
        lexical=re.compile("|".join(shapes), re.IGNORECASE),
        without=re.compile(_WITHOUT[language], re.IGNORECASE),
        breaks=re.compile(_BREAK[language], re.IGNORECASE),
        is_set=re.compile(rf"\s+{word['set']}\b", re.IGNORECASE),
        contrast=re.compile(rf"\s+(?:{word['contrast']}\b|\d)", re.IGNORECASE),
        plain={form: row["plain"] for row in rows for form in alternatives(row["words"])},
    )


def _words(language: str, kind: str) -> tuple[str, ...]:
    return words_of(language, "negatives.tsv", kind)
