"""What a phrase prints knows where it came from, and nothing in a catalogue can do harm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from letterkit.compose import Composition, compose
from letterkit.compose.proof import UntracedFigureError
from letterkit.decision import Decision
from letterkit.document import PhraseOrigin, Span
from letterkit.errors import CatalogueError, LetterkitError
from tests.catalogue.small import catalogue_in, with_phrase
from tests.compose.facts import decision_of

WORDS = "Du får {{ facts.granted|euro }}."


def built(folder: Path, words: str, decision: Decision | None = None, more: str = "") -> Composition:
    """The letter whose one phrase has these words in Swedish."""
    files = with_phrase(f"  sv: |\n    {WORDS}\n", "  sv: |\n" + "".join(f"    {line}\n" for line in words.split("\n")))
    if more:
        files = {name: text.replace("owner: test", f"owner: test\n{more}") for name, text in files.items()}
    return compose(decision or decision_of(), "sv", catalogue_in(folder, files))


def texts(letter: Composition) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in letter.document.blocks]


def place_of(letter: Composition, words: str) -> tuple[int | None, int | None, str | None]:
    """The line, column and fact that words of a letter came from."""
    start = letter.document.text.index(words)
    found = letter.document.locate(Span(start, start + len(words)))
    assert found.source == "phrases/outcome/granted.yaml"
    return found.line, found.column, found.fact


def test_words_of_the_phrase_know_their_line_and_column(tmp_path: Path) -> None:
    letter = built(tmp_path, "Du får\nstöd, {{ facts.granted|euro }}, nu.")
    assert place_of(letter, "Du") == (10, 5, None)
    assert place_of(letter, "stöd") == (11, 5, None)
    assert place_of(letter, "nu.") == (11, 37, None)


def test_a_value_knows_its_place_and_its_fact(tmp_path: Path) -> None:
    letter = built(tmp_path, "Du får {{ facts.granted|euro }}.")
    assert place_of(letter, "288,51 euro") == (10, 12, "facts.granted")


def test_a_value_in_a_loop_knows_which_one_it_was(tmp_path: Path) -> None:
    letter = built(tmp_path, "{% for bill in facts.payments %}{{ bill.amount|euro }} {% endfor %}")
    assert place_of(letter, "239,91")[2] == "facts.payments[0].amount"
    assert place_of(letter, "48,60")[2] == "facts.payments[1].amount"


def test_a_sum_knows_what_was_added(tmp_path: Path) -> None:
    letter = built(tmp_path, "{{ facts.payments|total('amount')|euro }}")
    assert place_of(letter, "288,51")[2] == "facts.payments[0].amount + facts.payments[1].amount"


def test_a_phrase_is_written_once_for_each_of_what_it_goes_through(tmp_path: Path) -> None:
    letter = built(
        tmp_path, "{{ item.asked|euro }}", more="for_each: item in facts.items\nwhen: item.outcome == 'rejected'"
    )
    assert texts(letter) == [("paragraph", "41,80 euro"), ("paragraph", "260,00 euro")]


def test_an_empty_line_ends_a_block_and_a_dash_begins_an_item(tmp_path: Path) -> None:
    letter = built(tmp_path, "Ett\nstycke.\n\nSkriv:\n- vad\n- varför\n\nSlut.")
    kinds = [("paragraph", "Ett stycke."), ("paragraph", "Skriv:"), ("item", "vad"), ("item", "varför")]
    assert texts(letter) == [*kinds, ("paragraph", "Slut.")]


def test_lines_of_conditions_and_loops_leave_no_gaps(tmp_path: Path) -> None:
    condition = "{% if facts.granted %}\nTvå.\n{% endif %}"
    words = f"Ett.\n{condition}\n{{% for x in facts.payments %}}\n- {{{{ x.amount|euro }}}}\n{{% endfor %}}"
    assert texts(built(tmp_path, words)) == [
        ("paragraph", "Ett. Två."), ("item", "239,91 euro"), ("item", "48,60 euro"),
    ]  # fmt: skip


def test_facts_cannot_smuggle_in_jinja_or_marks(tmp_path: Path) -> None:
    def rename(data: dict[str, Any]) -> None:
        data["client"]["name"] = "{{ facts.case }} \ue0000\ue001x\ue002"

    letter = built(tmp_path, "Hej {{ facts.client.name }}!", decision_of(change=rename))
    assert texts(letter) == [("paragraph", "Hej {{ facts.case }} 0x!")]


def test_every_character_has_an_origin(tmp_path: Path) -> None:
    letter = built(tmp_path, "Du får {{ facts.granted|euro }} den {{ facts.dates.decision|date }}. {{ facts.case }}")
    for block in letter.document.blocks:
        covered = [position for piece in block.pieces for position in range(piece.start, piece.end)]
        assert covered == list(range(len(block.text)))
        assert all(isinstance(piece.origin, PhraseOrigin) for piece in block.pieces)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("{{ facts.transfer.sent|date }}", "something it needs is missing"),
        ("Ett.\n{{ facts.granted }}", "facts.granted"),
        ("{{ facts.items }}", "facts.items"),
        ("{{ 5|percent }}", "does not come from the facts"),
        ("{% for a in facts.items %}" * 7 + "." + "{% endfor %}" * 7, "5000"),
    ],
)
def test_what_cannot_be_printed_is_an_error_with_file_and_line(tmp_path: Path, words: str, says: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        built(tmp_path, words)
    line = 10 + words.count("\n")
    assert f"granted.yaml:{line}:" in caught.value.place
    assert says in caught.value.what("en")


def test_a_missing_language_of_a_fact_is_named_by_its_path_only(tmp_path: Path) -> None:
    def forget(data: dict[str, Any]) -> None:
        data["client"]["language"] = "fi"
        data["items"][0]["fact"] = {"fi": "Vuokra on liian suuri."}

    with pytest.raises(LetterkitError) as caught:
        built(tmp_path, "{{ (facts.items|first).fact }}", decision_of(change=forget))
    assert "facts.items[0].fact" in caught.value.say("en")
    assert "Vuokra" not in caught.value.say("en")


def test_a_figure_that_is_put_together_from_other_facts_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(UntracedFigureError) as caught:
        built(tmp_path, "Du får {% if facts.granted %}412{% endif %}{% if facts.granted %} euro{% endif %}.")
    assert caught.value.place.startswith("phrases/outcome/granted.yaml:10:")
