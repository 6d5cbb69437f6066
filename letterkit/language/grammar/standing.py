"""How words stand in their clause: denied, possible only, under a condition; and who acts, the authority or the reader.

All this is read from small words around, without grammar; what they can't tell, a rule asks the tagger for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.grammar.negation import clause_around, is_negated

_FORMS: Final = {"we": {"fi": r"|\w+mme"}, "you": {}}
"""What a language's endings tell besides its words: Finnish verbs and nouns of "we"."""


_OPENED: Final = re.compile(r"(?:^|[,;:(–]\s*|\b(?:och|att|ja|että|and|that)\s+)\w+$")
"""The end of a text whose last word opens a clause of its own."""


_MONTH: Final = "May"
"""With a capital letter inside a sentence it is the month."""


@cache
def _words(language: str, kind: str) -> re.Pattern[str]:
    """A pattern for the words of one kind in the language's standing.tsv."""
    rows = (row for row in table(language, "standing.tsv") if row["kind"] == kind)
    forms = sorted((form for row in rows for form in alternatives(row["words"])), key=len, reverse=True)
    listed = "|".join(re.escape(form).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for form in forms)
    return re.compile(rf"\b(?:{listed}{_FORMS.get(kind, {}).get(language, '')})\b", re.IGNORECASE)


def _in_clause(kind: str, text: str, start: int, end: int, language: str) -> bool:
    first, last = clause_around(text, start, end, language)
    found = _words(language, kind).finditer(text, first, last)
    return any(not (match[0] == _MONTH and text[: match.start()].strip()) for match in found)


def is_modal(text: str, start: int, end: int, language: str) -> bool:
    """Whether the words at `start` to `end` stand in a clause that says what can, may or will be ("kan beviljas")."""
    return _in_clause("modal", text, start, end, language)


def is_conditional(text: str, start: int, end: int, language: str) -> bool:
    """Whether their clause is opened by "if" or the like."""
    first, _ = clause_around(text, start, end, language)
    return any(match.end() == first for match in _words(language, "condition").finditer(text, 0, first))


def is_under_condition(text: str, start: int, end: int, language: str) -> bool:
    """Whether their clause is opened by an "if" that stands first, or after a comma or "and", unlike "begäran om"."""
    if not is_conditional(text, start, end, language):
        return False
    first, _ = clause_around(text, start, end, language)
    return bool(_OPENED.search(text[:first].rstrip()))


def is_ours(text: str, start: int, end: int, language: str) -> bool:
    """Whether the authority that writes acts in their clause ("vi", "-mme", "Kela")."""
    return _in_clause("we", text, start, end, language)


def is_readers(text: str, start: int, end: int, language: str) -> bool:
    """Whether the reader is spoken to in their clause ("du", "sinun", "you")."""
    return _in_clause("you", text, start, end, language)


__all__ = ["is_conditional", "is_modal", "is_negated", "is_ours", "is_readers", "is_under_condition"]
