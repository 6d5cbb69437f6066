"""A letter that cannot be built from facts that hold: the client would get none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from letterkit.catalogue.files.problems import NOTHING, Problem
from letterkit.checking.cases import Case
from letterkit.checking.letters import Unbuilt, build
from letterkit.checking.places import place_in
from letterkit.checking.smallest import Shrinker
from letterkit.checking.subject import Subject
from letterkit.checking.tracer import LETTER_LANGUAGES
from letterkit.ui import UI_LANGUAGES, Text


def check(subject: Subject) -> Iterator[Problem]:
    """Each place that stops a letter, with the smallest facts that do."""
    tried = (build(case, one, subject.catalogue) for case in subject.coverage.stopping for one in LETTER_LANGUAGES)
    unbuilt = [*subject.letters.unbuilt, *(letter for letter in tried if isinstance(letter, Unbuilt))]
    found = sorted(unbuilt, key=lambda letter: letter.case.size)
    shrinker = Shrinker()
    places = set()
    for letter in found:
        file, line, column = place_in(subject.catalogue.folder, letter.error.place)
        if (file, line) in places:
            continue
        places.add((file, line))
        said = Text(*(letter.error.what(ui).replace("{", "{{").replace("}", "}}") for ui in UI_LANGUAGES))
        problem = Problem("unbuildable", "error", said, NOTHING, file, line, column, line, column + 1)
        yield problem.shown_by(shrinker.smallest(letter.case, partial(_is_stopped, letter, subject)).facts)


def _is_stopped(stopped: Unbuilt, subject: Subject, case: Case) -> bool:
    """Whether a case's letter stops at the same place."""
    letter = build(case, stopped.language, subject.catalogue)
    return isinstance(letter, Unbuilt) and letter.error.place == stopped.error.place
