"""Damaged HTML."""

from __future__ import annotations

from hypothesis import given

from tests.fuzzing.mutating import fuzzed, mutated
from tests.fuzzing.reading import letters, read_or_refused

TOKENS = (
    *b"""
    < > </ <p> <td> <table> <li> <style> <script> <textarea> <!-- --> <![CDATA[ <svg> <template> & &amp &#x110000;
    &#0; =' =" <br/ </p> </html>
""".split(),
    b" hidden",
    b' lang="',
    b' style="display:none"',
    b'<meta charset="utf-7">',
)
SEEDS = letters("html")


@fuzzed()
@given(mutated(SEEDS, TOKENS))
def test_any_html_is_read_or_refused(data: bytes) -> None:
    read_or_refused(data, "html")
