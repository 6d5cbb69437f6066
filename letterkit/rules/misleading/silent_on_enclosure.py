"""A document that is said to have come, or is only listed, and nothing tells what it showed or how it was used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby, takewhile
from typing import Final, cast

from letterkit.catalogue.misleading.recognise import certain, is_anothers, is_unlikely, proposals
from letterkit.catalogue.misleading.triggers import IMPOSSIBLE
from letterkit.document import Block, Span
from letterkit.document.block import Cell
from letterkit.language.grammar.negation import find_negations
from letterkit.language.letter import Letter, Sentence
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.misleading.held import Held, held_documents
from letterkit.rules.misleading.mentions import (
    ANY,
    STATEMENT,
    Mention,
    answered,
    find_mentions,
    is_list_label,
    is_said_to_have_come,
    never_came,
    opens_with_it,
    speaks_of_it,
    tells,
    words_of,
)

_PARTS_ELSEWHERE: Final = ("provisions", "rectification", "contact", "next-step")
"""Parts that tell of no document that came."""
_UNDECIDED: Final = ("info_request",)
"""Letters that decide nothing yet, and so need not say what became of the documents that came."""
_CHANCE: Final = 0.1
"""What the learned judgement finds less likely to be at fault is left alone, but not in lists. Our own figure."""
_SHORT_ITEM: Final = 6
"""So many words at the most has an item of a list of documents. Our own figure."""

_ANSWERS: Final = ("item", "grants", "accepts", "refused", "used", "shows")
"""Words that say what became of a document, where they stand in its item of a list."""
_OF_THINGS: Final = ("bill", "receipt")
"""Kinds of documents that are answered where their thing is: what a bill is for is granted."""
_THING: Final = 4
_COMPOUND: Final = 3
"""So many first letters tell that two words are of the same thing; a document's word may begin with it."""
_LONG_STEM: Final = 7
"""So many first letters of a document's word are enough to know it again in another form."""


class SilentOnEnclosure(Rule):
    name = "silent-on-enclosure"
    title = Text(sv="Bilaga utan svar", fi="Liite jää vaille vastausta", en="Enclosure left unanswered")
    severity = "error"
    yields_to = frozenset({"item-not-answered"})
    message = Text(
        sv="Läsaren får veta att ”{words}” har kommit, men inte vad handlingen visade eller hur den användes.",
        fi="Lukija saa tietää, että ”{words}” on saapunut, muttei sitä, mitä se osoitti tai miten sitä käytettiin.",
        en='The reader learns that "{words}" came, but not what it showed or how it was used.',
    )
    advice = Text(
        sv="Skriv vad handlingen visar, om ni följer den eller inte, och varför.",
        fi="Kirjoita, mitä asiakirja osoittaa, noudatatteko sitä vai ette ja miksi.",
        en="Say what the document shows, whether you follow it or not, and why.",
    )
    of_facts = Text(
        sv="I ärendet finns ”{words}”, men brevet säger inte hur handlingen användes.",
        fi="Asiassa on ”{words}”, mutta kirje ei kerro, miten asiakirjaa käytettiin.",
        en='The case holds "{words}", but the letter does not say how it was used.',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        told = _told_by(letter)
        unanswered = [mention for mention in told.unanswered() if not is_anothers(letter, mention.span)]
        for mention in unanswered:
            yield self.at(mention.span, words=mention.word)
        for span in told.proposed({mention.sentence for mention in unanswered}):
            yield self.at(span, words=" ".join(letter.text[span.start : span.end].split()))
        if letter.facts is not None and letter.facts.kind not in _UNDECIDED:
            for span, names in _by_place(told, letter, unanswered).items():
                yield self.at(span, message=self.of_facts, words=", ".join(names))


class _Told:
    """What a letter tells of documents, sentence by sentence."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self.sentences = letter.statements
        self._places = {sentence: number for number, sentence in enumerate(self.sentences)}
        self.mentions = [list(find_mentions(sentence)) for sentence in self.sentences]
        self._answered = [list(answered(*pair)) for pair in zip(self.sentences, self.mentions, strict=True)]
        self._likely = proposals(letter, SilentOnEnclosure.name)
        self._certain = certain(letter, SilentOnEnclosure.name)

    def _is_harmless(self, sentence: Sentence) -> bool:
        """Whether the learned judgement takes a sentence for harmless; of a list or a refusal it has to be sure."""
        is_plain = not _is_list(sentence) and not self._is_refused(sentence)
        least = _CHANCE if is_plain else IMPOSSIBLE
        return is_unlikely(self._letter, sentence, SilentOnEnclosure.name, least)

    def _is_refused(self, sentence: Sentence) -> bool:
        """Whether a sentence or the next refuses something: what came with the application may well be why."""
        place = self._places[sentence]
        refused = words_of(sentence.language, "refused")
        return any(refused.search(one.text) for one in self.sentences[place : place + 2])

    def unanswered(self) -> Iterator[Mention]:
        """The documents that are said to have come, each once, and that no sentence answers."""
        reported: list[Mention] = []
        for number, mention in self._specific_first():
            is_new = not any(mention.is_same(one) for one in reported)
            is_open = is_new and self._is_received(mention) and not self.is_answered(number, mention)
            if is_open and not self._is_harmless(mention.sentence):
                reported.append(mention)
                yield mention

    def _specific_first(self) -> Iterator[tuple[int, Mention]]:
        """All mentions with the numbers of their sentences, those last that stand for a document named beside them."""
        found = [(number, mention) for number, mentions in enumerate(self.mentions) for mention in mentions]
        yield from sorted(found, key=lambda one: one[1].kind == ANY and self._is_named_beside(one[0]))

    def _is_named_beside(self, number: int) -> bool:
        """Whether a sentence, or its table, names a document of a known kind."""
        block = self.sentences[number].block
        table = {cell.start for cell in self._table_of(block)} if block.cell else {-1}
        return any(
            mention.kind != ANY
            for place, mentions in enumerate(self.mentions)
            if place == number or self.sentences[place].block.start in table
            for mention in mentions
        )

    def proposed(self, reported: set[Sentence]) -> Iterator[Span]:
        """What the learned judgement takes for a document left unanswered, sure or where no known one is named.

        Beside a sentence `reported` it may well speak of the same one.
        """
        for number, sentence in enumerate(self.sentences):
            beside = self.sentences[max(0, number - 1) : number + 2]
            if any(one in reported and one.block is sentence.block for one in beside):
                continue
            if sentence not in self._likely or sentence.text.rstrip().endswith(("?", ":")):
                continue
            is_elsewhere = self._letter.section_of(sentence.block).kind in _PARTS_ELSEWHERE
            if (
                is_elsewhere
                or self._is_asked_above(sentence)
                or (number + 1 < len(self.sentences) and self._grants_thing(number, number + 1))
            ):
                continue
            if sentence in self._certain or not self._is_told(number):
                yield sentence.span_of(*self._likely[sentence])

    def _is_told(self, number: int) -> bool:
        """Whether a sentence names a known document, points back to one, or tells what one showed."""
        return bool(self.mentions[number]) or self._points_back(number) or tells(self.sentences[number])

    def _is_received(self, mention: Mention) -> bool:
        """Whether a document is said to have come, to have been read or considered, or is listed as one that did."""
        sentence = mention.sentence
        section = self._letter.section_of(sentence.block)
        if self._is_asked_above(sentence):
            return False
        said = is_said_to_have_come(mention)
        if section.kind in _PARTS_ELSEWHERE or said is not None:
            return bool(said) and section.kind not in _PARTS_ELSEWHERE
        if sentence in self._likely:
            return True
        if sentence.block.kind in ("item", "cell"):
            return self._is_listed(sentence.block)
        return section.heading is not None and is_list_label(section.heading.text, sentence.language)

    def _is_asked_above(self, sentence: Sentence) -> bool:
        """Whether the sentence before ends with a colon and asks for documents ("The employer must submit:")."""
        before = self.sentences[max(0, self._places[sentence] - 1)].text.rstrip()
        return before.endswith(":") and words_of(sentence.language, "asked").search(before) is not None

    def _is_listed(self, block: Block) -> bool:
        """Whether the paragraph or heading over a list or table announces documents that came."""
        blocks = self._letter.blocks
        index = next(number for number, one in enumerate(blocks) if one.start == block.start)
        while index and blocks[index].kind in ("item", "cell"):
            index -= 1
        over, language = blocks[index], self._letter.language_of(block)
        if block.kind == "cell" and self._is_table_of_needed(block):
            return False
        if block.kind == "cell" and any(is_list_label(head, language) for head in self._heads_of(block)):
            return True
        if over.kind == "item":
            return True
        if any(words_of(language, kind).search(over.text) for kind in ("asked", "ours")):
            return False
        if find_negations(over.text, language) and not words_of(language, "doubly").search(over.text):
            return False
        return is_list_label(over.text.rstrip(" :."), language) or bool(
            words_of(language, "received").search(over.text)
        )

    def _is_table_of_needed(self, block: Block) -> bool:
        """Whether the head of a cell's table says why the documents are needed, or that the reader is to send them."""
        language = self._letter.language_of(block)
        return any(words_of(language, "needed").search(head) for head in self._heads_of(block))

    def _heads_of(self, block: Block) -> list[str]:
        """The texts of the first row of a cell's table."""
        cells = self._table_of(block)
        first = cells[0].cell
        return [cell.text for cell in cells if cell.cell and first and cell.cell.row == first.row]

    def _table_of(self, block: Block) -> tuple[Block, ...]:
        """The cells of a cell's table."""
        return next(cells for cells in self._letter.tables if block in cells)

    def is_answered(self, number: int, mention: Mention) -> bool:
        """Whether any sentence says what a document of sentence `number` shows or how it was used."""
        if mention in self._answered[number] or self._points_back(number):
            return True
        if mention.kind == STATEMENT and self._is_proposal_told:
            return True
        if mention.sentence.block.kind == "cell" and self._row_answers(mention):
            return True
        if self._list_answers(number):
            return True
        others = (other for place, found in enumerate(self._answered) if place != number for other in found)
        return any(mention.is_same(other) for other in others)

    def _list_answers(self, number: int) -> bool:
        """Whether a sentence leads in a list each of whose items says what was decided or shown ("bus, accepted")."""
        if not self.sentences[number].text.rstrip().endswith(":") or self.sentences[number].block.kind == "item":
            return False
        items = takewhile(lambda one: one.block.kind == "item", self.sentences[number + 1 :])
        blocks = groupby(items, lambda one: one.block.start)
        texts = [" ".join(one.text for one in held) for _, held in blocks]
        kinds = [words_of(self.sentences[number].language, kind) for kind in _ANSWERS]
        return bool(texts) and all(any(words.search(text) for words in kinds) for text in texts)

    def _points_back(self, number: int) -> bool:
        """Whether one of the next two sentences, with no document of its own, says what "it" shows."""
        for after in range(number + 1, min(number + 3, len(self.sentences))):
            if self.mentions[after]:
                return after == number + 1 and opens_with_it(self.sentences[after])
            if speaks_of_it(self.sentences[after]) or never_came(self.sentences[after]):
                return True
            if after == number + 1 and (self._tells_of_same(number, after) or self._grants_thing(number, after)):
                return True
        return False

    def _grants_thing(self, number: int, after: int) -> bool:
        """Whether a sentence grants, or counts, the thing that a document of sentence `number` is about.

        "Du skickade ett kvitto på skor. Skor hör till grunddelen."
        """
        sentence, grant = self.sentences[number], self.sentences[after]
        if not any(mention.kind in _OF_THINGS for mention in self.mentions[number]):
            return False
        if not words_of(grant.language, "grants").search(grant.text) or find_negations(grant.text, grant.language):
            return False
        whole = words_of(grant.language, "whole")
        things = {word.lower() for word in sentence.tokens if not whole.search(word)}
        documents = {mention.word for mention in self.mentions[number]}
        return any(
            _begin_alike(word.lower(), thing, _COMPOUND if thing in documents else _THING)
            for word in grant.tokens
            for thing in things
        )

    def _tells_of_same(self, number: int, after: int) -> bool:
        """Whether a sentence that names no known document takes up one of sentence `number`, and tells of it."""
        stems = {mention.word[:_LONG_STEM] for mention in self.mentions[number] if len(mention.word) >= _LONG_STEM}
        words = [word.lower() for word in self.sentences[after].tokens]
        return any(word.startswith(stem) for word in words for stem in stems) and tells(self.sentences[after])

    @cached_property
    def _is_proposal_told(self) -> bool:
        """Whether some sentence says what a professional proposes."""
        return any(words_of(sentence.language, "proposes").search(sentence.text) for sentence in self.sentences)

    def _row_answers(self, mention: Mention) -> bool:
        """Whether the table's head or the row itself says what the document showed, or a column is headed so."""
        cells, language = self._table_of(mention.sentence.block), mention.sentence.language
        own = mention.sentence.block.cell
        first, row = cells[0].cell.row if cells[0].cell else 0, own.row if own else 0
        texts = [cell.text for cell in cells if cell.cell and cell.cell.row in (first, row)]
        if any(words_of(language, kind).search(text) for text in texts for kind in ("shows", "used")):
            return True
        head = words_of(language, "column")
        heads = [cell.cell for cell in cells if cell.cell and cell.cell.row == first and head.fullmatch(cell.text)]
        below = [cell.text for cell in cells if cell.cell and cell.cell.row == row and _is_under(cell.cell, heads)]
        return bool(below) and not words_of(language, "received").fullmatch(below[0])


def _is_under(cell: Cell, heads: Iterable[Cell]) -> bool:
    """Whether a cell stands in the column of one of some heads, or is one."""
    return any(cell.column == head.column for head in heads)


def _by_place(told: _Told, letter: Letter, reported: list[Mention]) -> dict[Span, list[str]]:
    """The documents of the facts that a letter does not answer, by the place where they are reported."""
    places: dict[Span, list[str]] = {}
    held = list(held_documents(letter.facts, letter.language))
    for document in held:
        named = list(_named(told, document, held))
        is_told = any(told.is_answered(number, mention) for number, mention in named)
        if is_told or _is_used_by_name(told, document) or any(mention in reported for _, mention in named):
            continue
        span = next(
            (mention.span for _, mention in named if is_said_to_have_come(mention) is not False), _place(letter)
        )
        if span is not None:
            places.setdefault(span, []).append(document.name)
    return places


def _told_by(letter: Letter) -> _Told:
    """What a letter tells, worked out once: where the facts are known, two rules ask for it."""
    if _Told not in letter.kept:
        letter.kept[_Told] = _Told(letter)
    return cast(_Told, letter.kept[_Told])


def unnamed_documents(letter: Letter) -> dict[Span, list[str]]:
    """The documents of the facts that a letter does not even name, by the place where they are reported."""
    if letter.facts.kind in _UNDECIDED:
        return {}
    told, held = _told_by(letter), list(held_documents(letter.facts, letter.language))
    place = _place(letter)
    names = [
        document.name
        for document in held
        if not any(True for _ in _named(told, document, held))
        and not any(document.is_told_apart_in(sentence) for sentence in told.sentences)
    ]
    return {place: names} if place and names else {}


def _named(told: _Told, document: Held, held: list[Held]) -> Iterator[tuple[int, Mention]]:
    """Where a letter names a document; where the facts hold several of its kind, its own words must stand there too."""
    alike = [other for other in held if {kind for kind, _ in other.kinds} & {kind for kind, _ in document.kinds}]
    is_alone = len(alike) == 1 or not document.stems
    for number, mentions in enumerate(told.mentions):
        for mention in mentions:
            if document.is_named_by(mention) and (is_alone or document.is_told_apart_in(mention.sentence)):
                yield number, mention


def _is_used_by_name(told: _Told, document: Held) -> bool:
    """Whether a sentence says how a document is used that no list of kinds knows, by the words of its name."""
    if document.kinds:
        return False
    return any(
        document.is_told_apart_in(sentence)
        and any(words_of(sentence.language, kind).search(sentence.text) for kind in ("shows", "used", "according"))
        for sentence in told.sentences
    )


def _place(letter: Letter) -> Span | None:
    """The heading, or first words, of the reasons or else of the enclosures; otherwise the first paragraph."""
    for kind in ("reasons", "enclosures"):
        section = next((section for section in letter.sections if section.kind == kind), None)
        if section:
            return _opening(letter, section.blocks)
    return _opening(letter, letter.prose)


def _opening(letter: Letter, blocks: Iterable[Block]) -> Span | None:
    """The heading or the first sentence of some blocks."""
    for block in blocks:
        return block.span_of(0, len(block.text)) if block.kind == "heading" else letter.sentences_of(block)[0].span
    return None


def _begin_alike(one: str, other: str, letters: int) -> bool:
    """Whether two words begin with the same letters."""
    return len(one) >= letters and one[:letters] == other[:letters]


def _is_list(sentence: Sentence) -> bool:
    """Whether a sentence is a short item, cell or label, or a label with its list ("Enclosures: lease, receipt")."""
    is_part = sentence.block.kind in ("item", "cell") or sentence.text.rstrip().endswith(":")
    return (is_part and sentence.words <= _SHORT_ITEM) or ":" in sentence.text.rstrip(" :")
