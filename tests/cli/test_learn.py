"""letterkit phrases learn: what handlers' edits of built letters teach, and that it tells nothing of a client."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from letterkit import build
from letterkit.catalogue.files.folder import copy_default
from tests.cli.handling import Handling
from tests.compose.facts import FOLDER, data_of
from tests.conftest import Ran

Run = Callable[..., Ran]
Hand = Callable[..., Handling]
CLIENTS = ("Anton Provperson", "Bror Testlund", "Carin Mallström", "Doris Exempelberg")
EXAMPLES = {"sv": "partial.sv", "fi": "rejection.fi", "en": "grant.en"}
NO_PAY = "Betala inte det beloppet själv."
NEW = "Du behöver inte betala det."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Swedish letter for each of four clients, and three in Finnish and in English."""
    folder = tmp_path_factory.mktemp("built åäö")
    for language, example in EXAMPLES.items():
        for number, name in enumerate(CLIENTS if language == "sv" else CLIENTS[:3]):
            data = data_of(example)
            data["client"] |= {"name": name, "address": [f"Provgatan {number + 1}", "65100 Vasa"]}
            build(data, language=language, output=folder / f"{language}{number}.docx")
    return folder


@pytest.fixture
def hand(built: Path, tmp_path: Path) -> Hand:
    """Gives a handler a copy of a built letter."""

    def open_copy(name: str, as_name: str = "") -> Handling:
        path = tmp_path / "letters" / f"{as_name or name}.docx"
        path.parent.mkdir(exist_ok=True)
        shutil.copy(built / f"{name}.docx", path)
        return Handling(path)

    return open_copy


@pytest.fixture
def report(letterkit: Run, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """What is learned from the letters that were handled, by phrase."""

    def learn(*options: str) -> dict[str, Any]:
        ran = letterkit("phrases", "learn", tmp_path / "letters", "--format", "json", *options)
        assert ran.status == 0, ran.errors
        data: dict[str, Any] = json.loads(ran.output)
        return data | {"by": {phrase["phrase"]: phrase for phrase in data["phrases"]}}

    return learn


def told(phrase: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [(change["old"], change["new"], change["letters"]) for change in phrase["changes"]]


def test_letters_as_they_were_built_teach_nothing(built: Path, letterkit: Run) -> None:
    ran = letterkit("phrases", "learn", built)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.output.strip() == "Letters that letterkit built: 10. Edited afterwards: 0."


def test_tracked_and_plain_edits_of_the_same_words_are_the_same_change(hand: Hand, report: Any) -> None:
    hand("sv0").track(NO_PAY, NEW).save()
    hand("sv1").track(NO_PAY, NEW).save()
    hand("sv2").change(NO_PAY, NEW).save()
    hand("sv3").save()
    found = report()
    phrase = found["by"]["self-pay.paid-by-us"]
    assert (found["letters"], found["edited"], phrase["edited"], phrase["share"]) == (4, 3, 3, 0.75)
    assert told(phrase) == [("Betala inte det beloppet själv", "Du behöver inte betala det", 3)]


@pytest.mark.parametrize(
    ("language", "phrase", "old", "new"),
    [
        ("fi", "outcome.rejection", "Siksi emme maksa tukea.", ""),
        ("en", "next-step.pay", "on time", "in good time"),
        ("sv", "rectification.cost", "Det kostar ingenting", "Det är gratis"),
    ],
)
def test_the_patch_changes_just_the_words_in_the_file_of_their_language(
    hand: Hand, report: Any, tmp_path: Path, language: str, phrase: str, old: str, new: str
) -> None:
    for number in range(3):
        hand(f"{language}{number}").change(old, new).save()
    copy_default(tmp_path / "own")
    found = report("--catalogue", str(tmp_path / "own"))
    (suggestion,) = found["suggestions"]
    assert suggestion["language"] == language
    taken, put = (
        [line[1:] for line in found["patch"].splitlines() if line.startswith(sign) and not line.startswith(sign * 3)]
        for sign in "-+"
    )
    written = (tmp_path / "own" / suggestion["file"]).read_text(encoding="utf-8")
    assert written.splitlines()[suggestion["line"] - 1] == taken[0]
    assert put == [taken[0].replace(f" {old}" if not new else old, new)]


def test_git_takes_the_report_as_a_patch_and_the_letters_change(hand: Hand, letterkit: Run, tmp_path: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    for number in range(3):
        hand(f"fi{number}").track("Emme myönnä sinulle", "Sinulle ei myönnetä").save()
    own = tmp_path / "own"
    copy_default(own)
    ran = letterkit("phrases", "learn", tmp_path / "letters", "--catalogue", own)
    (own / "report.txt").write_text(ran.output, encoding="utf-8", newline="\n")
    subprocess.run(["git", "init", "-q", "."], cwd=own, check=True)
    subprocess.run(["git", "apply", "report.txt"], cwd=own, check=True)
    patched = shutil.copytree(own, tmp_path / "patched")
    letter = letterkit("build", FOLDER / "rejection.fi.json", "--catalogue", patched).output
    assert "Sinulle ei myönnetä toimeentulotukea" in letter


def test_changes_that_letterkit_proposed_are_nobodys(hand: Hand, report: Any) -> None:
    for number in range(3):
        hand(f"sv{number}").track(NO_PAY, NEW, author="letterkit").save()
    assert report()["edited"] == 0


def test_a_paragraph_taken_out_counts_with_and_without_tracking(hand: Hand, report: Any) -> None:
    words = "Du behöver inte skicka något annat till oss nu."
    hand("sv0").take_out(words).save()
    hand("sv1").track_out(words).save()
    hand("sv2").save()
    phrase = report()["by"]["next-step.no-more"]
    assert (phrase["edited"], phrase["removed"], phrase["letters"]) == (2, 2, 3)


def test_a_paragraph_put_in_is_told_with_the_phrase_that_it_follows(hand: Hand, report: Any) -> None:
    for number, name in enumerate(("Maja Skog", "Ville Salo", "Ada Ek")):
        hand(f"sv{number}").add_after(
            "Beslutet gäller bara dig.", f"Ring {name} på 050 123 45{number} om du vill."
        ).save()
    phrase = report()["by"]["reasons.application"]
    assert (phrase["edited"], phrase["added"]) == (0, 3)
    assert told(phrase) == [("", "Ring ⟨name⟩ på ⟨number⟩ om du vill.", 3)]


def test_a_value_that_was_changed_is_named_by_its_fact_only(hand: Hand, report: Any) -> None:
    for number in range(3):
        hand(f"sv{number}").track("av 690,00 euro", f"av 69{number},50 euro").save()
    (phrase,) = report()["phrases"]
    assert told(phrase) == [("{{ item.asked|euro }}", "⟨amount⟩", 3)]
    assert not report()["patch"]


def test_a_value_changed_without_tracking_is_counted(hand: Hand, report: Any) -> None:
    hand("sv0").change("620,00 euro av 690,00 euro. Gränsen", "611,00 euro av 690,00 euro. Gränsen").save()
    phrase = report()["by"]["reasons.item-partial"]
    assert (phrase["edited"], phrase["values"], phrase["changes"]) == (1, 1, [])


def test_a_sentence_written_anew_is_told_as_a_whole(hand: Hand, report: Any) -> None:
    for number in range(3):
        hand(f"en{number}").change(
            "We grant you the social assistance that you applied for.", "Your application has been approved."
        ).save()
    phrase = report()["by"]["outcome.grant"]
    assert (phrase["rewritten"], told(phrase)) == (3, [("", "Your application has been approved.", 3)])


def test_what_few_clients_letters_share_is_counted_but_not_told(hand: Hand, letterkit: Run, tmp_path: Path) -> None:
    for number in range(2):
        hand(f"sv{number}").track(NO_PAY, "Ring din syster.").save()
    few = letterkit("phrases", "learn", tmp_path / "letters").output
    assert "syster" not in few
    assert "Rare changes that are not shown" in few
    assert "syster" in letterkit("phrases", "learn", tmp_path / "letters", "--least", "2").output
    assert letterkit("phrases", "learn", tmp_path / "letters", "--least", "1").status == 2


def test_three_letters_to_one_client_are_one_client(built: Path, report: Any, tmp_path: Path) -> None:
    for number in range(3):
        data = data_of("partial.sv")
        data["case"] = f"EX {number}/2026"
        path = tmp_path / "letters" / f"{number}.docx"
        path.parent.mkdir(exist_ok=True)
        build(data, language="sv", output=path)
        Handling(path).change(NO_PAY, "Ring din syster.").save()
    phrase = report()["by"]["self-pay.paid-by-us"]
    assert (phrase["edited"], phrase["changes"], phrase["rare"]) == (3, [], 1)


def test_a_letter_that_is_there_twice_counts_once(hand: Hand, letterkit: Run, tmp_path: Path) -> None:
    hand("sv0").change(NO_PAY, NEW).save()
    hand("sv0", "copy").change(NO_PAY, NEW).save()
    ran = letterkit("phrases", "learn", tmp_path / "letters")
    assert ran.output.startswith("Letters that letterkit built: 1.")
    assert "The same letter as an earlier one" in ran.errors


def test_another_version_of_a_phrase_in_the_catalogue_is_said_and_never_patched(
    hand: Hand, report: Any, tmp_path: Path
) -> None:
    hand("sv0").change(NO_PAY, NEW).save()
    for number in (1, 2, 3):
        hand(f"sv{number}").track(NO_PAY, NEW).save()
    own = tmp_path / "own"
    copy_default(own)
    file = next(path for path in own.rglob("*.yaml") if NO_PAY in path.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").replace(NO_PAY, f"{NO_PAY} Tack."), encoding="utf-8")
    found = report("--catalogue", str(own))
    phrase = found["by"]["self-pay.paid-by-us"]
    assert (phrase["edited"], phrase["outdated"], found["patch"]) == (4, 1, "")
    assert told(phrase) == [("Betala inte det beloppet själv", "Du behöver inte betala det", 3)]


@pytest.mark.parametrize("format", ["md", "html", "json"])
def test_letters_in_other_formats_teach_the_same(tmp_path: Path, letterkit: Run, format: str) -> None:
    paths = []
    for name in CLIENTS[:3]:
        data = data_of("partial.sv")
        data["client"]["name"] = name
        path = tmp_path / f"{name}.{format}"
        build(data, language="sv", output=path)
        text = path.read_text(encoding="utf-8")
        assert NO_PAY in text
        path.write_text(text.replace(NO_PAY, NEW), encoding="utf-8", newline="\n")
        paths.append(path)
    ran = letterkit("phrases", "learn", *paths)
    assert "“Betala inte det beloppet själv” → “Du behöver inte betala det”" in ran.output


def test_what_is_not_ours_or_damaged_is_told_and_left_out(hand: Hand, letterkit: Run, tmp_path: Path) -> None:
    hand("sv0").change(NO_PAY, NEW).save()
    (tmp_path / "letters" / "broken.docx").write_bytes(b"PK nothing")
    (tmp_path / "letters" / "own.md").write_text("# Hej\n\nText.\n", encoding="utf-8")
    ran = letterkit("phrases", "learn", tmp_path / "letters")
    assert ran.status == 2
    assert "self-pay.paid-by-us" in ran.output
    assert len(ran.errors.splitlines()) == 2
    assert "no receipt from letterkit" in ran.errors


@pytest.mark.parametrize("name", ["own.md", "missing.docx"])
def test_without_a_letter_of_ours_there_is_no_report(letterkit: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "own.md").write_text("# Hej\n\nText.\n", encoding="utf-8")
    ran = letterkit("phrases", "learn", tmp_path / name)
    assert (ran.status, ran.output) == (2, "")
    assert "None of the letters could be used" in ran.errors


@pytest.mark.parametrize(("ui", "says"), [("sv", "ändrad i 3 av 3 brev"), ("fi", "muokattu 3 kirjeessä")])
def test_the_report_speaks_the_readers_language(hand: Hand, letterkit: Run, tmp_path: Path, ui: str, says: str) -> None:
    for number in range(3):
        hand(f"sv{number}").change(NO_PAY, "Betala Maja i stället.").save()
    output = letterkit("phrases", "learn", tmp_path / "letters", "--ui", ui).output
    assert says in output
    assert {"sv": "⟨namn⟩", "fi": "⟨nimi⟩"}[ui] in output
