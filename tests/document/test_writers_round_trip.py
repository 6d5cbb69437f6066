"""What is written is read back: the same blocks, with their kinds, levels, cells, areas, languages and tags."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from letterkit.document import Document
from letterkit.document.readers import read_bytes
from letterkit.document.writers import to_bytes
from letterkit.document.writers.json import read as read_json
from tests.document.letters import essence, letters, whole

FORMATS = ("word", "html", "markdown")


def assert_is_back(document: Document, format: str) -> None:
    """A letter that is written in a format is read from it as it was."""
    read = read_bytes(to_bytes(document, format), f"letter.{format}", format)
    assert essence(read) == essence(document), format
    assert (read.title, read.author, read.language) == (document.title, document.author, document.language), format
    assert read.properties == document.properties, format


@pytest.mark.parametrize("format", FORMATS)
def test_a_letter_with_one_of_each_thing_comes_back_as_it_was(format: str) -> None:
    assert_is_back(whole(), format)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(document=letters())
def test_any_letter_comes_back_as_it_was_from_every_format_and_whole_from_json(document: Document) -> None:
    """All of them at once: to invent a letter takes longer than to write and read it."""
    for format in FORMATS:
        assert_is_back(document, format)
    assert read_json(to_bytes(document, "json")) == document
