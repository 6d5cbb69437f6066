"""The view that builds: the facts of a decision in a form, the letter in all languages, and why it is as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final, cast

from starlette.datastructures import FormData, UploadFile

from letterkit.catalogue.files.cases import find_cases
from letterkit.compose import compose
from letterkit.compose.composition import Composition
from letterkit.decision import Decision, facts_from
from letterkit.decision.faults import FactsError
from letterkit.decision.kinds import KINDS, Kind
from letterkit.errors import LetterkitError
from letterkit.gallery.messages import LANGUAGES
from letterkit.language.letter import Letter
from letterkit.report.html.letter import Area, areas
from letterkit.web.drawing import page
from letterkit.web.explaining import Placing, placing
from letterkit.web.form.fields import FactsForm
from letterkit.web.form.filled import Pairs, facts_of
from letterkit.web.media import MEDIA_TYPES
from letterkit.web.messages import WebMessages
from letterkit.web.problems import INVALID, RefusedError
from letterkit.web.setup import Setup

FORMATS: Final = {"word": "Word", "pdf": "PDF", "html": "HTML"}
"""What a letter can be downloaded as."""
_LEVEL: Final = 4
"""The level of a letter's own headings on the page."""
_CONTROLS: Final = frozenset({"kind", "order", "do", "add", "remove", "raise", "as"})


@dataclass(frozen=True)
class Asked:
    """What the page sends: its fields, and what to do with them. `opened` is a facts file that was chosen."""

    pairs: Pairs = ()
    kind: str = ""
    order: tuple[str, ...] = ()
    add: str = ""
    remove: str = ""
    form: str = ""
    """Which language and format to download: "sv.word"."""
    is_built: bool = True
    opened: bytes | None = field(default=None, repr=False)

    def __repr__(self) -> str:
        return f"Asked({self.kind})"


@dataclass(frozen=True)
class Made:
    """A letter in one language, ready to be drawn; `fault` says why there is none."""

    language: str
    ui: str
    areas: tuple[Area, ...] = ()
    untranslated: int = 0
    fault: str = ""


async def asked_of(held: FormData) -> Asked:
    """What the page's form asks."""
    file = held.get("opened")
    opened = await file.read() if isinstance(file, UploadFile) and file.filename else None
    pairs = [(name, value) for name, value in held.multi_items() if isinstance(value, str)]
    said = dict(pairs)
    order = said.get("raise", said.get("order", ""))
    return Asked(
        tuple((name, value.replace("\r\n", "\n")) for name, value in pairs if name not in _CONTROLS),
        said.get("kind", ""),
        tuple(name for name in order.split(",") if name),
        said.get("add", ""),
        said.get("remove", ""),
        said.get("as", ""),
        is_built="add" not in said and "remove" not in said,
        opened=opened,
    )


def begun(setup: Setup, kind: str, ui: str, is_example: bool) -> str:
    """The form of a kind of letter: empty, or with the facts of an example of the catalogue."""
    facts = _example(setup, kind) if is_example else {}
    return _page(setup, FactsForm(cast(Kind, kind), facts, setup.catalogue().words, ui), ui)


def built(setup: Setup, asked: Asked, ui: str) -> tuple[int, str]:
    """The form, and the letter in all languages; where the facts have faults, these at their fields."""
    if asked.opened is not None:
        return _opened(setup, asked.opened, ui)
    kind = _kind(asked.kind)
    if not asked.is_built:
        return 200, _page(setup, _changed(setup, asked, kind, ui), ui, order=asked.order)
    return _built(setup, facts_of(asked.pairs, kind), kind, ui, asked.order)


def letter(setup: Setup, asked: Asked, ui: str) -> tuple[bytes, str, str]:
    """A letter as a file, its name and its media type; the facts themselves where those are asked for."""
    from letterkit.document.writers import ENDINGS, to_bytes

    kind = _kind(asked.kind)
    facts = facts_of(asked.pairs, kind)
    if asked.form == "facts":
        return json.dumps(facts, ensure_ascii=False, indent=2).encode(), f"{kind}.json", MEDIA_TYPES["json"]
    language, _, format = asked.form.partition(".")
    if language not in LANGUAGES or format not in FORMATS:
        raise RefusedError(INVALID, WebMessages.NOT_JSON)
    made = _composed(facts_from(facts), language, setup, asked.order)
    return to_bytes(made.document, format), f"{kind}.{language}{ENDINGS[format]}", MEDIA_TYPES[format]


@cache
def no_pdf() -> LetterkitError | None:
    """Why this computer can write no PDF; found out once, for it takes a while."""
    from letterkit.document.writers.pdf import missing

    return missing()


def _opened(setup: Setup, data: bytes, ui: str) -> tuple[int, str]:
    """The form with the facts of a file."""
    try:
        facts = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        facts = None
    if not isinstance(facts, dict) or facts.get("kind") not in KINDS:
        return 422, page("choose.html.j2", ui, fault=WebMessages.NOT_JSON.say(ui))
    return _built(setup, facts, facts["kind"], ui, ())


def _changed(setup: Setup, asked: Asked, kind: Kind, ui: str) -> FactsForm:
    """The form with one more entry in a list, or one less."""
    pairs, kept = list(asked.pairs), []
    if asked.remove:
        pairs = [(name, value) for name, value in pairs if not name.startswith(f"{asked.remove}.")]
    if asked.add:
        numbers = [
            int(step)
            for name, _ in pairs
            if name.startswith(f"{asked.add}.") and (step := name[len(asked.add) + 1 :].split(".")[0]).isdecimal()
        ]
        kept = [f"{asked.add}.{number}" for number in (*numbers, max(numbers, default=-1) + 1)]
    return FactsForm(kind, facts_of(pairs, kind, kept), setup.catalogue().words, ui)


def _built(setup: Setup, facts: Mapping[str, Any], kind: Kind, ui: str, order: tuple[str, ...]) -> tuple[int, str]:
    form = FactsForm(kind, facts, setup.catalogue().words, ui)
    try:
        decision = facts_from(facts)
    except FactsError as error:
        return 422, _page(setup, replace(form, faults=error.faults), ui, order=order)
    first = [decision.client.language, *(one for one in LANGUAGES if one != decision.client.language)]
    try:
        told = _composed(decision, first[0], setup, order)
    except LetterkitError as error:
        if not order:
            return 422, _page(setup, form, ui, fault=error.what(ui))
        return 422, _built(setup, facts, kind, ui, ())[1]
    why = placing(told.explanation, decision.kind, setup.catalogue(), ui)
    letters = [_letter(decision, language, setup, order, ui) for language in first]
    return 200, _page(setup, form, ui, letters=letters, why=why, order=order)


def _letter(decision: Decision, language: str, setup: Setup, order: tuple[str, ...], ui: str) -> Made:
    try:
        made = _composed(decision, language, setup, order)
    except LetterkitError as error:
        return Made(language, ui, fault=error.what(ui))
    drawn = areas(Letter(made.document, "fi" if language == "se" else language), (), _LEVEL)
    return Made(language, ui, drawn, len(made.missing))


def _composed(decision: Decision, language: str, setup: Setup, order: tuple[str, ...]) -> Composition:
    return compose(decision, language, setup.catalogue(), order or None)


def _example(setup: Setup, kind: str) -> dict[str, Any]:
    """The facts of the first golden case of a kind; none where there is no such case."""
    for case in find_cases(setup.catalogue().folder):
        facts: dict[str, Any] = json.loads(case.path.read_text(encoding="utf-8"))
        if facts.get("kind") == kind and case.previous is None:
            return facts
    return {}


def _kind(kind: str) -> Kind:
    if kind not in KINDS:
        raise RefusedError(INVALID, WebMessages.NOT_JSON)
    return kind


def _page(
    setup: Setup,
    form: FactsForm,
    ui: str,
    *,
    letters: list[Made] | None = None,
    why: Placing | None = None,
    order: tuple[str, ...] = (),
    fault: str = "",
) -> str:
    parts = form.parts()
    lacking = no_pdf() if letters else None
    return page(
        "build.html.j2",
        ui,
        form=form,
        parts=parts,
        faults=form.listed(),
        letters=letters or [],
        why=why,
        order=",".join(order),
        fault=fault,
        names=LANGUAGES,
        formats={name: called for name, called in FORMATS.items() if name != "pdf" or not lacking},
        no_pdf=WebMessages.NO_PDF.say(ui, why=lacking.what(ui)) if lacking else "",
    )
