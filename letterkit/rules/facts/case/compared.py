"""A draft's lines beside those of the letter that its facts would give: where the words agree, so must the figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from letterkit.document import Span
from letterkit.language.letter import Letter
from letterkit.rules.facts.case.figures import Value, is_same_day
from letterkit.rules.facts.case.known import known_of
from letterkit.rules.facts.case.lines import Line, lines_of, paragraphs_of
from letterkit.rules.facts.case.reference import Reference, Shape, Slot, payees_of, reference_of, shape_of

_ENOUGH: Final = 2
"""A line with so many words of its own is the catalogue's sentence; a shorter one may come about by chance."""
_LEAST: Final = 3
"""A line with fewer words and figures in all does not tell whose name is missing in it."""
_LONGEST_NAME: Final = 8
"""In words."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure or a name that a line has at `span` where the letter of the facts has another.

    `sort` is that of the slot; `expected` its value there (of a name, its words as written), `fact` where that is from.
    """

    span: Span
    sort: str
    written: str
    expected: object
    fact: str


def differences(letter: Letter) -> tuple[Difference, ...]:
    """Where a draft's lines differ from the letter of its facts in figures or payees only; worked out once."""
    found = letter.kept.get(Difference)
    if found is None:
        found = letter.kept[Difference] = tuple(_differences(letter))
    return cast(tuple[Difference, ...], found)


def shapes_of(letter: Letter) -> tuple[Shape, ...]:
    """The lines of a draft as shapes, in which the payees of its facts are known; worked out once."""
    found = letter.kept.get(Shape)
    if found is None:
        names = payees_of(letter.facts)
        found = letter.kept[Shape] = tuple(shape_of(line, names) for line in lines_of(letter))
    return cast(tuple[Shape, ...], found)


def open_shapes(letter: Letter) -> tuple[tuple[int, Shape], ...]:
    """The lines, with their numbers, that the letter of the facts does not hold word for word and figure for figure."""
    told = {(shape.words, shape.values) for shape in reference_of(letter).shapes if shape.own_words}
    shapes = enumerate(shapes_of(letter))
    return tuple((number, shape) for number, shape in shapes if (shape.words, shape.values) not in told)


def _differences(letter: Letter) -> Iterator[Difference]:
    """Whole paragraphs first: their sentences may be alike in several places."""
    reference, names = reference_of(letter), payees_of(letter.facts)
    heads = _heads(reference.shapes)
    whole = [shape_of(line, names) for line in paragraphs_of(letter)]
    alike = _by_words(reference.paragraphs)
    yield from _in_groups(letter, whole, alike, heads)
    settled = {shape.line.block.start for shape in whole if shape.words in alike}
    left = [shape for shape in shapes_of(letter) if shape.line.block.start not in settled]
    alike = _by_words(reference.shapes)
    yield from _in_groups(letter, left, alike, heads)
    for shape in left:
        if shape.words not in alike:
            yield from _other_name(shape, reference)


def _by_words(shapes: Iterable[Shape]) -> dict[tuple[str, ...], list[Shape]]:
    groups: dict[tuple[str, ...], list[Shape]] = defaultdict(list)
    for shape in shapes:
        if shape.own_words or shape.line.is_row:
            groups[shape.words].append(shape)
    return dict(groups)


def _in_groups(
    letter: Letter,
    shapes: Iterable[Shape],
    alike: Mapping[tuple[str, ...], Sequence[Shape]],
    heads: frozenset[tuple[str, ...]],
) -> Iterator[Difference]:
    for words, group in _by_words(shapes).items():
        for shape, other in _paired(group, alike.get(words, ())):
            is_sure = _is_sure(letter, shape, heads)
            if is_sure or shape.own_words:
                yield from _unlike(letter, shape, other, is_sure=is_sure)


def _paired(shapes: Sequence[Shape], others: Sequence[Shape]) -> Iterator[tuple[Shape, Shape]]:
    """Each line that differs, with the one of the others that it is nearest to, each of these once if possible.

    A line that says the same as one of the others is right, unless it stands in the place of a third that is missing.
    """
    is_in_step = len(shapes) == len(others)
    same = [place for place, pair in enumerate(zip(shapes, others, strict=False)) if _count(*pair) == 0]
    free = [other for place, other in enumerate(others) if place not in same]
    unlike = []
    for place, shape in enumerate(shapes):
        if place in same:
            continue
        equal = next((other for other in free if _count(shape, other) == 0), None)
        if equal is not None:
            free.remove(equal)
        elif is_in_step or all(_count(shape, other) for other in others):
            unlike.append(shape)
    for shape in unlike:
        candidates = free or others
        if candidates:
            nearest = min(candidates, key=lambda other: _count(shape, other))
            if nearest in free:
                free.remove(nearest)
            yield shape, nearest


def _count(shape: Shape, other: Shape) -> int:
    """How many slots differ."""
    return sum(not _is_same(one, two) for one, two in zip(shape.slots, other.slots, strict=True))


def _is_same(slot: Slot, other: Slot) -> bool:
    if slot.sort == "date":
        return is_same_day(cast(Value, slot.value), cast(Value, other.value))
    return slot.value == other.value


def _heads(shapes: Sequence[Shape]) -> frozenset[tuple[str, ...]]:
    """The first rows of tables."""
    return frozenset(shape.words for shape in shapes if shape.line.block.cell and shape.line.block.cell.row == 1)


def _is_sure(letter: Letter, shape: Shape, heads: frozenset[tuple[str, ...]]) -> bool:
    """Whether a line is the catalogue's own: a sentence of several words, or a row of one of its tables."""
    cell = shape.line.block.cell
    if cell is None:
        return shape.own_words >= _ENOUGH
    first = next((one for one in shapes_of(letter) if (own := one.line.block.cell) and own.table == cell.table), None)
    return first is not None and first.words in heads


def _unlike(letter: Letter, shape: Shape, other: Shape, *, is_sure: bool) -> Iterator[Difference]:
    known = known_of(letter)
    for slot, there in zip(shape.slots, other.slots, strict=True):
        if _is_same(slot, there) or slot.sort == "provision":
            continue
        fact = next(other.line.facts_of(there.start, there.end), "")
        is_known = (slot.sort == "amount" and cast(Decimal, slot.value) in known.amounts) or (
            slot.sort == "date" and known.has_day(cast(Value, slot.value))
        )
        if (is_sure or not is_known) and (fact or slot.sort != "number"):
            yield _difference(shape.line, slot.start, slot.end, slot.sort, other.line, there, fact)


def _difference(line: Line, start: int, end: int, sort: str, other: Line, there: Slot, fact: str) -> Difference:
    text = other.text[there.start : there.end]
    expected = text if sort in ("name", "number") else there.value
    return Difference(line.span_of(start, end), sort, line.text[start:end], expected, fact)


def _other_name(shape: Shape, reference: Reference) -> Iterator[Difference]:
    """A line that is the reference's but for words that stand where a payee's name does."""
    for other in reference.shapes:
        for place, word in enumerate(other.words):
            if word != "<name>":
                continue
            after = len(other.words) - place - 1
            length = len(shape.words) - place - after
            is_alike = shape.words[:place] == other.words[:place] and (
                not after or shape.words[-after:] == other.words[-after:]
            )
            if not is_alike or not 1 <= length <= _LONGEST_NAME or not other.own_words or len(other.words) < _LEAST:
                continue
            stretch = _stretch(shape, place, place + length)
            slot = [slot for slot in other.slots if slot.sort == "name"][other.words[:place].count("<name>")]
            if stretch and shape.line.text[stretch[0]].isupper():
                fact = next(other.line.facts_of(slot.start, slot.end), "")
                yield _difference(shape.line, *stretch, "name", other.line, slot, fact)
                return


def _stretch(shape: Shape, first: int, last: int) -> tuple[int, int] | None:
    """The characters of some words of a shape; None where a figure that is no part of a name is among them."""
    if any(word in ("<amount>", "<date>", "<name>") for word in shape.words[first:last]):
        return None
    starts = sorted(
        [(slot.start, slot.end) for slot in shape.slots]
        + [
            (token.start, token.end)
            for token in shape.tokens
            if not any(slot.start < token.end and token.start < slot.end for slot in shape.slots)
        ]
    )
    return starts[first][0], starts[last - 1][1]
