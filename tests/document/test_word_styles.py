"""What styles make of a paragraph: headings, list items, languages, hidden text."""

from __future__ import annotations

import pytest

from tests.document.word import style, styled, word

OUTLINE = '<w:pPr><w:outlineLvl w:val="%d"/></w:pPr>'
STYLES = (
    style("Otsikko1", "heading 1", "Normaali")
    + style("Rubrik2", "heading 2")
    + style("berschrift3", "Überschrift 3")
    + style("Omrubrik", "Omrubrik", "Rubrik2")
    + style("Nivaa", "Nivå", content=OUTLINE % 3)
    + style("Rubrik", "Title")
    + style("Normaali", "Normal")
    + style("Loop", "Loop", "Pool")
    + style("Pool", "Pool", "Loop")
)


@pytest.mark.parametrize(
    ("paragraph", "level"),
    [
        (styled("Otsikko1", "Päätös"), 1),
        (styled("Rubrik2", "Beslut"), 2),
        (styled("berschrift3", "Beschluss"), 3),
        (styled("Omrubrik", "Beslut"), 2),
        (styled("Nivaa", "Beslut"), 4),
        (styled("Rubrik", "Beslut om stöd"), 1),
        (styled("Normaali", "Beslut", '<w:outlineLvl w:val="1"/>'), 2),
        (styled("Otsikko1", "Sisällys", '<w:outlineLvl w:val="9"/>'), 1),
        (styled("Heading2", "Style without a definition"), 2),
        (styled("Normaali", "Sinulle myönnetään tukea."), 0),
        (styled("Loop", "Runt"), 0),
    ],
)
def test_headings_are_known_by_style_and_outline_level(paragraph: str, level: int) -> None:
    (block,) = word(paragraph, styles=STYLES).blocks
    assert (block.kind, block.level) == (("heading", level) if level else ("paragraph", 0))


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Djup"/><w:lvlText w:val="%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lista"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>'
LIST_STYLES = (
    style("Djup", "Djup", content='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("Djupare", "Djupare", "Djup")
    + style("Lista", "Lista", content=f"<w:pPr>{IN_LIST % (0, 1)}</w:pPr>", kind="numbering")
    + style("Vanlig", "Vanlig")
    + style("Numrerad", "heading 1", content=f"<w:pPr>{IN_LIST % (0, 1)}</w:pPr>")
)


@pytest.mark.parametrize(
    ("paragraph", "kind", "level"),
    [
        (styled("Vanlig", "hyran", IN_LIST % (0, 1)), "item", 1),
        (styled("Vanlig", "hyran", IN_LIST % (1, 1)), "item", 2),
        (styled("Vanlig", "hyran", IN_LIST % (0, 2)), "item", 1),
        (styled("Vanlig", "utan tecken", IN_LIST % (2, 1)), "paragraph", 0),
        (styled("Vanlig", "ingen sådan lista", IN_LIST % (0, 9)), "paragraph", 0),
        (styled("Djup", "elen"), "item", 2),
        (styled("Djupare", "elen"), "item", 2),
        (styled("Djup", "inte i listan", IN_LIST % (0, 0)), "paragraph", 0),
        (styled("Numrerad", "1 Beslut"), "heading", 1),
    ],
)
def test_list_items_are_known_by_their_numbering(paragraph: str, kind: str, level: int) -> None:
    (block,) = word(paragraph, styles=LIST_STYLES, numbering=NUMBERING).blocks
    assert (block.kind, block.level) == (kind, level)


def test_the_language_of_a_block_is_that_of_most_of_its_characters() -> None:
    def run(tag: str, text: str) -> str:
        return f'<w:r><w:rPr><w:lang w:val="{tag}"/></w:rPr>{text}</w:r>'

    letter = word(run("fi-FI", "Kela") + run("sv-FI", " eller FPA betalar stödet."))
    assert letter.blocks[0].language == "sv-FI"


def test_the_language_comes_from_the_style_or_the_defaults() -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fi-FI"/></w:rPr></w:rPrDefault></w:docDefaults>'
    swedish = style("Svensk", "Svensk", content='<w:rPr><w:lang w:val="sv-FI"/></w:rPr>')
    letter = word("Saat tukea.", styled("Svensk", "Du får stöd."), styles=defaults + swedish)
    assert [block.language for block in letter.blocks] == ["fi-FI", "sv-FI"]
    assert word("Du får stöd.").blocks[0].language is None


def test_a_block_knows_the_name_of_its_style() -> None:
    assert word(styled("Otsikko1", "Päätös"), styles=STYLES).blocks[0].style == "heading 1"


def test_title_and_language_come_from_the_properties_of_the_file() -> None:
    core = (
        '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>Beslut</d:title><d:language>sv-FI</d:language></p:coreProperties>'
    )
    letter = word("Du får stöd.", core=core)
    assert (letter.title, letter.language) == ("Beslut", "sv-FI")


VANISH = "<w:rPr><w:vanish/></w:rPr>"


@pytest.mark.parametrize(
    ("run", "paragraph_style", "is_hidden"),
    [
        ("", "Plain", False),
        ("", "Secret", True),
        ("", "SecretToo", True),
        ("", "Open", False),
        ('<w:vanish w:val="0"/>', "Secret", False),
        ("<w:vanish/>", "Plain", True),
        ('<w:rStyle w:val="Whisper"/>', "Plain", True),
        ('<w:rStyle w:val="Whisper"/>', "Secret", False),
        ("<w:webHidden/>", "Plain", False),
    ],
)
def test_styles_hide_text_too(run: str, paragraph_style: str, is_hidden: bool) -> None:
    styles = (
        style("Plain", "Plain")
        + style("Secret", "Secret", content=VANISH)
        + style("SecretToo", "Secret too", "Secret")
        + style("Open", "Open", "Secret", '<w:rPr><w:vanish w:val="false"/></w:rPr>')
        + style("Whisper", "Whisper", content=VANISH, kind="character")
    )
    letter = word("Synligt", styled(paragraph_style, f"<w:r><w:rPr>{run}</w:rPr>dolt?</w:r>"), styles=styles)
    assert bool(letter.hidden) is is_hidden
