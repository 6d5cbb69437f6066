"""What the learned judgement proposes: how sure it has to be, and which releases hold against it."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest

from letterkit.catalogue.judgement.features import SIZE
from letterkit.catalogue.judgement.learned import Judge, Judged
from letterkit.catalogue.judgement.surroundings import Surroundings
from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.catalogue.misleading.reading import Reading
from letterkit.catalogue.misleading.recognise import recognise
from letterkit.document import read_text
from letterkit.language.letter import Letter
from tests.catalogue.test_misleading import ENTRY

JUDGE = Judge(
    ("sample-phrase",),
    numpy.zeros((SIZE, 1), numpy.int8),
    numpy.ones(1, numpy.float32),
    numpy.zeros(1, numpy.float32),
)


@pytest.fixture
def phrase(tmp_path: Path) -> Misleading:
    """A misleading phrase that "ansöka" and "stöd" trigger, released by what follows it or by an amount and a day."""
    folder = tmp_path / "phrases" / "misleading"
    folder.mkdir(parents=True)
    (folder / "sample-phrase.yaml").write_text(ENTRY, encoding="utf-8")
    (read,) = load_misleading(tmp_path)
    return read


def is_found(monkeypatch: pytest.MonkeyPatch, phrase: Misleading, text: str, chance: float) -> bool:
    """Whether anything is found where the judgement gives every sentence that holds "hjälp", "nej" or "stöd" a
    chance."""

    def judged(reading: Reading, index: int) -> Judged:
        said = reading.sentences[index].text
        of = chance if any(word in said for word in ("hjälp", "nej", "stöd")) else 0.0
        return Judged(JUDGE, Surroundings(reading.sentences).seen(index), {"sample-phrase": of})

    monkeypatch.setattr(Reading, "judged", judged)
    return any(True for _ in recognise(Letter(read_text(text, format="markdown"), "sv"), phrase))


@pytest.mark.parametrize(
    ("text", "chance"),
    [
        ("Du kan nog få hjälp med resten av saken.", 0.65),
        ("| Fråga | Svar |\n|---|---|\n| Brådskar det | nej |", 0.85),
        ("Du kan nog få hjälp med resten av saken. Vi beslutade det.", 0.8),
        ("Du kan ansöka om stöd. Vi beslutade det.", 0.9),
        ("Glasögon, 90 euro den 2 mars 2026. Du kan ansöka om stöd.", 0.95),
        (f"Du kan nog få hjälp med resten av saken. {'Det var en solig dag i byn. ' * 20}", 0.8),
    ],
    ids=[
        "a sentence",
        "a cell",
        "a sentence that words release",
        "a trigger that words release",
        "a trigger that an amount and a day release",
        "a sentence of a long text",
    ],
)
def test_what_is_no_trigger_of_its_own_is_reported_from_a_chance_on(
    monkeypatch: pytest.MonkeyPatch, phrase: Misleading, text: str, chance: float
) -> None:
    assert is_found(monkeypatch, phrase, text, chance + 0.01)
    assert not is_found(monkeypatch, phrase, text, chance - 0.01)


def test_a_cell_of_a_long_text_is_never_reported_by_its_chance_alone(
    monkeypatch: pytest.MonkeyPatch, phrase: Misleading
) -> None:
    text = f"{'Det var en solig dag i byn. ' * 20}\n\n| Fråga | Svar |\n|---|---|\n| Brådskar det | nej |"
    assert not is_found(monkeypatch, phrase, text, 0.99)
