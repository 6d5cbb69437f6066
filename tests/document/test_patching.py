"""Changing words of a file: nothing else in it changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.document import Marking, Span
from letterkit.document.patching import Edit, patch
from letterkit.document.readers import read_bytes


def changed(data: bytes, format: str, words: str, new: str) -> bytes:
    """The file after `words`, which stand once in its text, became `new`; the file itself where they can't."""
    document = read_bytes(data, "x", format)
    assert document.text.count(words) == 1
    start = document.text.index(words)
    after, made = patch(data, document, [Edit(Span(start, start + len(words)), new)])
    assert bool(made) == (after != data)
    return after


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("format", "draft"),
    [
        ("text", "Beslut|||Därest du flyttar, ring oss på måndag.|"),
        ("markdown", "# Beslut||Därest du **flyttar**, ring oss \\*på\\* måndag.  |Hälsningar|"),
        ("html", "<!-- å --><p title='Därest'>Därest&nbsp;du &lt;flyttar&gt;,|  ring oss p&aring; måndag.</p>|"),
    ],
)
def test_line_ends_encoding_and_all_other_bytes_stay(format: str, draft: str, line_end: str, encoding: str) -> None:
    data = draft.replace("|", line_end).encode(encoding)
    expected = "Om".join(draft.replace("|", line_end).rsplit("Därest", 1)).encode(encoding)
    assert changed(data, format, "Därest", "Om") == expected


def test_words_are_written_as_the_format_writes_them() -> None:
    assert changed(b"<p>Ett tv&aring;</p>", "html", "två", "a < b & c") == b"<p>Ett a &lt; b &amp; c</p>"
    assert changed(b"Ett ord.\n", "markdown", "ord", "a*b_c") == b"Ett a\\*b\\_c.\n"
    assert changed("<p>är 5</p>".encode("cp1252"), "html", "5", "−5") == "<p>är &#8722;5</p>".encode("cp1252")


def test_a_sign_that_the_file_cant_hold_leaves_the_file_as_it_was() -> None:
    data = "Värdet är 5.\n".encode("cp1252")
    assert changed(data, "text", "5", "−5") == data


@pytest.mark.parametrize(
    ("format", "draft", "words"),
    [
        ("html", "<p>i <b>enlighet</b> med lagen</p>", "i enlighet med"),
        ("html", "<p>i<!-- x --> enlighet med lagen</p>", "i enlighet"),
        ("markdown", "Det är **helt** klart.\n", "är helt klart"),
        ("markdown", "Det är [helt](x) klart.\n", "är helt"),
        ("text", "Det här beslutet gäller grundläggande utkomst-\nstöd för mars.\n", "utkomststöd"),
    ],
)
def test_words_with_markup_between_them_are_left(format: str, draft: str, words: str) -> None:
    assert changed(draft.encode(), format, words, "x") == draft.encode()


@pytest.mark.parametrize(
    ("format", "draft", "changed_to"),
    [
        ("html", "<p>i\n   enlighet med&#32;lagen</p>", "<p>enligt lagen</p>"),
        ("markdown", "> i enlighet\n> med lagen\n", "> enligt lagen\n"),
        ("text", "i\u00a0enlighet med lagen\n", "enligt lagen\n"),
    ],
)
def test_words_over_a_line_end_or_an_entity_are_changed_whole(format: str, draft: str, changed_to: str) -> None:
    words = "i enlighet med lagen"
    assert changed(draft.encode(), format, words, "enligt lagen") == changed_to.encode()


def test_an_edit_that_would_turn_into_markup_is_left_and_the_others_are_made() -> None:
    data = b"Ett ord\n\nTre ord till\n"
    document = read_bytes(data, "x", "markdown")
    listed, plain = Edit(Span(0, 3), "1."), Edit(Span(9, 12), "Fyra")
    assert patch(data, document, [listed, plain]) == (b"Ett ord\n\nFyra ord till\n", (plain,))


PIECES = st.sampled_from(
    ["Därest ", "du ", "&amp; ", "*flyttar* ", "<b>hit</b> ", "\n\n", "\r\n", "- ", "1. ", "ö\u0308 ", "| "]
)


@given(st.lists(PIECES, min_size=1, max_size=25), st.sampled_from(["text", "markdown", "html"]))
@settings(max_examples=150)
def test_every_word_of_any_file_is_changed_alone_or_not_at_all(pieces: list[str], format: str) -> None:
    text = "".join(["start ", *pieces])
    document = read_bytes(text.encode(), "x", format)
    starts = [at for at in range(len(document.text)) if document.text.startswith("Därest", at)]
    after, made = patch(text.encode(), document, [Edit(Span(at, at + 6), "Om") for at in starts])
    assert after.decode().replace("Om", "").replace("Därest", "") == text.replace("Därest", "")
    read = read_bytes(after, "x", format).text
    assert read.count("Om") == len(made)
    assert "".join(read.split()).replace("Om", "Därest") == "".join(document.text.split())


MARKED = st.sampled_from(
    [
        *("**Beslut**", "<p><b>Hyran</b></p>", "<div>Elen", "</p>", "</b></p>", "<b>", "text ", "&amp;", "`<p>`"),
        *("<table>", "<tr>", "<td>Belopp", "</table>", "<!-- <p> -->", "<html lang=fi>", "<html>"),
        *("\n\n", "\r\n", "> ", "- ", "---\nlang: en\n---\n"),
    ]
)


@given(st.lists(MARKED, min_size=1, max_size=15), st.sampled_from(["markdown", "html", "text"]))
@settings(max_examples=300)
def test_marking_whatever_stands_in_any_file_changes_no_word_of_it(pieces: list[str], format: str) -> None:
    data = "".join(["".join(pieces), "\n\nslut"]).encode()
    document = read_bytes(data, "x", format)
    edits = [Edit(block.span, block.text, Marking("heading", "2")) for block in document.blocks if not block.cell]
    rows = [block for block in document.blocks if block.cell and block.cell.column == 1]
    edits += [Edit(block.span, block.text, Marking("header-row")) for block in rows]
    edits.append(Edit(document.blocks[0].span, document.blocks[0].text, Marking("language", "sv-FI")))
    after, made = patch(data, document, edits)
    read = read_bytes(after, "x", format)
    assert read.text == document.text
    by_start = {block.start: block for block in read.blocks}
    for edit in made:
        block = by_start[edit.span.start]
        match edit.marking.kind if edit.marking else "":
            case "heading":
                assert (block.kind, block.level) == ("heading", 2)
            case "header-row":
                assert block.cell and block.cell.is_header
            case "language":
                assert read.declared() == "sv"
    assert format != "text" or not made
