"""What the processes do for the API: a draft or facts in, plain data out."""

from __future__ import annotations

import base64
import json
from typing import Any, Final

from letterkit.garbage import keep_loaded
from letterkit.ui import UI_LANGUAGES
from letterkit.web.media import MEDIA_TYPES
from letterkit.web.requests import BuildRequest, LintRequest, VerifyRequest
from letterkit.web.setup import Setup
from letterkit.web.sources import Source

_BINARY: Final = ("word", "pdf")
_WARM: Final = {
    "sv": "Vi beviljar dig utkomststöd. Ansökan behandlades av myndigheten.\n\n",
    "fi": "Myönnämme sinulle toimeentulotukea. Hakemus käsiteltiin.\n\n",
    "en": "We grant you social assistance. The application was processed by the authority.\n\n",
}


def warm(setup: Setup) -> None:
    """Load what most requests need: rules, the grammar and the words of each language, the catalogue, the pages.

    Much is loaded when a letter first asks for it, so a whole one is built and checked in each language.
    """
    from letterkit.catalogue.files.cases import find_cases
    from letterkit.compose import compose
    from letterkit.decision import read_facts
    from letterkit.document.writers import to_bytes
    from letterkit.web.building import no_pdf
    from letterkit.web.checking import checked

    no_pdf()
    catalogue = setup.catalogue()
    case = next((case for case in find_cases(catalogue.folder) if case.previous is None), None)
    for ui, text in _WARM.items():
        data = text.encode()
        if case:
            data += to_bytes(compose(read_facts(case.path), ui, catalogue).document, "text")
        checked(setup, Source(data, "-", "text"), ui)
    keep_loaded()


def lint(setup: Setup, asked: LintRequest, ui: str) -> str:
    """The findings in a draft, as `letterkit lint --format json` writes them."""
    from letterkit.decision import facts_from
    from letterkit.report import Report, written

    plan = setup.plan(asked.language, asked.type, asked.select, asked.ignore)
    result = plan.check(asked.source().document(), facts_from(asked.facts) if asked.facts is not None else None)
    return written(Report((result,), ui=ui), "json")


def build(setup: Setup, asked: BuildRequest, ui: str) -> dict[str, Any]:
    """A letter and why it is as it is."""
    from letterkit.compose import compose
    from letterkit.decision import facts_from
    from letterkit.document.writers import to_bytes

    decision = facts_from(asked.facts)
    language = asked.language or decision.client.language
    made = compose(
        decision,
        language,
        setup.catalogue(),
        asked.order or None,
        previous=facts_from(asked.previous) if asked.previous is not None else None,
        template=asked.template,
    )
    data = to_bytes(made.document, asked.format)
    is_binary = asked.format in _BINARY
    return {
        "language": language,
        "format": asked.format,
        "media_type": MEDIA_TYPES[asked.format],
        "text": None if is_binary else data.decode(),
        "content": base64.b64encode(data).decode() if is_binary else None,
        "sections": [
            {
                "name": note.name,
                "included": not note.is_empty,
                "because": "".join(ground.say(ui) for ground in note.grounds),
            }
            for note in made.explanation.sections
        ],
        "phrases": [
            {"id": note.id, "section": note.section, "included": note.is_chosen, "because": note.ground.say(ui)}
            for note in made.explanation.phrases
        ],
        "untranslated": list(made.missing),
    }


def verify(setup: Setup, asked: VerifyRequest) -> dict[str, Any]:
    """Whether a letter is as it was built."""
    from letterkit.compose.verify import verify as compare
    from letterkit.decision import facts_from

    document = asked.source().document()
    previous = facts_from(asked.previous) if asked.previous is not None else None
    if asked.facts is None:
        verdict = compare(document)
    else:
        verdict = compare(document, setup.catalogue(), facts_from(asked.facts), previous)
    return {
        "status": verdict.status,
        "version": verdict.version or None,
        "facts_match": verdict.facts_match,
        "edits": [
            {"how": edit.how, "paragraph": edit.number or None, "phrase": edit.phrase or None, "text": edit.text}
            | {"diff": edit.diff or None}
            for edit in verdict.edits
        ],
        "outdated": list(verdict.outdated),
    }


def rules(setup: Setup) -> list[dict[str, Any]]:
    """The rules, each with what it says in every language of the interface, and its card."""
    from letterkit.rules.cards import card_of
    from letterkit.rules.registry import group_of

    said = []
    for rule in setup.plan().known.values():
        card = card_of(rule)
        texts = {
            name: {ui: getattr(getattr(rule, name), ui) for ui in UI_LANGUAGES}
            for name in ("title", "message", "advice")
        }
        about = {
            name: {ui: getattr(card, name).say(ui) for ui in UI_LANGUAGES}
            for name in ("summary", "why", "known_limits", "source")
        }
        named: dict[str, Any] = {"name": rule.name, "group": group_of(rule), "severity": rule.severity}
        said.append({**named, **texts, **about})
    return said


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a format."""
    from letterkit.report.schema import schema_text

    told: dict[str, Any] = json.loads(schema_text(name))
    return told
