"""Makes small Word files for tests.

Text in a snippet becomes runs where runs may stand, and paragraphs where paragraphs may stand. <del>, <ins>, <hidden>,
<tab/> and <br/> are short for what Word writes; everything else is WordprocessingML as it is.
"""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import Final
from xml.sax.saxutils import quoteattr

from lxml import etree

from letterkit.document import Document, WordOrigin
from letterkit.document.readers import read_bytes

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "new": "http://example.org/markup-of-tomorrow",
}
_W: Final = f"{{{NAMESPACES['w']}}}"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TEXTS: Final = {_W + "t", _W + "delText", _W + "instrText", "{" + NAMESPACES["m"] + "}t"}
_HOLDS_PARAGRAPHS: Final = {_W + name for name in ("body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")}
_BLOCKS: Final = ("<w:p>", "<w:p ", "<w:tbl>", "<w:sdt>", "<w:sectPr>", "<w:altChunk", "<w:customXml>")
_ROOTS: Final = {"header": "hdr", "footer": "ftr"}


def word(*body: str, **parts: str) -> Document:
    """The document read from a Word file; see docx."""
    return read_bytes(docx(*body, **parts), "letter.docx", "word")


def docx(*body: str, **parts: str) -> bytes:
    """A Word file whose body has these paragraphs (or tables and the like).

    `parts` are the contents of styles, numbering, settings, footnotes, endnotes and core, and of headers and footers:
    header or header_default, header_first, header_even.
    """
    margins = [name for name in parts if name.split("_")[0] in _ROOTS]
    references = "".join(f'<w:{_kind(name)}Reference w:type="{_page(name)}" r:id="{name}"/>' for name in margins)
    section = "" if any("<w:sectPr" in block for block in body) else f"<w:sectPr>{references}</w:sectPr>"
    blocks = (block if block.startswith(_BLOCKS) else f"<w:p>{block}</w:p>" for block in body)
    files = {"word/document.xml": part("document", f"<w:body>{''.join(blocks)}{section}</w:body>")}
    for name, content in parts.items():
        if name == "core":
            files["docProps/core.xml"] = content.encode()
        else:
            files[f"word/{name}.xml"] = part(_ROOTS.get(_kind(name), name), content)
    return package(files, {name: f"{name}.xml" for name in parts if name != "core"})


def package(files: dict[str, bytes], targets: dict[str, str] | None = None, main: str = "word/document.xml") -> bytes:
    """A zip file of these parts; `targets` are what the main part refers to, by kind."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    whole = {"officeDocument": main} | (
        {"core-properties": "docProps/core.xml"} if "docProps/core.xml" in files else {}
    )
    folder, _, name = main.rpartition("/")
    types = "".join(f'<Override PartName="/{file}" ContentType="{_type_of(file, main)}"/>' for file in files)
    written: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{types}</Types>",
        "_rels/.rels": _relations(office, whole),
        f"{folder}/_rels/{name}.rels".lstrip("/"): _relations(office, targets or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in {**written, **files}.items():
            archive.writestr(file, content)
    return buffer.getvalue()


def part(root: str, content: str) -> bytes:
    """A part with this root element; what is short in its content written out."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    tree = etree.fromstring(f"<w:{root} {declared}>{content}</w:{root}>")
    _spell_out(tree)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


def style(style_id: str, name: str, based_on: str = "", content: str = "", kind: str = "paragraph") -> str:
    """A w:style for the part styles."""
    base = f"<w:basedOn w:val={quoteattr(based_on)}/>" if based_on else ""
    return (
        f"<w:style w:type={quoteattr(kind)} w:styleId={quoteattr(style_id)}>"
        f"<w:name w:val={quoteattr(name)}/>{base}{content}</w:style>"
    )


def styled(style_id: str, text: str, properties: str = "") -> str:
    """A paragraph in a style."""
    return f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style_id)}/>{properties}</w:pPr>{text}</w:p>"


def table(*rows: str, look: str = "") -> str:
    """A table; cells are divided by |, and a row that starts with # is marked as a header."""
    return f"<w:tbl><w:tblPr>{look}</w:tblPr>{''.join(map(_row, rows))}</w:tbl>"


def _row(row: str) -> str:
    header = "<w:trPr><w:tblHeader/></w:trPr>" if row.startswith("#") else ""
    cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in row.removeprefix("#").split("|"))
    return f"<w:tr>{header}{cells}</w:tr>"


def field(instruction: str, result: str) -> str:
    """A complex field."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(content: str) -> str:
    """A text box as Word writes it: a drawing, and the same once more for old programs."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def written_at(data: bytes, origin: WordOrigin, width: int) -> str:
    """What the file has at an origin: counted anew, run by run, over tabs, breaks and text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(origin.part))
    paragraph = root.findall(f".//{_W}p")[origin.paragraph - 1]
    own = [run for run in paragraph.iter(_W + "r") if next(run.iterancestors(_W + "p")) is paragraph]
    signs = {_W + "tab": "\t", _W + "br": "\n", _W + "noBreakHyphen": "-"}
    shown = "".join(signs.get(str(child.tag), child.text or "") for child in own[origin.run - 1])
    return shown[origin.offset : origin.offset + width]


def _kind(name: str) -> str:
    return name.split("_")[0]


def _page(name: str) -> str:
    return name.split("_")[1] if "_" in name else "default"


def _type_of(file: str, main: str) -> str:
    if file == "docProps/core.xml":
        return "application/vnd.openxmlformats-package.core-properties+xml"
    name = file.rpartition("/")[2].partition(".")[0]
    return f"{_TYPE}{'document.main' if file == main else _kind(name)}+xml"


def _relations(office: str, targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="{name}" Type="{office}/{_kind(name)}" Target={quoteattr(target)}/>'
        for name, target in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'
    )


def _spell_out(element: etree._Element) -> None:
    """Put text into runs and paragraphs, and write out what is short."""
    for child in list(element):
        _spell_out(child)
    if element.tag in _TEXTS:
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    elif element.tag == "hidden":
        _wrap_texts(element, "<w:rPr><w:vanish/></w:rPr>")
        element.tag = _W + "smartTag"
    elif element.tag in ("tab", "br"):
        etree.SubElement(element, _W + str(element.tag))
        element.tag = _W + "r"
    else:
        if element.tag in ("del", "ins"):
            element.tag = _W + str(element.tag)
        _wrap_texts(element)


def _wrap_texts(element: etree._Element, properties: str = "") -> None:
    texts = [(0, element.text), *((index + 1, child.tail) for index, child in enumerate(element))]
    element.text = None
    for child in element:
        child.tail = None
    for index, text in reversed(texts):
        if text and (text.strip() or element.tag not in _HOLDS_PARAGRAPHS):
            element.insert(index, _wrapped(text, element, properties))


def _wrapped(text: str, parent: etree._Element, properties: str) -> etree._Element:
    """The text as a paragraph, run or text, as may stand in `parent`."""
    name = "delText" if parent.tag == _W + "del" else "t"
    wrapped = f"<w:{name}/>" if parent.tag == _W + "r" else f"<w:r>{properties}<w:{name}/></w:r>"
    if parent.tag in _HOLDS_PARAGRAPHS:
        wrapped = f"<w:p>{wrapped}</w:p>"
    tree = etree.fromstring(f'<x xmlns:w="{NAMESPACES["w"]}">{wrapped}</x>')[0]
    leaf = next(tree.iter(_W + name))
    leaf.text = text
    leaf.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return deepcopy(tree)
