"""Composes a letter: chooses its phrases, puts its sections in order, and gives it its receipt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.templates import Section, Template
from letterkit.catalogue.values.formats import FORMATS
from letterkit.compose.explanation import Explanation, PhraseNote, SectionNote
from letterkit.compose.facts import LetterFacts
from letterkit.compose.order import order_sections
from letterkit.compose.parts import FALLBACK_LANGUAGE, PartMaker
from letterkit.compose.proof import prove
from letterkit.compose.receipt import receipt
from letterkit.decision.changes import Changes
from letterkit.decision.model.decision import Decision
from letterkit.document.model import Block, Document
from letterkit.errors import UsageError
from letterkit.ui import Text

CHANGE_TEMPLATE = "change"

_NO_TEMPLATE = Text(
    sv="Katalogen har ingen mall ”{name}”. Här finns: {known}.",
    fi="Luettelossa ei ole mallia ”{name}”. Siinä on: {known}.",
    en='The catalogue has no template "{name}". There are: {known}.',
)
_NO_LANGUAGE = Text(
    sv="Brev kan inte skrivas på ”{language}”. Välj ett av: {known}.",
    fi="Kirjeitä ei voi kirjoittaa kielellä ”{language}”. Valitse jokin näistä: {known}.",
    en='Letters cannot be written in "{language}". Choose one of: {known}.',
)
_OTHER_CLIENT = Text(
    sv="De tidigare uppgifterna gäller en annan klient och ett annat ärende. Brevet byggdes inte.",
    fi="Aiemmat tiedot koskevat toista asiakasta ja toista asiaa. Kirjettä ei muodostettu.",
    en="The earlier facts are about another client and another case. The letter was not built.",
)
_UNTOLD = Text(
    sv="Ett brev om ändringar kan inte berätta om det som har ändrats i {names}. Bygg hela brevet, utan --previous.",
    fi="Muutoskirje ei voi kertoa, mitä näissä on muuttunut: {names}. Muodosta koko kirje ilman valintaa --previous.",
    en="A letter of changes cannot tell what has changed in {names}. Build the whole letter, without --previous.",
)


@dataclass(frozen=True)
class Composition:
    """A letter, why it is as it is, and the phrases that had no text in its language (Northern Sami only)."""

    document: Document
    explanation: Explanation
    missing: tuple[str, ...] = ()


def compose(
    decision: Decision,
    language: str,
    catalogue: Catalogue,
    order: Sequence[str] | None = None,
    *,
    previous: Decision | None = None,
    template: str | None = None,
) -> Composition:
    """The letter of a decision in a language.

    `order` is the handler's order of some sections; `previous`, the facts before, makes it a letter of what changed;
    `template` names another template than that of the decision's kind. Raises LetterkitError where it can't be built.
    """
    if language not in FORMATS:
        raise UsageError(_NO_LANGUAGE, language=language, known=", ".join(FORMATS))
    chosen = _template(catalogue, template or (CHANGE_TEMPLATE if previous else decision.kind))
    if previous:
        _check_previous(previous, decision, chosen)
    facts = {
        name: LetterFacts(decision, previous, name, language, catalogue.words)
        for name in dict.fromkeys((language, *_spare(language)))
    }
    ordered = order_sections(chosen, facts[language].variables, order)
    maker = PartMaker(catalogue, chosen, facts, language)
    made = _sections([section for section, _ in ordered], maker)
    blocks = [block for section, _ in ordered for block in made[section.name]]
    prove(blocks)
    title = next((block for block in blocks if block.kind == "heading" and block.level == 1), None)
    document = Document.assemble(
        "",
        "letter",
        blocks,
        title=title.text if title else "",
        language=title.language if title else FORMATS[language].tag,
        author=_author(decision, language),
        properties=receipt([block for block in blocks if block.text], decision, previous, language, chosen, order),
    )
    notes = tuple(replace(note, is_empty=not made[note.name]) for _, note in ordered)
    return Composition(document, Explanation(notes, _in_order(maker.notes, notes)), tuple(dict.fromkeys(maker.missing)))


def _check_previous(previous: Decision, decision: Decision, template: Template) -> None:
    """Raise UsageError where the earlier facts are another client's, or changed in what the letter can't tell."""
    if previous.client.name != decision.client.name and previous.case != decision.case:
        raise UsageError(_OTHER_CLIENT)
    untold = Changes(previous, decision).untold
    if untold and template.name == CHANGE_TEMPLATE:
        raise UsageError(_UNTOLD, names=", ".join(untold))


def _template(catalogue: Catalogue, name: str) -> Template:
    if name not in catalogue.templates:
        raise UsageError(_NO_TEMPLATE, name=name, known=", ".join(catalogue.templates))
    return catalogue.templates[name]


def _spare(language: str) -> tuple[str, ...]:
    """The language of phrases that are not there in the letter's own."""
    return () if language in ("sv", "fi", "en") else (FALLBACK_LANGUAGE,)


def _author(decision: Decision, language: str) -> str:
    name = decision.authority.name
    return name.text(language) or name.text(FALLBACK_LANGUAGE) or ""


def _sections(sections: Sequence[Section], maker: PartMaker) -> dict[str, list[Block]]:
    """The blocks of each section; the provisions are made last, since they follow from the phrases of the others."""
    title = maker.title_section
    by_need = sorted(sections, key=lambda section: any(part.kind == "provisions" for part in section.parts))
    made = {}
    for section in by_need:
        blocks = [block for part in section.parts for block in maker.blocks(part, section)]
        made[section.name] = blocks if section == title or _says_something(blocks) else []
    return made


def _says_something(blocks: Sequence[Block]) -> bool:
    """Whether there is more than headings."""
    return any(block.kind != "heading" for block in blocks)


def _in_order(notes: Iterable[PhraseNote], sections: Iterable[SectionNote]) -> tuple[PhraseNote, ...]:
    """The notes in the order of the letter's sections."""
    turn = {section.name: number for number, section in enumerate(sections)}
    return tuple(sorted(notes, key=lambda note: turn[note.section]))
