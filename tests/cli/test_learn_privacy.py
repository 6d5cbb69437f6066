"""letterkit phrases learn tells nothing of a client, whatever handlers write into letters and wherever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letterkit import build
from letterkit.catalogue.catalogue import load_catalogue
from letterkit.catalogue.files.folder import default_catalogue
from letterkit.cli import cli
from letterkit.compose.learning.lessons import Learner
from letterkit.compose.learning.tally import count
from letterkit.document.readers import read_text
from letterkit.document.versions import Versions
from letterkit.report.learning import as_json, as_text, learned
from tests.compose.facts import data_of

CLIENTS = ("Anton Provperson", "Bror Testlund", "Carin Mallström")
EXAMPLES = {"sv": "partial.sv", "fi": "rejection.fi", "en": "grant.en"}
CATALOGUE: Final = "\n".join(path.read_text(encoding="utf-8") for path in default_catalogue().glob("phrases/**/*.yaml"))

capitals, small = (
    st.sampled_from("ABDEFGHIJKLMNOPRSTUVYÅÄÖ"),
    st.text("abdeghiklmnoprstuvyåäöéñš", min_size=2, max_size=9),
)
names = st.builds(
    lambda first, rest, joint: f"{first}{rest}{joint}", capitals, small, st.sampled_from(["", "-Qvist", "s"])
)
digits = st.text("0123456789", min_size=3, max_size=9)
secrets = st.one_of(
    names,
    st.builds("{} {}".format, names, names),
    st.builds("{}.{}@{}.fi".format, small, small, small),
    st.builds("www.{}.fi".format, small),
    st.builds("{}gatan {} B".format, names, digits),
    st.builds("0{}{}-{}A".format, digits, digits, digits),
    st.builds("+358 {} {}".format, digits, digits),
    st.builds("FI{} {} {}".format, digits, digits, digits),
    st.builds("{},50 euro".format, digits),
    st.builds("€{}".format, digits),
    st.dates().map("{0.day}.{0.month}.{0.year}".format),
    st.dates().map("{0.day} mars {0.year}".format),
    st.text("ابتثجحخ李王张Ω", min_size=2, max_size=6),
)
inserted = st.lists(
    st.one_of(secrets, st.sampled_from(["och", "ja", "and", ",", "betala", "(", "–", "du"])), max_size=6
)


def leaves(value: Any) -> Iterator[str]:
    """The texts of facts that belong to a case: they have a figure, a name, or several words."""
    if isinstance(value, str) and re.search(r"[\dA-ZÅÄÖ ]", value) and len(value) > 3 and value not in CATALOGUE:
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from leaves(inner)


class Letters(dict[str, list[tuple[Path, str, list[str]]]]):
    """For each language letters of three clients: where one stands, its text, and the values of its facts."""

    def __repr__(self) -> str:
        return "the letters"


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Letters:
    """For each language letters of three clients: where one stands, its text, and the values of its facts."""
    folder = tmp_path_factory.mktemp("letters")
    made = Letters({language: [] for language in EXAMPLES})
    for language, example in EXAMPLES.items():
        for name in CLIENTS:
            data = data_of(example)
            data["client"]["name"] = name
            path = folder / f"{language} {len(made[language])}.md"
            build(data, language=language, output=path)
            made[language].append((path, path.read_text(encoding="utf-8"), [*name.split(), *leaves(data)]))
    return made


def typed(text: str, line: int, word: int, taken: int, put: str) -> str:
    """A letter with words put in, and some taken out, at a word of a tagged paragraph."""
    lines = text.split("\n")
    ours = [number for number, content in enumerate(lines) if "<!-- tag:" in content and not content.startswith("|")]
    number = ours[line % len(ours)]
    words, _, tag = lines[number].partition(" <!-- tag:")
    split = words.split(" ")
    at = word % (len(split) + 1)
    lines[number] = f"{' '.join([*split[:at], put, *split[at + taken :]])} <!-- tag:{tag}"
    return "\n".join(lines)


@cache
def learner() -> Learner:
    """It knows paragraphs again that stand in several letters."""
    return Learner(load_catalogue())


typing = given(
    language=st.sampled_from(sorted(EXAMPLES)),
    line=st.integers(0, 80),
    word=st.integers(0, 40),
    taken=st.integers(0, 6),
    written=inserted,
    secret=secrets,
)


def told_of_case(output: str, facts: list[list[str]], secret: str) -> set[str]:
    """What a report tells of the values of facts and of what a handler typed."""
    parts = {part for part in (secret, *re.findall(r"\w{4,}", secret)) if part not in CATALOGUE}
    return {value for value in parts.union(*facts) if value in output}


@pytest.mark.parametrize("form", ["text", "json"])
@typing
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_of_a_case_is_told_of_plain_edits(
    letters: Letters, form: str, language: str, line: int, word: int, taken: int, written: list[str], secret: str
) -> None:
    put = " ".join([*written, secret])
    for path, text, _ in letters[language]:
        path.write_text(typed(text, line, word, taken, put), encoding="utf-8", newline="\n")
    paths = [str(path) for path, _, _ in letters[language]]
    ran = CliRunner().invoke(cli, ["phrases", "learn", *paths, "--least", "2", "--format", form, "--ui", "en"])
    assert ran.exit_code == 0, ran.stderr
    assert not told_of_case(ran.stdout, [facts for _, _, facts in letters[language]], secret)


@typing
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_of_a_case_is_told_of_tracked_changes(
    letters: Letters, language: str, line: int, word: int, taken: int, written: list[str], secret: str
) -> None:
    put = " ".join([*written, secret])
    taught = [
        learner().learn(
            Versions(*(read_text(one, format="markdown") for one in (text, typed(text, line, word, taken, put))))
        )
        for _, text, _ in letters[language]
    ]
    found = learned(count(taught, 2), learner().catalogue, 2)
    told = as_text(found, "en") + as_json(found)
    assert not told_of_case(told, [facts for _, _, facts in letters[language]], secret)


def test_a_text_of_the_facts_that_the_catalogues_own_words_make_is_not_told(letters: Letters) -> None:
    said = "Your pay slip shows your wages after tax."
    taught = []
    for _, text, facts in letters["en"]:
        assert said in facts
        edited = text.replace("- Pay slip: we used", "Qqq slip: we used")  # the item before goes on with it
        assert edited != text
        taught.append(learner().learn(Versions(*(read_text(one, format="markdown") for one in (text, edited)))))
    found = learned(count(taught, 2), learner().catalogue, 2)
    assert "we used this document" in as_text(found, "en")
    assert said not in as_text(found, "en") + as_json(found)
