"""The pipelines as rules use them: loaded by part, kept, and clear about what is wrong."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

import letterkit
from letterkit.document import read_text
from letterkit.language.models.pipeline import (
    LEMMAS,
    PARTS,
    SYNTAX,
    TAGS,
    ModelError,
    load,
    load_folder,
    model_folder,
)
from letterkit.language.text.sentences import split
from letterkit.linter.config.find import Configurations
from letterkit.linter.kept.stamp import stamp

LETTERS = {
    "sv": "Vi beviljar dig utkomststöd. Hyran betalar vi till värden.",
    "fi": "Myönnämme sinulle toimeentulotukea. Vuokran maksamme vuokranantajalle.",
    "en": "We grant you social assistance. We pay the rent to your landlord.",
}


@pytest.mark.parametrize("language", LETTERS)
def test_words_get_their_part_of_speech_lemma_and_head(language: str) -> None:
    doc = next(load(language).analyse([LETTERS[language]]))
    assert all(token.pos_ and token.lemma_ and token.dep_ for token in doc)
    assert [token.lemma_ for token in doc if token.pos_ == "VERB"] == {
        "sv": ["bevilja", "betala"],
        "fi": ["myöntää", "maksaa"],
        "en": ["grant", "pay"],
    }[language]


@pytest.mark.parametrize("language", LETTERS)
def test_our_sentences_are_kept_by_the_parser(language: str) -> None:
    ours = [LETTERS[language][start:end] for start, end in split(LETTERS[language], language)]
    doc = next(load(language).analyse([LETTERS[language]]))
    assert [sentence.text for sentence in doc.sents] == ours and len(ours) == 2
    assert all(token.head.sent is token.sent for token in doc)


@pytest.mark.parametrize("language", LETTERS)
def test_a_text_is_analysed_alike_alone_again_and_among_others(language: str) -> None:
    pipeline = load(language)
    sentences = LETTERS[language].split(". ")
    texts = [LETTERS[language], *sentences, LETTERS[language] * 3, LETTERS[language]]

    def said(texts: list[str]) -> list[list[tuple[str, str, str, int]]]:
        docs = pipeline.analyse(texts)
        return [[(word.pos_, str(word.morph), word.lemma_, word.head.i) for word in doc] for doc in docs]

    assert said(texts) == [said([text])[0] for text in texts]


@pytest.mark.parametrize(
    ("part", "says"), [(TAGS, (True, False, False)), (LEMMAS, (True, True, False)), (SYNTAX, (False, False, True))]
)
def test_only_the_parts_asked_for_speak(part: str, says: tuple[bool, bool, bool]) -> None:
    (doc,) = load("sv", frozenset({part})).analyse(["Vi betalar hyran."])
    assert (doc[1].has_morph(), bool(doc[1].lemma_), doc.has_syntax) == says


def test_a_pipeline_is_loaded_once() -> None:
    assert load("fi", PARTS) is load("fi", PARTS)


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="entities"):
        load("sv", frozenset({"entities"}))


def test_a_missing_model_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        load_folder(tmp_path / "model", "sv")
    assert "Install letterkit again" in caught.value.say("en")
    assert "Installera letterkit på nytt" in caught.value.say("sv")
    assert "Asenna letterkit uudelleen" in caught.value.say("fi")


@pytest.mark.parametrize("name", ["tok2vec/model", "morphologizer/cfg", "letterkit_lemmatizer/lemmas.json.gz"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "model"
    shutil.copytree(model_folder("sv"), copy)
    (copy / name).write_bytes((copy / name).read_bytes()[:-7])
    with pytest.raises(ModelError, match=name.rsplit("/", 1)[-1]):
        load_folder(copy, "sv")


def test_a_damaged_part_that_is_not_asked_for_does_not_matter(tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(model_folder("sv"), copy)
    (copy / "parser" / "model").unlink()
    (doc,) = load_folder(copy, "sv", frozenset({TAGS, LEMMAS})).analyse(["Vi betalar hyran."])
    assert doc[1].lemma_ == "betala"


def test_a_configured_model_that_is_not_installed_is_a_clear_error() -> None:
    with pytest.raises(ModelError, match="sv_core_news_none"):
        load("sv", PARTS, "sv_core_news_none")


def test_a_configured_model_without_spacy_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ModelError, match=r"pip install letterkit\[spacy\]"):
        load("sv", PARTS, "sv_core_news_lg")


def test_a_model_that_a_configuration_names_is_not_run_to_know_whether_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hostile_model").mkdir()
    (tmp_path / "hostile_model/__init__.py").write_text("raise SystemExit('run')", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    configuration = tmp_path / "letterkit.toml"
    configuration.write_text('[models]\nsv = "hostile_model.inside"\n', encoding="utf-8")
    assert stamp(Configurations({}, configuration).plan_for("-").settings)


def test_a_configured_model_of_another_language_is_a_clear_error(tmp_path: Path) -> None:
    spacy.blank("fi").to_disk(tmp_path / "other")
    with pytest.raises(ModelError, match="fi"):
        load("sv", PARTS, str(tmp_path / "other"))


def test_a_letter_is_analysed_by_the_configured_model(tmp_path: Path) -> None:
    spacy.blank("sv").to_disk(tmp_path / "untrained")
    draft = read_text("Din ansökan avslås. Hyran betalas inte.")
    assert letterkit.lint(draft, language="sv", select=("agentless-refusal",)).findings
    configured = {"sv": str(tmp_path / "untrained")}
    assert not letterkit.lint(draft, language="sv", select=("agentless-refusal",), models=configured).findings


@pytest.mark.parametrize("language", LETTERS)
def test_every_model_has_its_licence_and_card(language: str) -> None:
    folder = model_folder(language)
    assert "Attribution-ShareAlike 4.0" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "Trained on" in (folder / "CARD.md").read_text(encoding="utf-8")


def test_the_models_together_stay_small() -> None:
    files = (path for language in LETTERS for path in model_folder(language).rglob("*") if path.is_file())
    assert sum(path.stat().st_size for path in files) <= 25_000_000


def test_the_shipped_pipelines_need_no_spacy() -> None:
    code = (
        "import sys\n"
        "sys.modules.update(dict.fromkeys(('spacy', 'thinc', 'srsly')))\n"
        "from letterkit.language.models.pipeline import load\n"
        "print(*(next(load(language).analyse(['1 2.']))[-1].pos_ for language in ('sv', 'fi', 'en')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["PUNCT"] * 3
