"""A small catalogue in a folder, of which one file is an input: read as a whole, and a letter built from it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.catalogue import checks_of, read_catalogue
from letterkit.compose import compose
from letterkit.decision import facts_from
from letterkit.decision.cases.numbered import numbered
from letterkit.errors import LetterkitError
from tests.catalogue.small import PHRASE, TEMPLATE
from tests.fuzzing.refusals import is_said

_LANGUAGES: Final = ("sv", "fi", "en", "se")


def use(data: bytes, name: str, folder: Path, template: str = TEMPLATE) -> bool:
    """Read the catalogue with this file, and build a letter in each language; gives whether that could be done."""
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
    except LetterkitError as error:
        is_said(error)
        return False
    return True
