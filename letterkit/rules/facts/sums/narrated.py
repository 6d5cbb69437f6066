"""Checks sums that sentences tell: a list with its total, or a whole, a part and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache, partial
from itertools import combinations, pairwise
from typing import Final

from letterkit.document import Block, Span
from letterkit.language.figures.amounts import Amount, find_amounts, value_of
from letterkit.language.letter import Letter, Sentence
from letterkit.rules.facts.sums.ledger import Mismatch

_TOTAL_BEFORE: Final = re.compile(
    r"\b(?:sammanlagt|totalt|inalles|i\sallt|tillsammans(?!\smed)|(?:total|slut)?summan?|yhteensä|yht|kaikkiaan"
    r"|yhteissumma|in\stotal|altogether|in\sall|a\stotal\sof|total|totall?ing|the\ssum)\b\.?[^\d.;!?]{0,25}$",
    re.IGNORECASE,
)
_TOTAL_AFTER: Final = re.compile(r"\s(?:sammanlagt|totalt|yhteensä|in\stotal|altogether)\b", re.IGNORECASE)
_REST: Final = re.compile(
    r"\b(?:resten|återstoden|återstående|mellanskillnaden|skillnaden|underskottet|överskottet"
    r"|loput|loppuosa|erotus|vaje|alijäämä|ylijäämä|jäljelle\sjäävä\w*|ylimenevä\w*|ylittävä\w*"
    r"|the\srest|the\sremainder|the\sremaining|the\sdifference|the\sshortfall|the\ssurplus)"
    r"(?:\s(?:av|på|of|in|osa|osuus|vuokrasta|osan|osuuden)\b(?:\s[^\W\d_]+){0,3}?)?"
    r"(?:\s?[,(:–-]|\s(?:är|blir|on|is|alltså|eli|dvs\.|that\sis))*\s?[,(:]?\s*$",
    re.IGNORECASE,
)
_DOUBT: Final = re.compile(
    r"\b(?:varav|därav|men|inte|ej|högst|minst|max\w*|gräns\w*|utan|minus|avdrag|avdra\w*|minska\w*|drar?|per|varje|vardera"
    r"|gånger|procent|månadsvis|kuukausittain|i\smånaden|mellan|tidigare|redan|hälften|ungefär|cirka|ca|eller"
    r"|josta|joista|mutta|ei|eivät|enintään|vähintään|raja\w*|ilman|vähenn\w*|kuukaudessa|kumpikin|prosentti\w*|noin|tai"
    r"|aiemmin|jo|puolet|kerta\w*|of\swhich|but|not|up\sto|at\s(?:most|least)|limit|without|less|deduct\w*|each|every"
    r"|a\smonth|monthly|per\s?cent|times|between|already|earlier|half|about|or"
    r"|efter\sskatt|netto|brutto|verojen|after\stax|net|gross)\b|%|/|avrunda|pyöris|rounded",
    re.IGNORECASE,
)
_GRANT: Final = re.compile(
    r"\b(?:bevilja\w*|godkänn\w*|betala\w*|ersätt\w*|får|myönnä\w*|hyväksy\w*|maksa\w*|korvaa\w*|saat|grant\w*|accept\w*"
    r"|approv\w*|pay|pays|get|receive)\b",
    re.IGNORECASE,
)
_NEW_CLAUSE: Final = re.compile(
    r"\b(?:vi|du|ni|de|me|te|sinä|saat|we|you|they|och|samt|ja|sekä|and|medan|så|kun|joten|while|so)\b", re.IGNORECASE
)
_SAYS_WHOLE: Final = re.compile(
    r"\b(?:av|är|var|kostar|uppgår|on|oli|maksaa|siitä|niistä|of|is|was|costs|are|ovat)\b|\beuron\s\w+st[aä]\b",
    re.IGNORECASE,
)
_TWO_PARTS: Final = re.compile(
    r"\b(?:och|samt|ja|sekä|and)\b(?!\s(?:vi|du|we|you|hyväksymme|otamme|laskemme|gränsen|raja|the\slimit)\b)",
    re.IGNORECASE,
)
_BOTH_SIDES: Final = re.compile(
    r"(?=.*(?:utgift|meno|expens|costs))"
    r"(?=.*(?:inkomst|tulo|income|\blön|palk|wage|salary|pension|eläke|tillgång|\bvarat\b|varoj|assets))",
    re.I | re.DOTALL,
)
_GAP: Final = re.compile(r"underskott|överskott|vaje|alijäämä|ylijäämä|shortfall|surplus", re.IGNORECASE)
_NAMED: Final = re.compile(r"\s+[A-ZÅÄÖ][^\d.;!?]{1,40}\s")
"""A name between two amounts, on a line of its own: "Februari 388,10 euro Mars 402,55 euro"."""
_DECIMAL: Final = re.compile(
    r"(?<![\w.,:/–-])(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})*[.,]\d\d)"
    r"(?![\w%]|[.,:/–-]\d|\s?(?:%|[–-]\s?\d|procent|prosent))"
)
"""A figure with two decimals and no unit: in a sentence with a sum it is an amount."""
_TIME: Final = re.compile(r"\b(?:kl|klo|klockan|kello|at|from|till|to)\.?\s*$", re.IGNORECASE)
_LINK: Final = re.compile(r",|;|:|\b(?:och|samt|plus|ja|sekä|and|plus)\b", re.IGNORECASE)
_MOST: Final = 12
"""So many amounts at most are tried in all their combinations."""


@lru_cache(maxsize=1 << 10)
def leaves_doubt(text: str) -> bool:
    """Whether words in a text make it uncertain that its amounts add up: limits, shares, exceptions."""
    return _DOUBT.search(text) is not None


@dataclass(frozen=True)
class _Told:
    """A sentence with its amounts."""

    sentence: Sentence
    amounts: tuple[Amount, ...]

    def span_of(self, amount: Amount) -> Span:
        return self.sentence.span_of(amount.start, amount.end)

    def before(self, amount: Amount) -> str:
        """The words just before an amount."""
        return self.sentence.text[max(0, amount.start - 120) : amount.start]


def told_sums(letter: Letter) -> Iterator[Mismatch]:
    """The totals and rests that the amounts told before them don't give; what is wrong in a block is kept with it."""
    for block in letter.prose:
        key = told_sums, block.text, letter.language_of(block)
        for found in letter.memory.recall(key, partial(_told_in, letter, block)):
            yield replace(found, span=block.span_of(found.span.start, found.span.end))


def _told_in(letter: Letter, block: Block) -> tuple[Mismatch, ...]:
    """What is wrong in a block, by its characters."""
    told = [_Told(sentence, _amounts(sentence.text)) for sentence in letter.sentences_of(block)]
    wrong = [found for at, one in enumerate(told) for found in (*_totals(block, told, at, one), *_rests(told, at, one))]
    return tuple(
        replace(found, span=Span(found.span.start - block.start, found.span.end - block.start)) for found in wrong
    )


def _amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a sentence; where it tells a total in euros, its figures without a unit too."""
    found = tuple(find_amounts(text))
    if not any(_TOTAL_BEFORE.search(text[max(0, one.start - 120) : one.start]) for one in found):
        return found
    spans = [(one.start, one.end) for one in found]
    bare = [
        _bare_amount(match)
        for match in _DECIMAL.finditer(text)
        if not _TIME.search(text[: match.start()]) and not any(a <= match.start() < b for a, b in spans)
    ]
    return tuple(sorted((*found, *bare), key=lambda one: one.start))


def _bare_amount(match: re.Match[str]) -> Amount:
    """The amount that a figure without a unit is."""
    return Amount(match.start(), match.end(), value_of(match["number"]), match["number"], "", "", False)


def _totals(block: Block, told: Sequence[_Told], index: int, one: _Told) -> Iterator[Mismatch]:
    """A total that its parts don't give: they stand before it in its sentence, or in the sentence before."""
    totals = [amount for amount in one.amounts if _is_total(one, amount)]
    if len(totals) != 1 or leaves_doubt(one.sentence.text):
        return
    total = totals[0]
    parts = [amount.value for amount in one.amounts if amount is not total]
    source = one
    if not parts and index:
        source = told[index - 1]
        parts = [amount.value for amount in source.amounts]
        is_granted = not _GRANT.search(one.sentence.text) or _GRANT.search(source.sentence.text)
        if leaves_doubt(source.sentence.text) or not is_granted:
            return
    if len(parts) < 2 or not _is_chain(source, total) or total.value <= 0:
        return
    near = told[max(0, index - 3) : index + 2]
    known = [amount.value for other in near for amount in other.amounts if amount is not total]
    if not _can_be_made(total.value, known):
        yield Mismatch(one.span_of(total), sum(parts, Decimal()))


def _is_total(one: _Told, amount: Amount) -> bool:
    text = one.sentence.text
    if _TOTAL_BEFORE.search(one.before(amount)):
        return True
    after = _TOTAL_AFTER.match(text, amount.end)
    following = next((other for other in one.amounts if other.start > amount.start), None)
    return after is not None and not (following and _TOTAL_BEFORE.search(one.before(following)))


def _is_chain(one: _Told, total: Amount) -> bool:
    """Whether the parts are listed: a comma, or a word such as "och", stands between each and the next."""
    text, amounts = one.sentence.text, one.amounts
    between = [text[a.end : b.start] for a, b in pairwise(amounts)]
    listed = all(_LINK.search(words) for words in between) or all(_NAMED.fullmatch(words) for words in between)
    if not listed or total not in amounts:
        return listed
    place = amounts.index(total)
    if place == 0:
        return re.search(r"[:(]", text[total.end : amounts[1].start]) is not None
    return not _NEW_CLAUSE.search(text[amounts[place - 1].end : total.start])


def _can_be_made(total: Decimal, known: Sequence[Decimal]) -> bool:
    """Whether a total is one of the figures, a multiple of one, or the sum of any of them."""
    if any(value and total % value == 0 and total / value <= 12 for value in known):
        return True
    if len(known) > _MOST:
        return True
    return any(sum(some) == total for count in range(2, len(known) + 1) for some in combinations(known, count))


def _rests(told: Sequence[_Told], index: int, one: _Told) -> Iterator[Mismatch]:
    """A rest that is not the whole less the part: both stand before it, in its sentence or the two before."""
    for place, rest in enumerate(one.amounts):
        if not _REST.search(one.before(rest)):
            continue
        near = [*told[max(0, index - 2) : index]]
        before = [amount.value for other in near for amount in _summed(other)]
        before += [amount.value for amount in one.amounts[:place]]
        values = sorted(set(before))
        everywhere = {amount.value for other in told for amount in other.amounts if amount is not rest}
        if len(values) != 2 or _is_doubtful([*near, one]) or not _tells_whole_and_part(near, one, place):
            continue
        part, whole = values
        differences = {a - b for a in everywhere for b in everywhere if a > b}
        if rest.value not in differences | everywhere:
            yield Mismatch(one.span_of(rest), whole - part, is_difference=True)


def _summed(told: _Told) -> Sequence[Amount]:
    """The total of a sentence where it tells one after its parts, otherwise its amounts."""
    last = told.amounts[-1:]
    return last if len(told.amounts) > 2 and _is_total(told, last[0]) else told.amounts


def _tells_whole_and_part(near: Sequence[_Told], one: _Told, place: int) -> bool:
    """Whether the two figures before a rest are a whole and a part of it, not two parts of something not told."""
    rest = one.amounts[place]
    text = " ".join([*(other.sentence.text for other in near), one.before(rest)])
    if _BOTH_SIDES.match(text):
        return True
    if _GAP.search(one.before(rest)) or not _SAYS_WHOLE.search(text):
        return False
    for other in [*near, one]:
        held = [amount for amount in other.amounts if other is not one or amount.start < rest.start]
        for a, b in pairwise(held):
            if _TWO_PARTS.search(other.sentence.text[a.end : b.start]):
                return False
    return True


def _is_doubtful(told: Sequence[_Told]) -> bool:
    """Whether a share, a multiple or a rough figure is told nearby, so that the rest may be worked out otherwise."""
    pattern = re.compile(
        r"%|\b(?:procent|prosentti\w*|per\s?cent|gånger|kertaa|times|ungefär|cirka|ca|noin|about|hälften|puolet|half"
        r"|vardera|each)\b",
        re.IGNORECASE,
    )
    return any(pattern.search(one.sentence.text) for one in told)
