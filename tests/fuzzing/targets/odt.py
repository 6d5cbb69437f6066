"""An OpenDocument text as a draft: read or refused."""

from __future__ import annotations

from pathlib import Path

from tests.document.odt import box, odt, p, package, parts_of
from tests.fuzzing.archives import archives
from tests.fuzzing.reading import read_or_refused

WORDS = (
    *b"""
    <text:p> </text:p> <text:span> <text:tracked-changes> <text:note> <table:table>
    table:number-rows-repeated='99999' table:number-columns-repeated='-1' <draw:frame> text:outline-level='x'
    style:name='' <!-- <![CDATA[ &#0; &amp; ../
""".split(),
    b"<text:s text:c='99999999'/>",
    b"<draw:object xlink:href='../..'/>",
    b"<draw:floating-frame/>",
    b"field:name='Dropdown_ListEntry' field:value='-9'",
    b"<!DOCTYPE a>",
)
TABLE = (
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Utgift</text:p></table:table-cell>"
    "</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Hyra</text:p>"
    "</table:table-cell></table:table-row></table:table>"
)
LIST = "<text:list><text:list-item><text:p>Hyra</text:p></text:list-item></text:list>"
CHART = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>'
FIELD = '<field:fieldmark field:type="x.FORMDROPDOWN"><field:param field:name="Dropdown_Selected" field:value="1"/>'
SHOWN = package(
    parts_of(p("Dina utgifter" + CHART), CHART, p(f"Hej {FIELD}</field:fieldmark>"), box(p("<draw:control/>")))
)
SAMPLES = (SHOWN, odt("Beslut", p("Vi betalar<text:s text:c='2'/>300,00<text:tab/>euro."), TABLE, LIST), odt("Hej du."))
inputs = archives


def run(data: bytes, folder: Path) -> bool:
    return read_or_refused(data, "odt")
