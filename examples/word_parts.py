"""The pieces of a Word file that python-docx cannot make by itself: fields, footnotes, text boxes, a fixed zip."""

import zipfile
from pathlib import Path

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
FIXED_TIME = (2026, 1, 1, 0, 0, 0)

FOOTNOTES = f"""<w:footnotes xmlns:w="{W}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>
<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t/></w:r></w:p></w:footnote>
</w:footnotes>"""

FOOTNOTE_STYLES = (
    f"""<w:style xmlns:w="{W}" w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>
<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>""",
    f"""<w:style xmlns:w="{W}" w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>
<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>""",
)

TEXT_BOX = f"""<w:r xmlns:w="{W}"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0"
 relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>45720</wp:posOffset></wp:positionV>
<wp:extent cx="5400000" cy="396000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>
<wp:docPr id="101" name="Text box 1"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="396000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>
<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>
<wps:txbx><w:txbxContent><w:p><w:r><w:t/></w:r></w:p></w:txbxContent></wps:txbx>
<wps:bodyPr lIns="91440" tIns="72000" rIns="91440" bIns="45720"/></wps:wsp></a:graphicData></a:graphic>
</wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:rect style="width:425pt;height:31pt"><v:textbox><w:txbxContent><w:p><w:r><w:t/></w:r></w:p>
</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def child(parent: _Element, tag: str, **attributes: str) -> _Element:
    """A new last child `w:tag` of the parent, with its `w:` attributes."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word computes when it opens the file, such as PAGE or NUMPAGES."""
    for kind in ("begin", "code", "separate", "result", "end"):
        run = paragraph.add_run("1" if kind == "result" else "")
        if kind == "code":
            child(run._r, "instrText").text = f" {code} "
        elif kind != "result":
            child(run._r, "fldChar", fldCharType=kind)


def fill_text(root: _Element, text: str) -> None:
    """Write the text into every empty `w:t` below the root."""
    for slot in root.iter(qn("w:t")):
        if not slot.text:
            slot.text = text


def add_footnote(document: Document, paragraph: Paragraph, text: str) -> None:
    """Add the letter's one footnote, with its part and styles, and its mark at the end of the paragraph."""
    for style in FOOTNOTE_STYLES:
        document.styles.element.append(parse_xml(style))
    xml = parse_xml(FOOTNOTES)
    fill_text(xml, text)
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, serialise(xml), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = paragraph.add_run()
    child(child(run._r, "rPr"), "rStyle", val="FootnoteReference")
    child(run._r, "footnoteReference", id="1")


def add_text_box(paragraph: Paragraph, text: str) -> None:
    """Add a floating text box as Word writes it: a drawing, and the same text once more for old versions."""
    xml = parse_xml(TEXT_BOX)
    fill_text(xml, text)
    paragraph._p.append(xml)


def serialise(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def fix_zip_times(path: Path) -> None:
    """Write the package again with one fixed time for every member, so that the same content is the same bytes."""
    with zipfile.ZipFile(path) as package:
        members = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members:
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            package.writestr(info, content)
