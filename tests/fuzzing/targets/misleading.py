"""An entry of a misleading phrase: its patterns of words are used on a draft at once."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.misleading import entry as _loading
from letterkit.document import read_text
from letterkit.errors import LetterkitError
from letterkit.linter.engine import check
from letterkit.rules.misleading.phrase import misleading_phrases
from tests.fuzzing.refusals import is_said

_ENTRY: Final = b"""\
id: own-phrase
title: {sv: Egen, fi: Oma, en: Own}
severity: warning
summary: Reports a phrase of our own.
why: {sv: Det s\xc3\xa4ger inget., fi: Se ei sano mit\xc3\xa4\xc3\xa4n., en: It says nothing.}
advice: {sv: Skriv det., fi: Kirjoita se., en: Write it.}
source: Our own.
recognise:
  sv:
    words: {a: ["senare | sedan*", "i ~ tid"], b: ["<a> ~~ beslut*", besluta]}
    trigger:
      - [a, b]
      - {all: [a, b], within: clause, without: [b], modal: a, mark: [a], gap: 3, opens: yes}
    released_by: [{named: [expense, amount], within: before}, {words: [b], within: near}, {reason: [a]}]
    chance: 0.2
  fi: {words: {a: [my\xc3\xb6hemmin]}, trigger: [[a]], released_by: [{question: yes}]}
  en: {words: {a: ["later | in due time"], b: ["<a> ~ decide*"]}, trigger: [[b]], released_by: [{negated: a}]}
examples:
  flag: {sv: [Vi fattar ==senare beslut==.], fi: [Kerromme ==my\xc3\xb6hemmin==.], en: [We ==later decide==.]}
  pass: {sv: [Vi svarar.], fi: [Vastaamme.], en: [We answer.]}
"""
_DRAFT: Final = "Vi ger utkomststöd senare, i god tid, och fattar sedan beslut om din ansökan."
SAMPLES: Final = (_ENTRY,)
WORDS: Final = (
    b"~", b"~~", b"|", b"*", b"<a>", b"<b>", b"<", b"released_by: ", b"trigger: ", b"within: ", b"when: facts.kind",
    b"[", b"]", b"==", b"&", b"***", b"(", b")", b"\\", b"?", b"+", b"yes", b"9" * 30, b"chance: ", b"of: facts.items",
)  # fmt: skip


def run(data: bytes, folder: Path) -> bool:
    own = folder / "own"
    own.mkdir(exist_ok=True)
    (own / "own-phrase.yaml").write_bytes(data)
    vars(_loading)["_load"].cache_clear()
    try:
        rules = misleading_phrases(folder, own)
        check(read_text(_DRAFT, "draft.md", "markdown"), rules, "sv")
    except LetterkitError as error:
        is_said(error)
        return False
    return True
