"""Whatever a document is made of, a review leaves its words and its other parts as they are."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit.document import Document, Span
from letterkit.linter.fixes.fixing import chosen_fixes
from letterkit.report.word import annotate, cleaned
from letterkit.rules.contract import Fix
from tests.document.test_word_origins import PARTS, beside
from tests.document.word import box, docx, table
from tests.report.word.reviewed import NOON, Spans, anchored, linted, parts, read, resolved

PARAGRAPHS = st.lists(PARTS, max_size=3).map(lambda made: beside(made)[0])
AROUND = ("<w:p>{}</w:p>", table("Hyra|<w:p>{}</w:p>"), f"<w:p>Ruta{box('<w:p>{}</w:p>')}</w:p>")
BLOCKS = st.builds(lambda around, inside: around.replace("{}", inside), st.sampled_from(AROUND), PARAGRAPHS)
MARGINS = st.dictionaries(st.sampled_from(("header", "footer")), st.sampled_from(("<w:p>FPA 1</w:p>", "<w:p>§</w:p>")))


@st.composite
def spans(draw: st.DrawFn, document: Document) -> list[Span]:
    """Some stretches of a document's text, in it from edge to edge of a block or anywhere."""
    edges = st.integers(0, len(document.text))
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=6))
    found = [Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    return list(dict.fromkeys(span for span in found if document.text[span.start : span.end].strip()))


def solid(text: str) -> str:
    """A text without what stands between paragraphs."""
    return re.sub(r"\s", "", text)


@settings(derandomize=True, deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=1, max_size=3), MARGINS, st.data())
def test_words_stay_marks_stand_at_them_and_changes_can_be_taken_back(
    blocks: list[str], margins: dict[str, str], data: st.DataObject
) -> None:
    draft = docx("Början", *blocks, **margins)
    document = read(draft)
    chosen = data.draw(spans(document))
    rule = Spans(*chosen, instead=data.draw(st.sampled_from(["nytt", "", "a\tb"])), severity="error")
    found = linted(draft, rule)
    fixes = tuple(fix for fix in chosen_fixes(found) if document.block_at(fix.span.start).end >= fix.span.end)

    plain = annotate(draft, found, "sv", moment=NOON)
    fixed = annotate(draft, found, "sv", fixes=fixes, moment=NOON)

    assert read(plain.data).text == read(resolved(fixed.data, accept=False)).text == document.text
    untouched = [name for name in parts(draft) if name.endswith((".rels", "header.xml", "footer.xml"))][:1]
    assert all(parts(plain.data)[name] == parts(draft)[name] for name in untouched)
    mended = solid(replaced(document.text, fixes))
    if fixed.changes == len(fixes) and mended:
        assert solid(read(resolved(fixed.data, accept=True)).text) == mended
    in_order = sorted(found.findings, key=lambda finding: (finding.span.start, -finding.span.end))
    for finding, words in zip(in_order, anchored(fixed.data)[1:], strict=True):
        held = [block for block in document.blocks if block.span.overlaps(finding.span)]
        excerpt = solid(document.text[finding.span.start : finding.span.end])
        if all(block.area == "body" for block in held):
            has_alternatives = any("gammalt" in block for block in blocks)
            assert excerpt in solid(words) if has_alternatives else excerpt == solid(words)
    again = cleaned(fixed.data, "letter.docx")
    assert read(again).text == document.text
    assert parts(annotate(again, linted(again, rule), "sv", fixes=fixes, moment=NOON).data) == parts(fixed.data)


def replaced(text: str, fixes: tuple[Fix, ...]) -> str:
    """A text with its fixes made."""
    for fix in reversed(fixes):
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text
