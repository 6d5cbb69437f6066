"""The pipelines as rules use them: loaded by part, kept, and clear about what is wrong."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import letterkit
from letterkit.document import read_text
from letterkit.language.pipeline import (
    LEMMAS,
    PARTS,
    SYNTAX,
    TAGS,
    ModelError,
    analyse,
    import_spacy,
    load,
    load_folder,
    model_folder,
)
from letterkit.language.tokens import tokenize

LETTERS = {
    "sv": "Vi beviljar dig utkomststöd. Hyran betalar vi till värden.",
    "fi": "Myönnämme sinulle toimeentulotukea. Vuokran maksamme vuokranantajalle.",
    "en": "We grant you social assistance. We pay the rent to your landlord.",
}


@pytest.mark.parametrize("language", LETTERS)
def test_words_get_their_part_of_speech_lemma_and_head(language: str) -> None:
    nlp = load(language)
    doc = next(analyse(nlp, [tokenize(LETTERS[language], nlp)]))
    assert all(token.pos_ and token.lemma_ and token.dep_ for token in doc)
    assert [token.lemma_ for token in doc if token.pos_ == "VERB"] == {
        "sv": ["bevilja", "betala"],
        "fi": ["myöntää", "maksaa"],
        "en": ["grant", "pay"],
    }[language]


@pytest.mark.parametrize("language", LETTERS)
def test_our_sentences_are_kept_by_the_parser(language: str) -> None:
    nlp = load(language)
    doc = tokenize(LETTERS[language], nlp)
    ours = [sentence.text for sentence in doc.sents]
    assert len(ours) == 2
    assert [sentence.text for sentence in next(analyse(nlp, [doc])).sents] == ours


@pytest.mark.parametrize("language", LETTERS)
def test_a_text_is_analysed_alike_alone_again_and_among_others(language: str) -> None:
    nlp = load(language)
    sentences = LETTERS[language].split(". ")
    texts = [LETTERS[language], *sentences, LETTERS[language] * 3, LETTERS[language]]

    def said(texts: list[str]) -> list[list[tuple[str, str, str, int]]]:
        docs = analyse(nlp, [tokenize(text, nlp) for text in texts])
        return [[(word.pos_, str(word.morph), word.lemma_, word.head.i) for word in doc] for doc in docs]

    assert said(texts) == [said([text])[0] for text in texts]


def test_only_the_parts_asked_for_are_loaded() -> None:
    assert load("sv", frozenset({TAGS})).pipe_names == ["tok2vec", "morphologizer"]
    assert load("sv", frozenset({SYNTAX})).pipe_names == ["tok2vec", "parser"]
    assert "parser" not in load("sv", frozenset({LEMMAS})).pipe_names


def test_a_pipeline_is_loaded_once() -> None:
    assert load("fi", PARTS) is load("fi", PARTS)


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="entities"):
        load("sv", frozenset({"entities"}))


def test_a_missing_model_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        load_folder(tmp_path / "model")
    assert "Install letterkit again" in caught.value.say("en")
    assert "Installera letterkit på nytt" in caught.value.say("sv")
    assert "Asenna letterkit uudelleen" in caught.value.say("fi")


@pytest.mark.parametrize("name", ["tok2vec/model", "morphologizer/cfg", "letterkit_lemmatizer/lemmas.json.gz"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "model"
    shutil.copytree(model_folder("sv"), copy)
    (copy / name).write_bytes((copy / name).read_bytes()[:-7])
    with pytest.raises(ModelError, match=name.rsplit("/", 1)[-1]):
        load_folder(copy)


def test_a_damaged_part_that_is_not_asked_for_does_not_matter(tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(model_folder("sv"), copy)
    (copy / "parser" / "model").unlink()
    assert load_folder(copy, ["parser"]).pipe_names == ["tok2vec", "morphologizer", "letterkit_lemmatizer"]


def test_a_configured_model_that_is_not_installed_is_a_clear_error() -> None:
    with pytest.raises(ModelError, match="sv_core_news_none"):
        load("sv", PARTS, "sv_core_news_none")


def test_a_configured_model_of_another_language_is_a_clear_error(tmp_path: Path) -> None:
    import_spacy().blank("fi").to_disk(tmp_path / "other")
    with pytest.raises(ModelError, match="fi"):
        load("sv", PARTS, str(tmp_path / "other"))


def test_a_letter_is_analysed_by_the_configured_model(tmp_path: Path) -> None:
    import_spacy().blank("sv").to_disk(tmp_path / "untrained")
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


def test_spacy_is_loaded_without_its_command_line_and_leaves_it_usable() -> None:
    code = (
        "import sys\n"
        "from letterkit.language.pipeline import load\n"
        "load('sv')\n"
        "assert 'weasel' not in sys.modules and 'spacy.cli' not in sys.modules\n"
        "from spacy.cli import download\n"
        "assert download.__module__ == 'spacy.cli.download'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
