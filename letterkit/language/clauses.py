"""Clauses of a sentence: which subordinate clause stands inside which, read off the subordinators and finite verbs.

One pass with a stack. A subordinator opens a clause; a finite verb belongs to the innermost clause that has none yet.
When a verb belongs to an outer clause, the clauses above it on the stack stood in the middle of that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from letterkit.language.data import alternatives, table
from letterkit.language.data import words as word_list
from letterkit.language.dates import months
from letterkit.language.grammar import passives, remembered

if TYPE_CHECKING:
    from letterkit.language.doc import Span, Token

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
"""A clause with none of these before it opens the sentence, be it after "However" or "To confirm"."""
_PREPOSITIONS = frozenset({"innan", "sedan", "då", "såsom", "after", "before", "until", "since", "as", "like", "once"})
"""Subordinators that can stand before a mere noun, or be adverbs."""
_SUBJECTS = {
    "sv": frozenset("jag du han hon den det vi ni de".split()),
    "en": frozenset("i you he she it we they".split()),
}
"""Pronouns that only a subject is; right after a noun they open a clause without "som" or "that"."""
_TIMES = frozenset("day week month year time morning night".split())
"""English nouns that tell when, so that "last week we …" is no clause about the week."""
_SUBJECT_WORDS = 5
"""So many words a subject has at most, where nothing else tells where it ends."""
_SUBJECT_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"})
_BARE, _DOUBTFUL = "bare", "doubtful"
"""Kinds of openers that open a clause only in some places."""
_FRAME = 3
"""So many words more may stand after a pronoun that waits for them ("den som …", "those who …")."""

_DAYS = re.compile(r"(?:dag|kväll)ar$")
"""Swedish nouns of time that look like verbs ("vardagar")."""
_POSSESSIVE = re.compile(r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|see|kse)(?:si|ni|mme|nne|ns[aä])$")
"""A Finnish noun in a case that no verb has, with a possessive ending ("osoitteeseesi")."""
_YOURS = re.compile(r"[aeouyäö]si$")
"""What ends a Finnish noun that is yours ("kuntasi") and the past of few verbs ("vastasi"); "-isi" is a conditional."""
_PERSON = re.compile(r"[aäoöuye]isit(?:ko|kö)?$|[^t]tte$|(?:mme|t|tte)k[oö]$")
"""Finnish endings of verbs that say "sinä", "te" and "me", which no noun shares: "hakisit", "erositte", "maksatko"."""
_NEGATED = re.compile(r"[aeiouyäö]$|n[uy]t$|neet$")
"""What ends a Finnish verb that follows "ei" ("ei aura ehdi"); it has no ending of a person."""
_ASKING = re.compile(r"k[oö]$")


@dataclass
class Clause:
    """A clause: the index of its first and last word in the sentence and of its finite verb; level 0 is the main one.

    `inside` are the clauses that stand in its middle, between its beginning and its verb.
    """

    start: int
    level: int
    kind: str = ""
    verb: int | None = None
    end: int = 0
    inside: list[Clause] = field(default_factory=list)
    outer: Clause | None = field(default=None, repr=False)


def clauses(sentence: Span) -> list[Clause]:
    """The clauses of a tagged sentence, the main clause first; those without a finite verb are left out."""
    return remembered(sentence.doc, f"letterkit_clauses {sentence.start} {sentence.end}", lambda: _clauses(sentence))


def _clauses(sentence: Span) -> list[Clause]:
    words = list(sentence)
    finite = finite_words(sentence)
    openers = _openers(words, finite)
    bare = {index: _BARE for index in range(1, len(words)) if _opens_bare(words, index, finite)}
    found = _parse(words, finite, bare | openers)
    if found[0].verb is None and (missed := _missed_verb(words)):
        found = _parse(words, finite | {missed}, bare | openers)
    outer = [clause.outer for clause in found if clause.kind == _BARE]
    if outer and not all(clause and clause.verb is not None for clause in (*outer, found[0])):
        found = _parse(words, finite, openers)
    return [found[0], *(clause for clause in found[1:] if clause.verb is not None)]


def _parse(words: list[Token], finite: frozenset[int], openers: dict[int, str]) -> list[Clause]:
    """The clauses that the openers open, each with its verb if it has one."""
    main = Clause(0, 0)
    open_clauses, found = [main], [main]
    for index in range(len(words)):
        if index in openers and not _repeats(words, index, openers) and _opens_here(open_clauses, openers[index]):
            joined = _close_sibling(open_clauses, words, index, openers[index])
            clause = Clause(
                joined.start if joined else index, len(open_clauses), openers[index], outer=open_clauses[-1]
            )
            clause.verb = index if index in finite else None
            open_clauses.append(clause)
            found.append(clause)
        elif index in finite:
            _take_verb(open_clauses, words, index)
        elif _ends_clause(open_clauses, words, index):
            open_clauses.pop().end = index - 1
    for clause in open_clauses:
        clause.end = len(words) - 1
    return found


def _missed_verb(words: list[Token]) -> int | None:
    """The English verb that the tagger took for a noun, where a whole sentence would have none: "… closes in June."."""
    if words[0].doc.lang_ != "en" or words[-1].text != ".":
        return None
    for index in range(len(words) - 2, 0, -1):
        if words[index].lower_ in word_list("en", "verbs.txt") and words[index].pos_ == "NOUN":
            return index if words[index - 1].pos_ in ("NOUN", "PROPN", "NUM", "ADV", "VERB") else None
    return None


def _ends_clause(open_clauses: list[Clause], words: list[Token], index: int) -> bool:
    """Whether "and" or "or" ends the innermost clause: one without a word of its own, or where a noun follows."""
    last = open_clauses[-1]
    if last.kind == _BARE:
        return words[index].pos_ == "CCONJ"
    return _joins_nouns(words, index) and len(open_clauses) > 2 and last.verb is not None


def _repeats(words: list[Token], index: int, openers: dict[int, str]) -> bool:
    """Whether an opener is the second of two that share a clause ("how and when you moved")."""
    return index - 2 in openers and words[index - 1].pos_ == "CCONJ"


def _opens_here(open_clauses: list[Clause], kind: str) -> bool:
    """Whether a doubtful opener opens a clause where it stands.

    One without a word of its own does where a clause around it waits for its verb ("the lease you sent is …"), a
    likely preposition where no clause does ("avgiften höjs om besöket sker på kvällen").
    """
    if kind == _BARE:
        return any(clause.verb is None for clause in open_clauses)
    return kind != _DOUBTFUL or all(clause.verb is not None for clause in open_clauses)


def _opens_bare(words: list[Token], index: int, finite: frozenset[int]) -> bool:
    """Whether a pronoun right after a noun, and before its verb, may open a clause: "the person you spoke to"."""
    word, before = words[index], words[index - 1]
    if word.lower_ not in _SUBJECTS.get(word.doc.lang_, ()) or before.pos_ != "NOUN" or before.lower_ in _TIMES:
        return False
    return any(place in finite for place in range(index + 1, min(index + 4, len(words))))


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
    if form in word_list("fi", "not_finite.txt") or _POSSESSIVE.search(form) or _YOURS.search(form):
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
        if before.pos_ not in _SUBJECT_PARTS:
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


def _take_verb(open_clauses: list[Clause], words: list[Token], index: int) -> None:
    """Give a finite verb to its clause, and close the clauses that stood in the middle of that one."""
    if open_clauses[-1].verb is None:
        open_clauses[-1].verb = index
        return
    if _is_coordinated(words, index):
        return
    owner = next((clause for clause in reversed(open_clauses) if clause.verb is None), None)
    if owner is None:
        _close_down_to(open_clauses, open_clauses[0], words, index)
        return
    owner.inside += _close_down_to(open_clauses, owner, words, index)
    owner.verb = index


def _close_down_to(open_clauses: list[Clause], owner: Clause, words: list[Token], index: int) -> list[Clause]:
    closed = []
    while open_clauses[-1] is not owner:
        clause = open_clauses.pop()
        commas = [place for place in range((clause.verb or clause.start) + 1, index) if words[place].text == ","]
        clause.end = (commas[-1] if commas else index) - 1
        while clause.end > clause.start and words[clause.end].is_punct and words[clause.end].text != "§":
            clause.end -= 1
        closed.append(clause)
    return closed


def _joins_nouns(words: list[Token], index: int) -> bool:
    """Whether "and" or "or" goes on with a noun, which ends the clause before it ("intyg som … eller kvitto där …")."""
    after = words[index + 1] if index + 1 < len(words) else None
    return words[index].pos_ == "CCONJ" and after is not None and after.pos_ in ("NOUN", "DET", "ADJ", "PROPN", "NUM")


def _close_sibling(open_clauses: list[Clause], words: list[Token], index: int, kind: str) -> Clause | None:
    """A clause after "and" stands beside the last one, not in it; so does one of condition or reason after a comma.

    A Finnish comma says nothing of that: it stands before every subordinate clause. Gives the clause that "and" joins.
    """
    before = words[index - 1] if index else None
    if before is None or len(open_clauses) == 1 or open_clauses[-1].verb is None:
        return None
    if kind == "relative" and before.pos_ == "NOUN" and _follows_joined_noun(words, index):
        _close_relative(open_clauses, index - 1)
        return None
    beside = before.pos_ == "CCONJ" or (before.text == "," and kind == "adverbial" and before.doc.lang_ != "fi")
    if not beside:
        return None
    sibling = open_clauses.pop()
    sibling.end = index - 1
    return sibling if before.pos_ == "CCONJ" else None


def _follows_joined_noun(words: list[Token], index: int) -> bool:
    """Whether the words right before a place are "and" or "or" and a noun with what describes it."""
    before = next((word for word in reversed(words[:index]) if word.pos_ not in _SUBJECT_PARTS), None)
    return before is not None and before.pos_ == "CCONJ"


def _close_relative(open_clauses: list[Clause], end: int) -> None:
    """Close the relative clause that the next one stands beside, and what stands in it."""
    if not any(clause.kind == "relative" and clause.verb is not None for clause in open_clauses):
        return
    while open_clauses[-1].kind != "relative":
        open_clauses.pop().end = end
    open_clauses.pop().end = end


def _is_coordinated(words: list[Token], index: int) -> bool:
    """Whether "and", "or" or "but" joins a verb to the one before it: only adverbs or a pronoun stand between."""
    for word in reversed(words[max(0, index - 3) : index]):
        if word.pos_ == "CCONJ":
            return True
        if word.pos_ not in ("ADV", "PART") and word.lower_ not in _SUBJECTS.get(word.doc.lang_, ()):
            return False
    return False


def _openers(words: list[Token], finite: frozenset[int]) -> dict[int, str]:
    """The places of the sentence's subordinators and their kinds; of one of several words, its first."""
    language = words[0].doc.lang_ if words else ""
    found: dict[int, str] = {}
    lowered = [word.lower_ for word in words]
    if language == "fi":
        asking = (index for index in finite if index and _ASKING.search(lowered[index]))
        found = {index: "complement" for index in asking if lowered[index - 1] in (",", "ja", "tai")}
    position = 0
    while position < len(words):
        length, kind = _opener_at(lowered, position, language)
        if length and _has_verb(words, position, length, finite):
            if _opens(words[position], length):
                found[position] = kind
            elif _is_doubtful(words, position, finite):
                found[position] = _DOUBTFUL
        position += max(1, length)
    return found


def _has_verb(words: list[Token], position: int, length: int, finite: frozenset[int]) -> bool:
    """Whether a finite verb follows; after what is a preposition too ("innan", "after"), before the next comma."""
    for index in range(position + length, len(words)):
        if index in finite:
            return True
        if words[index].text in (",", "(", ")") and words[position].lower_ in _PREPOSITIONS:
            return False
    return False


def _is_doubtful(words: list[Token], position: int, finite: frozenset[int]) -> bool:
    """Whether a subject and a verb follow what the tagger takes for a preposition."""
    if words[position].pos_ != "ADP":
        return False
    if words[position].lower_ in _PREPOSITIONS:
        return position > 0 and _opens_before_noun(words, position, finite)
    for index in range(position + 1, len(words)):
        if index in finite:
            return index > position + 1
        if words[index].pos_ not in _SUBJECT_PARTS:
            return False
    return False


def _opens_before_noun(words: list[Token], position: int, finite: frozenset[int]) -> bool:
    """Whether one noun alone stands between a preposition and a verb: "before the clinic opened"."""
    if words[0].doc.lang_ != "en":
        return False
    index = position + 1
    while index < len(words) and words[index].pos_ in ("DET", "ADJ"):
        index += 1
    noun = index
    while index < len(words) and words[index].pos_ in ("NOUN", "PROPN"):
        index += 1
    return index > noun and index in finite


def _opener_at(lowered: list[str], position: int, language: str) -> tuple[int, str]:
    for length in (3, 2, 1):
        kind = _subordinators(language).get(tuple(lowered[position : position + length]))
        if kind:
            return length, kind
    return 0, ""


def _opens(word: Token, length: int) -> bool:
    """Whether a word that can open a clause does so here, and is no preposition, infinitive mark or pointing word."""
    if word.lower_ in ("vars", "whose"):
        return True
    if length > 1:
        last = word.doc[word.i + length] if word.i + length < len(word.doc) else None
        return last is None or "VerbForm=Inf" not in last.morph
    after = word.nbor() if word.i + 1 < len(word.doc) else None
    if after is None or "PronType=Dem" in word.morph or after.lower_ in _months(word.doc.lang_):
        return False
    if word.pos_ in ("ADP", "PART", "DET", "NOUN") and word.doc.lang_ != "fi":
        return after.pos_ == "PRON" and "Case=Nom" in after.morph
    return True


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(name.lower() for name in months(language))


@cache
def _subordinators(language: str) -> dict[tuple[str, ...], str]:
    rows = table(language, "subordinators.tsv")
    return {tuple(form.split()): row["kind"] for row in rows for form in alternatives(row["words"])}


def inserted(sentence: Span, *, in_main: int, in_clause: int) -> Iterator[Clause]:
    """The clauses that stand in the middle of another, between its beginning and its verb.

    One of at least `in_main` words in the main clause, or of at least `in_clause` words in a subordinate one.
    """
    words = list(sentence)
    found = clauses(sentence)
    for clause in found:
        least = in_clause if clause.level else in_main
        least += _FRAME if _waits_for_clause(words[clause.start]) and not clause.level else 0
        begun = sum(_is_word(word) for word in words[clause.start + bool(clause.level) : clause.verb or 0])
        for inner in clause.inside:
            inside = sum(_is_word(word) for word in words[inner.start : inner.end + 1])
            is_fronted = not clause.level and not any(map(_names, words[: inner.start]))
            if inner.level != clause.level + 1 or inside < least or is_fronted or not begun:
                continue
            if words[0].doc.lang_ != "fi" or _is_closed_by_comma(words, inner):
                yield inner
    yield from _after_auxiliary(words, found, in_main, in_clause)
    yield from _between_commas(words, found, in_main)


def _waits_for_clause(word: Token) -> bool:
    """Whether a pronoun can wait for its clause ("those who …"); one that tells whose the noun is doesn't."""
    return word.pos_ == "PRON" and "Poss=Yes" not in word.morph


def _names(word: Token) -> bool:
    """Whether a word names something; a Finnish noun that is yours is often tagged as a verb."""
    return word.pos_ in _NAMING or (word.doc.lang_ == "fi" and _YOURS.search(word.lower_) is not None)


def deep(sentence: Span, levels: int) -> Iterator[Clause]:
    """The clauses that stand `levels` deep in others, each ended at the first comma or bracket after its verb.

    In Swedish and English a comma between them gives the reader a rest once the main clause has its verb; in Finnish it
    stands everywhere. The innermost is first.
    """
    words = list(sentence)
    found = clauses(sentence)
    for clause in sorted(found, key=lambda one: -one.level):
        outer = next((one for one in found if one.level == 1 and one.start < clause.start), clause)
        is_chain = words[0].doc.lang_ == "fi" or not any(word.is_punct for word in words[outer.start : clause.start])
        is_chain |= found[0].verb is not None and found[0].verb > clause.start
        if clause.level >= levels and is_chain:
            after = range((clause.verb or clause.start) + 1, clause.end + 1)
            end = next((index - 1 for index in after if words[index].is_punct), clause.end)
            yield Clause(clause.start, clause.level, clause.kind, clause.verb, end)


def _between_commas(words: list[Token], found: list[Clause], least: int) -> Iterator[Clause]:
    """Clauses that commas show to stand in the middle of the main clause, its verb unknown or just before.

    "The invoice, which …, [a verb that the tagger missed]" and "You must, if …, call us".
    """
    main = found[0]
    if words and words[0].pos_ in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return
    for clause in found[1:]:
        if clause.level != 1 or clause.start == 0 or words[clause.start - 1].text != ",":
            continue
        comma = next((index for index in range(clause.verb or 0, len(words)) if words[index].text == ","), None)
        breaks_in = main.verb is not None and clause.start - main.verb == 2
        if comma is None or not any(map(_is_word, words[: clause.start])):
            continue
        if not (breaks_in and any(map(_is_word, words[comma + 1 :]))) and not _goes_on(words[comma + 1 :]):
            continue
        if (main.verb is None or breaks_in) and sum(map(_is_word, words[clause.start : comma])) >= least:
            yield Clause(clause.start, 1, clause.kind, clause.verb, comma - 1)


def _after_auxiliary(words: list[Token], found: list[Clause], in_main: int, in_clause: int) -> Iterator[Clause]:
    """Clauses between an auxiliary and its verb: "koska et, kun …, vastannut", "you must, if …, pay"."""
    for clause in found:
        outer, before = clause.outer, words[clause.start - 1]
        if outer is None or outer.verb is None or outer.verb >= clause.start or before.text != ",":
            continue
        if any(word.pos_ == "VERB" for word in words[outer.verb : clause.start]):
            continue
        comma = next((index for index in range(clause.verb or 0, len(words) - 1) if words[index].text == ","), None)
        least = in_clause if outer.level else in_main
        if comma and _waits(words[comma + 1]) and sum(map(_is_word, words[clause.start : comma])) >= least:
            yield Clause(clause.start, clause.level, clause.kind, clause.verb, comma - 1)


def _waits(word: Token) -> bool:
    """Whether a word is a verb that needs an auxiliary."""
    return word.pos_ == "VERB" and ("VerbForm=Fin" not in word.morph or "Connegative=Yes" in word.morph)


def _goes_on(words: list[Token]) -> bool:
    """Whether the main clause goes on in these words: a verb stands in them, and they open no clause of their own."""
    if not words or words[0].pos_ in ("SCONJ", "CCONJ") or "PronType=Rel" in words[0].morph:
        return False
    if _opener_at([word.lower_ for word in words[:3]], 0, words[0].doc.lang_)[0]:
        return False
    return any(word.pos_ in ("VERB", "AUX") for word in words)


def _is_closed_by_comma(words: list[Token], clause: Clause) -> bool:
    """Whether a comma ends a clause, as Finnish writes it, and "tai jos" or "ja jos" doesn't go on with another.

    A sentence in a hurry that has no comma at all is believed.
    """
    if not any(word.text == "," for word in words):
        return True
    after = words[clause.end + 1] if clause.end + 1 < len(words) else None
    joined = any(
        one.pos_ == "CCONJ" and one.i + 1 in {w.i for w in words} and one.nbor().pos_ == "SCONJ" for one in words
    )
    return after is not None and after.text == "," and not joined


def _is_word(word: Token) -> bool:
    return any(character.isalnum() for character in word.text)
