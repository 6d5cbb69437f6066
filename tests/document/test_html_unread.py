"""What is filled in in a page is read; what shows words that stand elsewhere is named where it stands."""

from __future__ import annotations

import pytest

from letterkit.document import Document, Span
from letterkit.document.readers import read_text
from tests.document.shape import texts


def page(html: str) -> Document:
    return read_text(html, "letter.html", "html")


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ('<iframe src="x.html">Gammal text</iframe>', "frame"),
        ("<canvas>Gammal text</canvas>", "drawing"),
        ("<svg><title>Logo</title><text>Belopp</text><text>Dag</text></svg>", "drawing"),
        ('<object data="x.pdf">Gammal text</object>', "object"),
        ('<embed src="x.pdf">', "object"),
        ("<video controls></video>", "media"),
    ],
)
def test_what_shows_words_that_stand_elsewhere_is_named_where_it_stands(shown: str, kind: str) -> None:
    read = page(f"<p>Beslut</p><p>Dina utgifter: {shown}</p><p>Hälsningar</p>")
    assert texts(read) == ["Beslut", "Dina utgifter:", "Hälsningar"]
    assert [(one.kind, one.at) for one in read.unread] == [(kind, read.text.index("Dina"))]
    between = page(f"<p>Beslut</p>{shown}<p>Hälsningar</p>")
    assert [(one.kind, one.at) for one in between.unread] == [(kind, between.text.index("Häls"))]


@pytest.mark.parametrize(
    "unseen",
    [
        '<iframe src="x" width="1" height="1"></iframe>',
        "<canvas hidden></canvas>",
        "<div style='display:none'><iframe></iframe></div>",
        "<noscript><iframe src='x'></iframe></noscript>",
        "<svg><path d='M0 0'/></svg>",
        "<svg hidden><text>Belopp</text></svg>",
        "<text>Ingen ritning</text>",
    ],
)
def test_what_the_client_does_not_see_or_has_no_words_is_not_named(unseen: str) -> None:
    assert not page(f"<p>Hej</p>{unseen}").unread


def test_what_is_filled_in_is_read_where_it_stands() -> None:
    html = '<p>Namn: <input value="Kim &amp; Sam"> <input type="checkbox" checked> Ja <input type=radio> Nej</p>'
    read = page(html)
    assert texts(read) == ["Namn: Kim & Sam ☒ Ja ☐ Nej"]
    start = read.text.index("Kim")
    assert read.locate(Span(start, start + 3)).column == html.index("<input") + 1


@pytest.mark.parametrize("kind", ["hidden", "password", "file", "color", "range"])
def test_an_input_that_shows_no_words_is_passed_over(kind: str) -> None:
    assert texts(page(f'<p>Hej <input type="{kind}" value="hemligt"></p>')) == ["Hej"]


def test_html_in_markdown_is_no_exception() -> None:
    read = read_text("Beslut\n\n<iframe src='x'></iframe>\n\nHej\n", "letter.md", "markdown")
    assert [one.kind for one in read.unread] == ["frame"]
