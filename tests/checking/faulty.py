"""A small catalogue with a fault of each kind, each at a line of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from letterkit.catalogue.files.folder import default_catalogue
from tests.catalogue.small import PHRASE

TEMPLATE: Final = """\
{% letter "partial" %}
  {% section "outcome" first %} {{ phrases("outcome.*") }}
  {% section "reasons" rises if facts.client.name %} {{ phrases("reasons.*") }}
{% endletter %}
"""


def phrase(id: str, sv: str, *, more: str = "", fi: str = "Sama suomeksi.", en: str = "The same in English.") -> str:
    """A phrase whose Swedish text stands at line 10, or a line later for each line of `more`."""
    return (
        f"id: {id}\nsection: {id.split('.')[0]}\npurpose: Test.\nowner: test\nstatus: draft\n"
        f"review: {{sv: draft, fi: draft, en: draft}}\nvalid_from: 2026-01-01\n{more}text:\n"
        f"  sv: |\n    {sv}\n  fi: |\n    {fi}\n  en: |\n    {en}\n"
    )


SAID_TWICE: Final = {
    "sv": "Skicka dina kvitton till vår byrå före årets slut.",
    "fi": "Lähetä kuittisi toimistoomme ennen vuoden viimeistä päivää.",
    "en": "Send your receipts to our office before the year ends.",
}
FILES: Final = {
    "phrases/outcome/granted.yaml": PHRASE.replace("status: draft", "status: approved").replace(
        "{sv: draft, fi: draft, en: draft}",
        "{sv: approved 2026-01-02, fi: approved 2026-01-02, en: approved 2026-01-02}",
    ),
    "phrases/duty/unused.yaml": phrase("duty.unused", "Det här säger inget brev."),
    "phrases/reasons/never.yaml": phrase("reasons.never", "Aldrig.", more='when: facts.kind == "recovery"\n'),
    "phrases/reasons/always.yaml": phrase("reasons.always", "Alltid.", more="when: facts.client.name\n"),
    "phrases/reasons/inside.yaml": phrase(
        "reasons.inside", "Du bor här{% if not facts.client.address %} utan adress{% endif %}."
    ),
    "phrases/reasons/once.yaml": phrase("reasons.once", **SAID_TWICE),
    "phrases/reasons/thrice.yaml": phrase("reasons.thrice", **SAID_TWICE),
    "phrases/reasons/twice.yaml": phrase("reasons.twice", **SAID_TWICE),
    "phrases/outcome/before.yaml": phrase("outcome.before", **SAID_TWICE),
    "phrases/reasons/partly.yaml": phrase(
        "reasons.partly",
        "Skicka gärna alla dina kvitton till vår byrå före årets slut.",
        fi="Lähetä mielellään kaikki kuittisi toimistoomme ennen vuoden viimeistä päivää.",
        en="Please send all your original receipts to our office before the year ends.",
        more="when: facts.client.address\n",
    ),
    "phrases/reasons/old.yaml": phrase("reasons.old", "Gammalt.", more="valid_to: 2026-03-31\n"),
    "phrases/reasons/breaks.yaml": phrase("reasons.breaks", "Vi sände det till {{ facts.recovery.court }}."),
    "phrases/reasons/officialese.yaml": phrase(
        "reasons.officialese",
        "{% if facts.family %}Med beaktande av familjen räknar vi så här.{% endif %}",
    ),
    "templates/partial.j2": TEMPLATE,
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """A catalogue of these files, with the glossary, the names and the provisions of the default one."""
    for name in ("glossary.yaml", "names.yaml", "provisions.yaml"):
        source = default_catalogue() / "phrases" / name
        files = {f"phrases/{name}": source.read_text(encoding="utf-8"), **files}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder
