"""letterkit verify: is a letter as it was built?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from letterkit.cli import speaking
from letterkit.cli.options.common import PATH, catalogue_option, loaded, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import argument, option
from letterkit.paths import is_file
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.compose.verify import Edit, Verdict
    from letterkit.document import Document

_STATUS: Final = {
    "unchanged": Text(
        sv="Oförändrat: brevet är som letterkit {version} byggde det.",
        fi="Muuttumaton: kirje on sellainen, jona letterkit {version} sen muodosti.",
        en="Unchanged: the letter is as letterkit {version} built it.",
    ),
    "edited": Text(
        sv="Ändrat: brevet är inte som letterkit {version} byggde det.",
        fi="Muokattu: kirje ei ole sellainen, jona letterkit {version} sen muodosti.",
        en="Edited: the letter is not as letterkit {version} built it.",
    ),
    "not-ours": Text(
        sv="Inte vårt: brevet har inget kvitto från letterkit.",
        fi="Ei meidän: kirjeessä ei ole letterkitin kuittia.",
        en="Not ours: the letter carries no receipt from letterkit.",
    ),
}
_HOW: Final = {
    "changed": Text(sv="ändrat", fi="muokattu", en="changed"),
    "added": Text(sv="tillagt", fi="lisätty", en="added"),
    "removed": Text(sv="borttaget", fi="poistettu", en="removed"),
    "moved": Text(
        sv="stycken är borttagna eller flyttade; --facts visar vilka",
        fi="kappaleita on poistettu tai siirretty; valinta --facts näyttää, mitkä",
        en="paragraphs have been removed or moved; --facts shows which",
    ),
}
_PARAGRAPH = Text(sv="stycke {number}", fi="kappale {number}", en="paragraph {number}")
_FACTS: Final = {
    True: Text(
        sv="Uppgifterna är de som brevet byggdes av.",
        fi="Tiedot ovat ne, joista kirje muodostettiin.",
        en="The facts are those that the letter was built from.",
    ),
    False: Text(
        sv="Uppgifterna är andra än de som brevet byggdes av.",
        fi="Tiedot ovat muut kuin ne, joista kirje muodostettiin.",
        en="The facts are not those that the letter was built from.",
    ),
}
_OUTDATED = Text(
    sv="Fraser som har ändrats i katalogen sedan dess: {names}.",
    fi="Fraasit, joita on muutettu fraasistossa sen jälkeen: {names}.",
    en="Phrases that have changed in the catalogue since: {names}.",
)


_HELP: Final = Text(
    sv="""Säg om ett brev är så som letterkit byggde det, ändrat, eller inte byggt av letterkit.

    Med --facts byggs brevet igen, och varje stycke som skiljer sig visas ord för ord: [-borttaget-] {{+tillagt+}}.
    Slutstatus: 0 oförändrat, 1 ändrat, 2 inte vårt eller inte läsbart.
    """,
    fi="""Kerro, onko kirje sellainen, jona letterkit sen muodosti, vai onko se muokattu tai muualta.

    Valinnalla --facts kirje muodostetaan uudelleen, ja jokainen poikkeava kappale näytetään sana sanalta:
    [-poistettu-] {{+lisätty+}}. Paluuarvo: 0 muuttumaton, 1 muokattu, 2 ei meidän tai ei luettavissa.
    """,
    en="""Say whether a letter is as letterkit built it, edited, or not built by letterkit.

    With --facts the letter is built again, and each paragraph that differs is shown word by word: [-taken out-]
    {{+put in+}}. Exit status: 0 unchanged, 1 edited, 2 not ours or not readable.
    """,
)


@speaking.command("verify", _HELP)
@argument(
    "letter",
    Text(sv="BREV", fi="KIRJE", en="LETTER"),
    Text(
        sv="Ett brev (.docx, .html, .md, .json).",
        fi="Kirje (.docx, .html, .md, .json).",
        en="A letter (.docx, .html, .md, .json).",
    ),
    type=PATH,
)
@option(
    "--facts",
    type=PATH,
    help=Text(
        sv="Uppgifterna: bygg brevet igen och jämför.",
        fi="Tiedot: muodosta kirje uudelleen ja vertaa.",
        en="The facts: build the letter again and compare.",
    ),
)
@option(
    "--previous",
    type=PATH,
    help=Text(
        sv="De tidigare uppgifterna, för ett brev om en ändring.",
        fi="Aiemmat tiedot, jos kirje koskee muutosta.",
        en="The earlier facts, for a letter about a change.",
    ),
)
@catalogue_option
@ui_option
def command(letter: Path, facts: Path | None, previous: Path | None, catalogue: Path | None, ui: str | None) -> None:
    """Say whether a letter is unchanged, edited, or not built by letterkit."""
    from letterkit.compose.verify import verify

    said = ui or guess_ui_language()
    document = _read(letter)
    if facts:
        from letterkit.decision import read_facts

        before = read_facts(previous) if previous else None
        verdict = verify(document, loaded(catalogue), read_facts(facts), before)
    else:
        verdict = verify(document)
    echo("\n".join(_lines(verdict, said)))
    sys.exit({"unchanged": 0, "edited": 1}.get(verdict.status, 2))


def _read(path: Path) -> Document:
    """The letter in a file; a letter in JSON is read by the module that writes it."""
    from letterkit.document import read
    from letterkit.document.writers.json import read as read_json

    if path.suffix.lower() == ".json" and is_file(path):
        return read_json(path.read_bytes(), str(path))
    return read(path)


def _lines(verdict: Verdict, language: str) -> list[str]:
    lines = [_STATUS[verdict.status].say(language, version=verdict.version)]
    lines += [f"  {_edit(edit, language)}" for edit in verdict.edits]
    if verdict.facts_match is not None:
        lines.append(_FACTS[verdict.facts_match].say(language))
    if verdict.outdated:
        lines.append(_OUTDATED.say(language, names=", ".join(verdict.outdated)))
    return lines


def _edit(edit: Edit, language: str) -> str:
    how = _HOW[edit.how].say(language)
    if edit.how == "moved" and not edit.number:
        return how
    phrase = f" ({edit.phrase})" if edit.phrase else ""
    return f"{_PARAGRAPH.say(language, number=edit.number)}{phrase}, {how}: {edit.diff or edit.text}"
