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


def back(document: Document, format: str) -> Document:
    return read_bytes(to_bytes(document, format), f"letter.{format}", format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_letter_with_one_of_each_thing_comes_back_as_it_was(format: str) -> None:
    document = whole()
    read = back(document, format)
    assert essence(read) == essence(document)
    assert (read.title, read.author, read.language) == (document.title, document.author, document.language)
    assert read.properties == document.properties


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(document=letters())
def test_any_letter_comes_back_as_it_was(format: str, document: Document) -> None:
    read = back(document, format)
    assert essence(read) == essence(document)
    assert (read.title, read.author, read.language) == (document.title, document.author, document.language)
    assert read.properties == document.properties


@settings(max_examples=100, deadline=None)
@given(document=letters())
def test_json_holds_a_letter_whole(document: Document) -> None:
    assert read_json(to_bytes(document, "json")) == document
