"""Paragraphs that the catalogue wrote and somebody changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from letterkit.compose.instead import instead
from letterkit.compose.receipt import LANGUAGE, ORDER, PREVIOUS, TEMPLATE, TEXT, VERSION, fingerprint, read_tag
from letterkit.compose.worddiff import word_diff
from letterkit.document import Block
from letterkit.errors import LetterkitError
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text

_CHANGE: Final = re.compile(r"\[-(?P<old>.*?)-\](?:\s\{\+(?P<new>.*?)\+\})?|\{\+(?P<added>.*?)\+\}")
_MOST: Final = 3
"""So many changes of a paragraph are shown."""
_LONGEST: Final = 160
"""Of the catalogue's wording so many characters are shown."""

_CHANGED = Text(
    sv="Stycket kommer från katalogen (frasen {phrase}) men har ändrats: {changes}.",
    fi="Kappale on fraasistosta (fraasi {phrase}), mutta sitä on muutettu: {changes}.",
    en="The paragraph comes from the catalogue (phrase {phrase}) but was changed: {changes}.",
)
_WORDING = Text(
    sv="Stycket kommer från katalogen (frasen {phrase}) men har ändrats. Katalogen skriver: ”{wording}”",
    fi="Kappale on fraasistosta (fraasi {phrase}), mutta sitä on muutettu. Fraasistossa on: ”{wording}”",
    en="The paragraph comes from the catalogue (phrase {phrase}) but was changed. The catalogue writes: “{wording}”",
)
_NO_WORDING = Text(
    sv="Stycket kommer från katalogen ({phrase}) men har ändrats sedan brevet byggdes.",
    fi="Kappale on fraasistosta ({phrase}), mutta sitä on muutettu kirjeen muodostamisen jälkeen.",
    en="The paragraph comes from the catalogue ({phrase}) but was changed after the letter was built.",
)
_NOTHING: Final = Text(sv="(struket)", fi="(poistettu)", en="(taken out)")
_ADDED: Final = Text(sv="(tillagt)", fi="(lisätty)", en="(added)")
_MORE: Final = Text(sv="med mera", fi="ym.", en="and more")


class EditedPhrase(Rule):
    name = "edited-phrase"
    title = Text(sv="Ändrad fras", fi="Muokattu fraasi", en="Edited phrase")
    severity = "hint"
    message = _CHANGED
    advice = Text(
        sv="Kontrollera att ändringen är avsedd. Behövs den ofta, föreslå den för dem som sköter katalogen.",
        fi="Tarkista, että muutos on tarkoituksellinen. Jos se tarvitaan usein, ehdota sitä fraasiston ylläpitäjille.",
        en="Check that the change is intended. If it is often needed, suggest it to those who keep the catalogue.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        said = letter.document.properties
        if VERSION not in said or TEXT not in said:
            return
        built = _Built(letter)
        for block in letter.blocks:
            tag = read_tag(block.tag)
            if tag is None or tag.words == fingerprint(block.text):
                continue
            old = built.text_of(tag.phrase, block.text)
            if old:
                if fingerprint(old) != fingerprint(block.text):
                    yield self.at(block.span, phrase=tag.phrase, changes=_changes(old, block.text))
                continue
            wording = instead(tag.phrase, letter.language_of(block), catalogue=letter.catalogue)
            shown = wording if len(wording) <= _LONGEST else f"{wording[:_LONGEST].rsplit(' ', 1)[0]} …"
            yield self.at(block.span, message=_WORDING if shown else _NO_WORDING, phrase=tag.phrase, wording=shown)


class _Built:
    """The letter as its facts build it now; nothing where they are not at hand, or the letter is one of changes."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        said = self._letter.document.properties
        if self._letter.facts is None or PREVIOUS in said or LANGUAGE not in said:
            return ()
        from letterkit.catalogue.catalogue import load_catalogue
        from letterkit.compose.composition import compose

        order = said[ORDER].split(",") if ORDER in said else None
        template = said.get(TEMPLATE, "").partition("@")[0] or None
        try:
            catalogue = load_catalogue(self._letter.catalogue)
            made = compose(self._letter.facts, said[LANGUAGE], catalogue, order, template=template)
        except LetterkitError:
            return ()
        return made.document.blocks

    def text_of(self, phrase: str, now: str) -> str:
        """What a phrase built where `now` stands: of several paragraphs of one phrase the most alike; "" for none."""
        texts = [block.text for block in self._blocks if (tag := read_tag(block.tag)) and tag.phrase == phrase]
        return max(texts, key=lambda text: SequenceMatcher(None, text, now, autojunk=False).ratio(), default="")


def _changes(old: str, new: str) -> Text:
    """What was changed, old → new, in each language of the interface."""
    found = list(_CHANGE.finditer(word_diff(old, new)))
    return Text.of(lambda ui: _said(found, ui))


def _said(found: list[re.Match[str]], ui: str) -> str:
    shown = [
        f"{match['old'] or _ADDED.say(ui)} → {match['new'] or match['added'] or _NOTHING.say(ui)}"
        for match in found[:_MOST]
    ]
    return "; ".join([*shown, *([_MORE.say(ui)] if len(found) > _MOST else [])])
