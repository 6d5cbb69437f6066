"""A small catalogue in a folder, of which one file is an input: read as a whole, and a letter built from it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import checks_of, read_catalogue
from letterkit.catalogue.jinja.blanks import FILE as BLANKS
from letterkit.catalogue.jinja.blanks import read_blanks, with_blanks
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.errors import LetterkitError
from tests.catalogue.small import PHRASE, TEMPLATE
from tests.fuzzing.refusals import is_said

_LANGUAGES: Final = ("sv", "fi", "en", "se")


def use(data: bytes, name: str, folder: Path, template: str = TEMPLATE) -> bool:
    """Read the catalogue with this file, build a letter in each language and show its phrases without facts; gives
    whether that could be done.
    """
    files = {"phrases/outcome/granted.yaml": PHRASE.encode(), "templates/partial.j2": template.encode(), name: data}
    for place, text in files.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    try:
        catalogue = read_catalogue(folder)
        for check in checks_of(catalogue):
            check()
        decision = facts_from(numbered("partial", 3))
        for language in _LANGUAGES:
            compose(decision, language, catalogue)
        blanks = read_blanks(folder / "phrases" / BLANKS)
        for phrase in catalogue.phrases.values():
            for language, text in phrase.text.items():
                with_blanks(text, language, catalogue.words, blanks, {})
    except LetterkitError as error:
        is_said(error)
        return False
    return True
