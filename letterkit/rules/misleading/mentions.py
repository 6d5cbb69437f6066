"""The documents that sentences name, and what is said of them: that they came, what they show, how they were used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from letterkit.catalogue.patterns.wordlist import Hit, WordList, word_list
from letterkit.document import Span
from letterkit.language.apart import apart
from letterkit.language.data import alternatives, table
from letterkit.language.grammar.negation import clause_around, find_negations
from letterkit.language.grammar.standing import is_under_condition
from letterkit.language.letter import Sentence

ANY: Final = "enclosure"
"""The kind of document whose words stand for all of them."""
STATEMENT: Final = "statement"
"""The kind of document in which a professional proposes something: the proposal stands for it."""
_NONE: Final = "none"
"""What only looks like a document of the client: this letter, an e-mail address."""
_TOGETHER: Final = re.compile(r"\W*(?:[\w-]+\W+){0,3}")
"""What stands between two documents that are named together."""
_HOLDS: Final = re.compile(r"\s+(?:on|oli|ei|ovat|olivat|eivät)\b")
"""What follows a Finnish document that something stands in ("tiliotteessa oli kaksi panoa")."""
_FEW: Final = 6
"""So many words at the most stand between "according to" and its document."""
_WORD: Final = re.compile(r"[\w-]+")
_LABELLED: Final = 4
"""So many words after "Statement:" at the least are the statement itself."""
_JUST_BEFORE: Final = 20
"""So many characters before a document hold its own small words."""
_AND: Final = ("", "and", "och", "ja")
"""What stands between "it has come" and what was decided on it, where the document is what both speak of."""
_AFTER_IT: Final = "mukaan"
"""Finnish for "according to" stands right after its document; elsewhere it means "with, along"."""
_ARTICLE: Final = re.compile(r"^(?:the|an?|this|that)\s")
_EXPLAINED: Final = 3
"""So many words after a colon at the least tell something of the document before it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A document that a sentence names at characters `start` to `end`; `kind` is its key in documents.tsv."""

    sentence: Sentence
    start: int
    end: int
    kind: str

    @property
    def word(self) -> str:
        """The words that name it, in small letters."""
        return " ".join(self.sentence.text[self.start : self.end].lower().split())

    @property
    def span(self) -> Span:
        return self.sentence.span_of(self.start, self.end)

    @property
    def clause(self) -> str:
        """The clause that names it."""
        return self.sentence.text[
            slice(*clause_around(self.sentence.text, self.start, self.end, self.sentence.language))
        ]

    def is_same(self, other: Mention) -> bool:
        """Whether another mention may be of the same document."""
        if ANY in (self.kind, other.kind):
            return True
        return self.kind == other.kind and (self.kind == STATEMENT or is_same_word(self.word, other.word))


def is_same_word(one: str, other: str) -> bool:
    """Whether two words for documents of a kind may mean the same: one begins as the other, or holds it.

    "The letter" is held by "the landlord's letter".
    """
    one, other = _ARTICLE.sub("", one), _ARTICLE.sub("", other)
    if one[:5] == other[:5]:
        return True
    stems = ((word[: max(4, len(word) - 3)], whole) for word, whole in ((one, other), (other, one)))
    return any(stem in whole for stem, whole in stems)


def mentions_in(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The kinds of the documents that a text names, each with its word."""
    for start, end in _documents(text, language):
        word = text[start:end].lower()
        yield _kind_of(word, language), word


def find_mentions(sentence: Sentence) -> Iterator[Mention]:
    """The documents that a sentence names, in order."""
    for start, end, kind in _mentioned(sentence.text, sentence.language):
        yield Mention(sentence, start, end, kind)


@lru_cache(maxsize=1 << 10)
def _mentioned(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Where a sentence names documents, each with its kind; kept for a while."""
    found = list(_documents(text, language))
    others = [match.span() for match in _no_documents(language).finditer(text)] if found else []
    return tuple(
        (start, end, _kind_of(text[start:end].lower(), language))
        for start, end in found
        if not any(first < end and start < last for first, last in others)
    )


def _documents(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where words for documents stand, the longest at each place."""
    found = [match.span() for match in _phrases(language).finditer(text)]
    found += [match.span() for match in _WORD.finditer(text) if _kind_of(match[0].lower(), language)]
    yield from apart(found)


def is_said_to_have_come(mention: Mention) -> bool | None:
    """Whether a sentence says that a document came or was read; None where it says nothing of that."""
    text, language = mention.sentence.text, mention.sentence.language
    if text.rstrip().endswith("?") or words_of(language, "ours").search(text):
        return False
    is_denied = find_negations(mention.clause, language) and not words_of(language, "doubly").search(mention.clause)
    if _is_wanted(mention) or _is_awaited(mention) or is_denied:
        return False
    label, colon, _ = text.partition(":")
    is_listed = bool(colon) and mention.start > len(label) and is_list_label(label, language)
    return True if is_listed or words_of(language, "received").search(text) else None


def _is_wanted(mention: Mention) -> bool:
    """Whether a document is asked for or missing: in its clause, after it, or before anything that came.

    A sentence that opens with the asking ("Please upload …") asks, whatever follows.
    """
    text, language = mention.sentence.text, mention.sentence.language
    if any(words_of(language, kind).search(mention.clause) for kind in ("missing", "asked")):
        return True
    rest = text[mention.end :]
    never_came = words_of(language, "missing").search(rest) and find_negations(rest, language)
    if never_came and not any(mentions_in(rest, language)):
        return True
    came = words_of(language, "received").search(text, 0, mention.start)
    asked = words_of(language, "asked").search(text, 0, mention.start)
    return asked is not None and (came is None or asked.start() == 0)


def _is_awaited(mention: Mention) -> bool:
    """Whether the clause is opened by "if", "until" or "when" it has come, or "without" stands before the document."""
    text, language = mention.sentence.text, mention.sentence.language
    if is_under_condition(text, mention.start, mention.end, language):
        return True
    last = clause_around(text, mention.start, mention.end, language)[1]
    is_decided = words_of(language, "decided").search(text, mention.end)
    is_perfect = words_of(language, "perfect").search(text, mention.end, last) and not is_decided
    kinds = ["until", "when"] if is_perfect else ["until"]
    just_before = text[max(0, mention.start - _JUST_BEFORE) : mention.start]
    if any(words_of(language, kind).search(just_before) for kind in ("without", *kinds)):
        return True
    return any(_is_opened_by(mention, kind) for kind in kinds)


def _is_opened_by(mention: Mention, kind: str) -> bool:
    """Whether words of a kind open the clause that names a document."""
    text, language = mention.sentence.text, mention.sentence.language
    opening = text[: clause_around(text, mention.start, mention.end, language)[0]].rstrip()
    return any(match.end() == len(opening) for match in words_of(language, kind).finditer(opening))


def never_came(sentence: Sentence) -> bool:
    """Whether a sentence with no document of its own says that "it" has not come."""
    return all(words_of(sentence.language, kind).search(sentence.text) for kind in ("missing", "back"))


def answered(sentence: Sentence, mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions of a sentence that it says something of: what it shows, or how it was used."""
    text, language = sentence.text, sentence.language
    if not mentions:
        return
    for mention in mentions:
        if _explained_after_colon(mention) or _is_source(mention) or _is_reason(mention):
            yield mention
    for kind in ("according", "used", "settled", "accepts", "shows", "concerns"):
        if kind == "according" and words_of(language, "decided").search(text):
            continue
        for match in words_of(language, kind).finditer(text):
            before = [mention for mention in mentions if mention.end <= match.start()]
            after = [mention for mention in mentions if mention.start >= match.end()]
            is_before = bool(before) and _belongs(before[-1], match, kind)
            if kind == "concerns" and _ends_with(text[: match.start()], "relative", language):
                continue
            if kind == "according" and before and _opens_with(text[match.end() :], "relative", language):
                yield from _joined(before[-1], mentions)
            elif kind == "according" and after and _is_near(text, match.end(), after[0].start, language):
                yield from _joined(after[0], mentions)
            elif is_before:
                yield from _joined(before[-1], mentions)
            elif kind in ("used", "accepts") and after and _is_near(text, match.end(), after[0].start, language):
                yield from _joined(after[0], mentions)


def _is_reason(mention: Mention) -> bool:
    """Whether a clause gives as the reason that the reader sent a document ("because you sent a new bill")."""
    sent = words_of(mention.sentence.language, "gave").search(mention.clause) is not None
    return sent and _is_opened_by(mention, "because")


def _is_source(mention: Mention) -> bool:
    """Whether a Finnish document stands in the case of what something is seen from ("tiliotteesta näimme")."""
    if mention.sentence.language != "fi" or not re.search(r"(?:st[aä]|ss[aä])(?:si|nne|mme|ni|an|än)?$", mention.word):
        return False
    if _HOLDS.match(mention.sentence.text, mention.end) and "ss" in mention.word[-6:]:
        return True
    return any(words_of("fi", kind).search(mention.sentence.text) for kind in ("shows", "used", "learned"))


def _explained_after_colon(mention: Mention) -> bool:
    """Whether a colon after a document opens what it showed ("we read the contract: you sold the car in May")."""
    text = mention.sentence.text
    between = re.match(r"[^:.,;]{0,60}:\s", text[mention.end :])
    if between and words_of(mention.sentence.language, "author").search(between[0]):
        return False
    if not between or words_of(mention.sentence.language, "decided").search(text, 0, mention.end + between.end()):
        return False
    rest = text[mention.end + between.end() :]
    words, language = len(rest.split()), mention.sentence.language
    if not any(letter.isalpha() for letter in text[: mention.start]) and words >= _LABELLED:
        return True
    is_of_it = not words_of(language, "received").search(rest) and not any(mentions_in(rest, language))
    return is_of_it and words >= _EXPLAINED


def _ends_with(text: str, kind: str, language: str) -> bool:
    """Whether the last word of a text is of a kind."""
    words = text.split()
    return bool(words) and bool(words_of(language, kind).fullmatch(words[-1].strip(",")))


def _opens_with(text: str, kind: str, language: str) -> bool:
    """Whether the first word of a text is of a kind."""
    words = text.split(maxsplit=1)
    return bool(words) and bool(words_of(language, kind).fullmatch(words[0].strip(",")))


def _joined(mention: Mention, mentions: list[Mention]) -> Iterator[Mention]:
    """A mention and those named together with it: nothing but "and" and a word or two between them."""
    groups: list[list[Mention]] = []
    for one in mentions:
        gap = one.sentence.text[groups[-1][-1].end : one.start] if groups else ""
        is_named_together = _TOGETHER.fullmatch(gap) and not find_negations(gap, one.sentence.language)
        if groups and is_named_together:
            groups[-1].append(one)
        else:
            groups.append([one])
    yield from next(group for group in groups if mention in group)


def _is_near(text: str, start: int, end: int, language: str) -> bool:
    """Whether two places stand in one clause, few words apart."""
    return clause_around(text, start, start, language)[1] >= end and len(text[start:end].split()) <= _FEW


def _belongs(mention: Mention, verb: Hit, kind: str) -> bool:
    """Whether a verb of a kind speaks of the document before it: in its clause, after "which" or "and", with "it"."""
    text, language = mention.sentence.text, mention.sentence.language
    gap = text[mention.end : verb.start()]
    if verb[0].lower() == _AFTER_IT and len(gap.split()) > 1:
        return False
    first, _ = clause_around(gap, len(gap), len(gap), language)
    if not first or kind in ("settled", "accepts"):
        return not first or gap[first:].strip() in _AND
    opening = gap[max(0, first - 8) :] + verb[0]
    if any(words_of(language, kind).search(opening) for kind in ("back", "relative")):
        return True
    came = words_of(language, "received").search(text, 0, mention.start) is not None
    return len(gap[first:].split()) <= 1 and (kind == "used" or not came)


def tells(sentence: Sentence) -> bool:
    """Whether a sentence says what something shows or how it was used."""
    return any(words_of(sentence.language, kind).search(sentence.text) for kind in ("shows", "used"))


def speaks_of_it(sentence: Sentence) -> bool:
    """Whether a sentence with no document of its own points back to one: "it shows", "according to them"."""
    language = sentence.language
    if opens_with_it(sentence):
        return True
    found = (
        match
        for kind in ("shows", "used", "according", "concerns")
        for match in words_of(language, kind).finditer(sentence.text)
    )
    for match in found:
        near = sentence.text[max(0, match.start() - 40) : match.end() + 25]
        if words_of(language, "back").search(near):
            return True
    return False


def opens_with_it(sentence: Sentence) -> bool:
    """Whether a sentence opens with "it" or "they" and goes on to something else than that it came, or says why."""
    language, text = sentence.language, sentence.text
    if words_of(language, "it").match(text) is None:
        return False
    is_reasoned = words_of(language, "because").search(text) is not None
    return is_reasoned or not words_of(language, "received").search(text)


def is_list_label(label: str, language: str) -> bool:
    """Whether a heading, or words before a colon, announce documents."""
    match = words_of(language, "list").search(label.strip())
    return match is not None and match.start() == 0


@cache
def words_of(language: str, kind: str) -> WordList:
    """The words of a kind in enclosures.tsv."""
    rows = (row["words"] for row in table(language, "enclosures.tsv") if row["kind"] == kind)
    return word_list(tuple(rows), language)


@cache
def _rows(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The kinds of documents, each with its words."""
    rows = table(language, "documents.tsv")
    return tuple((row["key"], alternatives(row["words"])) for row in rows if row["key"] != _NONE)


@cache
def _phrases(language: str) -> WordList:
    """The documents that take several words to name; those of one word are looked up (_kind_of)."""
    return word_list(tuple(form for _, forms in _rows(language) for form in forms if " " in form), language)


@cache
def _no_documents(language: str) -> WordList:
    rows = table(language, "documents.tsv")
    return word_list(tuple(row["words"] for row in rows if row["key"] == _NONE), language)


@lru_cache(maxsize=1 << 16)
def _kind_of(words: str, language: str) -> str:
    """The kind of document that words name; "" where they name none."""
    keys, forms = _kinds(language)
    return keys.get(forms.first_of(words) or "", "")


@cache
def _kinds(language: str) -> tuple[dict[str, str], WordList]:
    """The kind that each form names, and the forms in the order of the kinds."""
    keys: dict[str, str] = {}
    for key, forms in _rows(language):
        for form in forms:
            keys.setdefault(form, key)
    return keys, WordList(keys, language)
