"""Whatever a letter holds, reports stay whole."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from letterkit.document import Document
from letterkit.document.readers import read_bytes
from letterkit.errors import UnreadableError
from letterkit.linter.engine import check
from letterkit.linter.selection import choose
from letterkit.report import FORMATS, Report
from tests.report.test_github import commands

WORDS = (
    "ånyo",
    "<b>",
    "&lt;",
    "]]>",
    "::error::",
    "%0A",
    "\r\n",
    "\n\n",
    "\t",
    "😀",
    '"',
    "'",
    "{{ 7 }}",
    "[a](b)",
    "- ",
)
LETTERS = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=12).map(" ".join)


def draft(text: str) -> Document | None:
    """The draft with this text; None where no letter has such a text."""
    try:
        return read_bytes(text.encode("utf-8", "replace"), "brev.md", "markdown")
    except UnreadableError:
        return None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LETTERS)
def test_every_format_reads_back_with_as_many_findings(text: str) -> None:
    document = draft(f"ånyo {text}")
    if document is None:
        return
    result = check(document, choose(["officialese"]), "sv", type="statement")
    report = Report((result,), ui="sv")
    told = {name: form(report) for name, form in FORMATS.items()}
    count = len(result.findings)
    assert count
    assert len(json.loads(told["sarif"])["runs"][0]["results"]) == count
    assert len({one["fingerprint"] for one in json.loads(told["gitlab"])}) == count
    assert len(commands(told["github"])) == count
    assert len(etree.fromstring(told["junit"].encode()).findall(".//testcase")) == count + 1
    page = html.document_fromstring(told["html"])
    assert len(page.xpath("//div[@class='paper']//a[contains(@class, 'number')]")) == count
    assert not page.xpath("//main//b[not(ancestor::p[@class='score'])] | //script")
