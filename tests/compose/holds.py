"""What must hold of every letter: facts behind its figures, sums that add up, an opening that says what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from letterkit.catalogue.jinja.literals import figures
from letterkit.catalogue.values import formats
from letterkit.decision import Decision
from letterkit.document import Block, Document, PhraseOrigin
from letterkit.language.figures.amounts import read_figure
from letterkit.linter.result import Result

OPENING = 60
"""How many words, from the title on, have to say what was decided."""
FIRST_PAGE = 1800
"""How many characters, with tables and lists, leave room for the box on a first page (looked at in .pdf and .docx)."""
LEAST_SCORE = 90


def faults(facts: Decision, document: Document, language: str) -> Iterator[str]:
    """What doesn't hold in a letter, whatever the linter says of it."""
    yield from untraced(document)
    yield from wrong_totals(document)
    yield from missing_in_opening(facts, document, language)
    yield from box_far_down(document)


def untraced(document: Document) -> Iterator[str]:
    """Amounts, dates and shares that came from no fact."""
    for block in document.blocks:
        facts = [
            (piece.start, piece.end)
            for piece in block.pieces
            if isinstance(piece.origin, PhraseOrigin) and piece.origin.fact
        ]
        for start, end in figures(block.text):
            if not any(first < end and start < last for first, last in facts):
                yield f"no fact: {block.text[start:end]} ({block.tag})"


def wrong_totals(document: Document) -> Iterator[str]:
    """Totals that are not the sum of their column, in the tables that sum up once, at their end."""
    for table in ("table.items", "table.payments", "table.self-pay", "table.transfer", "table.correction"):
        cells = [block for block in document.blocks if block.tag.startswith(table + "@") and block.cell]
        for column in {block.cell.column for block in cells if block.cell}:
            values = [(block, amount) for block in cells if _column(block) == column and (amount := _amount(block))]
            parts = sum((amount for block, amount in values if block.style != "Table Total"), Decimal())
            totals = [amount for block, amount in values if block.style == "Table Total"]
            if totals not in ([], [parts]):
                yield f"{table}, column {column}: {totals} for {parts}"


def _column(block: Block) -> int:
    return block.cell.column if block.cell else 0


def _amount(block: Block) -> Decimal | None:
    number, _, unit = block.text.rpartition(" ")
    found = read_figure(number) if unit in ("euro", "euroa", "euros") else None
    return found.value if found else None


def missing_in_opening(facts: Decision, document: Document, language: str) -> Iterator[str]:
    """What the title and the words after it should have said before the sixtieth word."""
    title = next((block for block in document.blocks if block.kind == "heading"), None)
    if title is None or title.level != 1 or not title.tag.startswith("outcome."):
        yield "no title"
        return
    before = [block for block in document.blocks if block.start < title.start and block.area == "body"]
    if any(block.style != "Address" for block in before):
        yield "text before the title"
    after = " ".join(block.text for block in document.blocks if block.start >= title.start)
    opening = " ".join(after.split()[:OPENING])
    for said in must_open(facts, language):
        if " ".join(said.split()) not in opening:
            yield f"not in the opening: {said}"


def must_open(facts: Decision, language: str) -> Iterator[str]:
    """The amounts and dates that the opening of a letter has to hold."""
    if facts.kind in ("grant", "partial"):
        yield formats.euro(facts.granted or Decimal(), language)
    if facts.kind in ("grant", "partial", "correction") and facts.payments:
        yield formats.euro(facts.payments[0].amount, language)
        yield formats.day(facts.payments[0].date, language)
    for commitment in facts.payment_commitments if facts.kind == "payment_commitment" else ():
        yield formats.euro(commitment.max, language)
        yield formats.day(commitment.valid_to, language)
    if facts.recovery:
        yield formats.euro(facts.recovery.amount, language)
        yield formats.day(facts.recovery.reply_by, language)
    if facts.info_request:
        yield formats.day(facts.info_request.due, language)
    if facts.notice_2026:
        yield formats.day(facts.notice_2026.by, language)
    if facts.kind == "transfer" and facts.transfer:
        yield facts.transfer.to.text(language) or ""


def box_far_down(document: Document) -> Iterator[str]:
    """A box with where to ask that doesn't stand on page one, whichever page that would be."""
    start = next((block.start for block in document.blocks if block.area == "box"), None)
    if start is None:
        yield "no box"
    elif start > FIRST_PAGE:
        yield f"the box begins at character {start}"


def objections(result: Result) -> Iterator[str]:
    """What our own linter has against a letter: errors, and what it finds where the score is too low."""
    for finding in result.findings:
        if finding.severity == "error" or result.ledger.score < LEAST_SCORE:
            yield f"{finding.severity}, {finding.rule}: {result.document.text[finding.span.start : finding.span.end]}"
