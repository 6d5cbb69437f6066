"""Drafts with sums, and which of their figures the rule reports."""

from __future__ import annotations

from hypothesis import strategies as st

from letterkit.document import read_text
from letterkit.linter.engine import check
from letterkit.rules import Finding
from letterkit.rules.registry import all_rules

CENTS = st.integers(100, 300_000)
WORDS = {
    "sv": ("Utgifter sammanlagt", "Inkomster sammanlagt", "Utkomststöd", "Hyra", "Lön"),
    "fi": ("Menot yhteensä", "Tulot yhteensä", "Toimeentulotuki", "Vuokra", "Palkka"),
    "en": ("Total expenses", "Total income", "Social assistance", "Rent", "Wages"),
}


def findings(draft: str, language: str) -> list[Finding]:
    return list(check(read_text(draft, "draft.md", "markdown"), [all_rules()["sum-mismatch"]], language).findings)


def wrong(draft: str, language: str = "sv") -> list[str]:
    text = read_text(draft, "draft.md", "markdown").text
    return [text[found.span.start : found.span.end] for found in findings(draft, language)]


def written(cents: int, language: str = "sv") -> str:
    english = f"{abs(cents) / 100:,.2f}"
    nordic = english.replace(",", " ").replace(".", ",")
    return ("−" if cents < 0 else "") + (english if language == "en" else nordic)


def table(rows: list[tuple[str, str]]) -> str:
    return "\n".join(["| | euro |", "|---|---|", *(f"| {label} | {amount} |" for label, amount in rows)])


def calculation(expenses: list[int], incomes: list[int], language: str) -> list[tuple[str, int]]:
    """Expenses, their total, incomes, their total, and what is left."""
    total, income, result, expense, wage = WORDS[language]
    rows = [(f"{expense} {number}", cents) for number, cents in enumerate(expenses, 1)]
    rows.append((total, sum(expenses)))
    rows += [(f"{wage} {number}", cents) for number, cents in enumerate(incomes, 1)]
    rows.append((income, sum(incomes)))
    return [*rows, (result, max(0, sum(expenses) - sum(incomes)))]


def shown(rows: list[tuple[str, int]], language: str) -> str:
    return table([(label, written(cents, language)) for label, cents in rows])
