"""HTML as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

from tests.fuzzing.reading import letters, read_or_refused

WORDS = (
    *b"""
    < > </ <p> <td> <table> <li> <style> <script> <textarea> <!-- --> <![CDATA[ <svg> <template> & &amp &#x110000;
    &#0; =' =" <br/ </p> </html>
""".split(),
    b" hidden",
    b"<iframe width=1>",
    b"<canvas>",
    b"<svg><text>",
    b"<input type=checkbox checked>",
    b'<input value="',
    b' lang="',
    b' style="display:none"',
    b'<meta charset="utf-7">',
)
SAMPLES = letters("html")


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "html")
