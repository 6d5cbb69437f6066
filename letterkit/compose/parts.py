"""Makes the blocks of a section's parts: phrases, tables, boxes, the address and the provisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from letterkit.catalogue.catalogue import Catalogue
from letterkit.catalogue.entries.phrases import Phrase
from letterkit.catalogue.entries.provisions import Provision, cited
from letterkit.catalogue.entries.tables import Row, Table
from letterkit.catalogue.entries.templates import Part, Section, Template
from letterkit.catalogue.jinja.wording import Wording
from letterkit.catalogue.values.formats import FORMATS
from letterkit.catalogue.values.traced import MissingWordsError, path_of
from letterkit.compose.choosing import Choice, choose, choose_phrase
from letterkit.compose.explanation import BLANK, FALLBACK, Ground, PhraseNote
from letterkit.compose.facts import LetterFacts
from letterkit.compose.printing import ITEM, Printer, Printout
from letterkit.compose.receipt import tag_of
from letterkit.document.model import Area, Block, Cell, Kind
from letterkit.document.origin import PhraseOrigin, Piece

FALLBACK_LANGUAGE: Final = "fi"
"""In a Northern Sami letter, the language of phrases that have no Northern Sami text yet."""
_AREAS: Final[Mapping[str, Area]] = {"header": "header", "closing": "footer"}
_KINDS: Final[Mapping[str, tuple[Kind, int]]] = {
    "paragraph": ("paragraph", 0),
    ITEM: ("item", 1),
    "heading": ("heading", 2),
    "subheading": ("heading", 3),
}
ADDRESS_STYLE: Final = "Address"
TOTAL_STYLE: Final = "Table Total"


@dataclass
class PartMaker:
    """Makes the parts of one letter, and notes why each phrase is there or not."""

    catalogue: Catalogue
    template: Template
    facts: Mapping[str, LetterFacts]
    language: str
    notes: list[PhraseNote] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    _used: list[Phrase] = field(default_factory=list)
    _tables: int = 0
    _has_title: bool = False

    @cached_property
    def title_section(self) -> Section | None:
        """The section whose first heading is the title of the letter: the first one below the header."""
        return next((section for section in self.template.sections if section.name not in _AREAS), None)

    def blocks(self, part: Part, section: Section) -> list[Block]:
        """The blocks of a part."""
        area = _AREAS.get(section.name, "body")
        match part.kind:
            case "phrases":
                return [block for phrase in self._phrases(part) for block in self._phrase(phrase, section, area)]
            case "box":
                return [block for phrase in self._phrases(part) for block in self._phrase(phrase, section, "box")]
            case "table":
                return [block for name in part.names for block in self._table(self.catalogue.tables[name], section)]
            case "recipient":
                return list(self._recipient(part))
        return list(self._provisions(part))

    def _variables(self, language: str) -> Mapping[str, Any]:
        return self.facts[language].variables

    def _phrases(self, part: Part) -> list[Phrase]:
        """The phrases of a part, each once; what another part names more exactly stands there."""
        found = [(phrase, name) for name in part.names for phrase in self.catalogue.matching(name)]
        chosen = [phrase for phrase, name in found if self._exactest[phrase.id] == name]
        return list({phrase.id: phrase for phrase in chosen}.values())

    @cached_property
    def _exactest(self) -> Mapping[str, str]:
        """For each phrase, the longest of the template's names and patterns that it matches."""
        parts = (part for section in self.template.sections for part in section.parts)
        names = [name for part in parts if part.kind in ("phrases", "box") for name in part.names]
        return {phrase.id: name for name in sorted(names, key=len) for phrase in self.catalogue.matching(name)}

    def _phrase(self, phrase: Phrase, section: Section, area: Area) -> list[Block]:
        on = self.facts[self.language].decision.dates.decision
        language = self.language if self.language in phrase.text else FALLBACK_LANGUAGE
        try:
            choice, printed = self._printed(phrase, language, on)
        except MissingWordsError:
            if self.language in ("sv", "fi", "en"):
                raise
            language = FALLBACK_LANGUAGE
            choice, printed = self._printed(phrase, language, on)
        self._note(phrase.id, section, choice, bool(printed), language)
        if printed:
            self._used.append(phrase)
        blocks = [self._block(printout, phrase, area, language) for printout in printed]
        if section == self.title_section and blocks and blocks[0].kind == "heading" and not self._has_title:
            self._has_title = True
            blocks[0] = replace(blocks[0], level=1)
        return blocks

    def _printed(self, phrase: Phrase, language: str, on: Any) -> tuple[Choice, list[Printout]]:
        choice = choose_phrase(phrase, self._variables(language), on)
        wording = phrase.text[language]
        found = [
            printout
            for variables in choice.rounds
            for printout in self._print(wording, phrase.id, phrase.form, variables)
        ]
        return choice, found

    def _print(self, wording: Wording, name: str, form: str, variables: Mapping[str, Any]) -> list[Printout]:
        return Printer(wording, name, self._file(wording.source.path), form).blocks(wording.render(variables))

    def _file(self, path: Path) -> str:
        return below(path, self.catalogue.folder)

    def _block(self, printout: Printout, phrase: Phrase, area: Area, language: str) -> Block:
        kind, level = _KINDS[printout.form]
        tag = FORMATS[language].tag
        mark = tag_of(printout.text, phrase.id, phrase.version)
        return Block(kind, printout.text, printout.pieces, area=area, level=level, language=tag, tag=mark)

    def _note(self, id: str, section: Section, choice: Choice, is_printed: bool, language: str) -> None:
        ground = choice.ground if is_printed or not choice.is_taken else Ground(BLANK)
        if is_printed and language != self.language:
            self.missing.append(id)
            ground = Ground(FALLBACK, {"ground": ground.message, "language": language})
        self.notes.append(PhraseNote(id, section.name, is_printed, ground))

    def _table(self, table: Table, section: Section) -> list[Block]:
        name = f"table.{table.id}"
        language = self.language if _is_in(table, self.language) else FALLBACK_LANGUAGE
        choice = choose(table.when, None, self._variables(language))
        self._note(name, section, choice, choice.is_taken, language)
        if not choice.is_taken:
            return []
        self._tables += 1
        rounds = (
            (row, variables)
            for row in table.rows
            for variables in choose(row.when, row.for_each, self._variables(language)).rounds
        )
        return [
            block
            for number, (row, variables) in enumerate(rounds, 1)
            for block in self._row(row, variables, number, table, language)
        ]

    def _row(self, row: Row, variables: Mapping[str, Any], number: int, table: Table, language: str) -> Iterator[Block]:
        name = f"table.{table.id}"
        style = TOTAL_STYLE if row.form == "total" else ""
        lang = FORMATS[language].tag
        for column, cell in enumerate(row.cells, 1):
            place = Cell(self._tables, number, column, is_header=row.form == "header")
            for printout in self._print(cell[language], name, "paragraph", variables):
                tag = tag_of(printout.text, name, table.version)
                yield Block("cell", printout.text, printout.pieces, cell=place, style=style, language=lang, tag=tag)

    def _recipient(self, part: Part) -> Iterator[Block]:
        """The client's name and address, a line each."""
        client = self._variables(self.language)["facts"].client
        for line in (client.name, *client.address):
            origin = PhraseOrigin("recipient", self._file(self.template.source.path), part.line, 1, path_of(line))
            pieces = (Piece(0, len(line), origin, 0),)
            yield Block("paragraph", str(line), pieces, style=ADDRESS_STYLE, tag=tag_of(line, "recipient", "0"))

    def _provisions(self, part: Part) -> Iterator[Block]:
        """The provisions that the letter rests on: those of its phrases, and those of its kind."""
        decision = self.facts[self.language].decision
        named = {id for phrase in self._used for id in phrase.legal_basis}
        chosen = [
            provision
            for provision in self.catalogue.provisions.values()
            if (provision.id in named or decision.kind in provision.kinds)
            and provision.is_valid(decision.dates.decision)
        ]
        tag = FORMATS[self.language if self.language != "se" else FALLBACK_LANGUAGE].tag
        origin = PhraseOrigin("provisions", "phrases/provisions.yaml", _line(chosen), 1, "provisions")
        for sentence in cited(chosen, self.language):
            pieces = (Piece(0, len(sentence), origin, 0),)
            yield Block("paragraph", sentence, pieces, language=tag, tag=tag_of(sentence, "provisions", "0"))


@cache
def below(path: Path, folder: Path) -> str:
    """A path below a folder, with slashes."""
    return path.relative_to(folder).as_posix()


def _is_in(table: Table, language: str) -> bool:
    """Whether all of a table is there in a language."""
    return all(language in cell for row in table.rows for cell in row.cells)


def _line(provisions: list[Provision]) -> int:
    return provisions[0].line if provisions else 1
