"""The provisions that letters name in their last section, as dated data (phrases/provisions.yaml).

acts:
  administrative-procedure: {number: 434/2003, sv: Förvaltningslagen, fi: Hallintolaki, en: …}
provisions:
  hl-434-2003.45: {act: administrative-procedure, section: "45", about: reasons, status: sample, …}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final

from letterkit.catalogue.entries.fields import one_of, validity
from letterkit.catalogue.files.strict_yaml import Yaml, load
from letterkit.catalogue.values.formats import listed
from letterkit.decision.kinds import KINDS
from letterkit.ui import Text

STATUSES: Final = ("sample", "unverified", "verified")

_NO_ACT = Text(
    sv="Lagen {act} finns inte under acts.",
    fi="Lakia {act} ei ole kohdassa acts.",
    en="There is no act {act} under acts.",
)
_NOT_KNOWN = Text(
    sv="Bestämmelsen {id} finns inte i provisions.yaml.",
    fi="Säännöstä {id} ei ole tiedostossa provisions.yaml.",
    en="There is no provision {id} in provisions.yaml.",
)


@dataclass(frozen=True)
class Act:
    """An act of law: its number and its name by language."""

    number: str
    names: Mapping[str, str]


@dataclass(frozen=True)
class Provision:
    """A section of an act, from when it holds. `kinds` are the letters that name it whatever they say."""

    id: str
    act: Act
    section: str
    about: str
    status: str
    valid_from: date
    valid_to: date | None
    kinds: tuple[str, ...]
    line: int

    def is_valid(self, on: date) -> bool:
        """Whether the provision holds on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def load_provisions(folder: Path) -> dict[str, Provision]:
    """The provisions of a catalogue's folder of phrases by id, in order of file. Raises CatalogueError."""
    path = folder / "provisions.yaml"
    if not path.exists():
        return {}
    root = load(path).mapping(required=("acts", "provisions"))
    acts = {id: _act(node) for id, node in root["acts"].mapping().items()}
    return {id: _provision(id, node, acts) for id, node in root["provisions"].mapping().items()}


def check_basis(node: Yaml, provisions: Mapping[str, Provision]) -> None:
    """Raise CatalogueError at the first id of a legal basis that is no provision."""
    for item in node.mapping()["legal_basis"].items():
        if item.text() not in provisions:
            raise item.error(_NOT_KNOWN, id=item.text())


def _act(node: Yaml) -> Act:
    parts = node.mapping(required=("number", "sv", "fi", "en"), optional=("se",))
    return Act(parts["number"].text(), {name: part.text() for name, part in parts.items() if name != "number"})


def _provision(id: str, node: Yaml, acts: Mapping[str, Act]) -> Provision:
    parts = node.mapping(required=("act", "section", "about", "status", "valid_from"), optional=("valid_to", "kinds"))
    if parts["act"].text() not in acts:
        raise parts["act"].error(_NO_ACT, act=parts["act"].text())
    valid_from, valid_to = validity(parts)
    return Provision(
        id=id,
        act=acts[parts["act"].text()],
        section=parts["section"].text(),
        about=parts["about"].text(),
        status=one_of(parts["status"], STATUSES),
        valid_from=valid_from,
        valid_to=valid_to,
        kinds=tuple(one_of(kind, KINDS) for kind in parts["kinds"].items()) if "kinds" in parts else (),
        line=node.line,
    )


def cited(provisions: Iterable[Provision], language: str) -> list[str]:
    """The provisions as a letter names them, a sentence an act: "Lagen om utkomststöd (1412/1997) 6 § och 7 §."."""
    known = language if language in ("sv", "fi", "en") else "fi"
    return [
        f"{act.names[known]} ({act.number}){_sections([provision.section for provision in group], known)}."
        for act, group in groupby(provisions, key=lambda provision: provision.act)
    ]


def _sections(sections: list[str], language: str) -> str:
    if language != "en":
        return " " + listed([f"{section.replace(' ', chr(160))}\u00a0§" for section in sections], language)
    word = "sections" if len(sections) > 1 else "section"
    return f", {word} " + listed([section.replace(" ", "") for section in sections], language)
