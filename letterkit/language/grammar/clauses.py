"""Clauses of a sentence: which subordinate clause stands inside which, read off the subordinators and finite verbs.

One pass with a stack. A subordinator opens a clause; a finite verb belongs to the innermost clause that has none yet.
When a verb belongs to an outer clause, the clauses above it on the stack stood in the middle of that one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from letterkit.language.grammar.finite import SUBJECT_PARTS, finite_words, missed_verb
from letterkit.language.grammar.openers import BARE, DOUBTFUL, SUBJECTS, find_openers, opens_bare
from letterkit.language.grammar.passives import remembered

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span, Token


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
    openers = find_openers(words, finite)
    bare = {index: BARE for index in range(1, len(words)) if opens_bare(words, index, finite)}
    found = _parse(words, finite, bare | openers)
    if found[0].verb is None and (missed := missed_verb(words)):
        found = _parse(words, finite | {missed}, bare | openers)
    outer = [clause.outer for clause in found if clause.kind == BARE]
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


def _ends_clause(open_clauses: list[Clause], words: list[Token], index: int) -> bool:
    """Whether "and" or "or" ends the innermost clause: one without a word of its own, or where a noun follows."""
    last = open_clauses[-1]
    if last.kind == BARE:
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
    if kind == BARE:
        return any(clause.verb is None for clause in open_clauses)
    return kind != DOUBTFUL or all(clause.verb is not None for clause in open_clauses)


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
    before = next((word for word in reversed(words[:index]) if word.pos_ not in SUBJECT_PARTS), None)
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
        if word.pos_ not in ("ADV", "PART") and word.lower_ not in SUBJECTS.get(word.doc.lang_, ()):
            return False
    return False
