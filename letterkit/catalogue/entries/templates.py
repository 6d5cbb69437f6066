"""Templates: one a kind of decision. They order the sections of a letter, and name the phrases of each.

{% letter "partial" %}
  {% section "outcome" first %}                                     {{ phrases("outcome.*") }}
  {% section "self-pay" rises if facts.self_payments|due_within(14) %} {{ phrases("self-pay.*") }}
  {% section "next-step" after "outcome" %}                         {{ phrases("next-step.*") }}
  {% section "provisions" last %}                                   {{ phrases("provisions.*") }} {{ provisions() }}
{% endletter %}

Order is policy: `first`, `late` and `last` fix where a section stands, `rises if` brings it up when a condition on the
facts holds (`leads if` above those that rise, too), `after` and `before` keep sections in order. A section ends where
the next one begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from letterkit.catalogue.files.folder import shown
from letterkit.catalogue.files.source import Source
from letterkit.catalogue.files.unsaved import said_in
from letterkit.catalogue.jinja.expressions import Expression, read_expression
from letterkit.catalogue.jinja.lettertag import PARTS, Place, RawLetter, RawSection, environment
from letterkit.catalogue.jinja.sandbox import read
from letterkit.errors import CatalogueError
from letterkit.ui import Text

_SECTION_TAG: Final = re.compile(r"\{%-?\s*section\b(?P<flags>.*?)-?%\}", re.DOTALL)
_LIFT: Final = re.compile(r"\b(?P<lift>rises|leads)\s+if\b")

_BROKEN = Text(
    sv="Mallen kan inte läsas: {problem}.",
    fi="Mallia ei voi lukea: {problem}.",
    en="The template cannot be read: {problem}.",
)
_NO_LETTER = Text(
    sv="Mallen ska innehålla ett enda {{% letter %}} och inget annat.",
    fi="Mallissa pitää olla yksi {{% letter %}} eikä muuta.",
    en="A template must contain one {{% letter %}} and nothing else.",
)
_WRONG_NAME = Text(
    sv="Brevet heter ”{name}” men filen {file}.",
    fi="Kirjeen nimi on ”{name}”, mutta tiedoston nimi on {file}.",
    en='The letter is called "{name}", but the file is {file}.',
)
_NOT_A_PART = Text(
    sv="En avdelning innehåller bara {known}.",
    fi="Osiossa voi olla vain {known}.",
    en="A section may contain only {known}.",
)
_TWICE = Text(
    sv="Avdelningen ”{name}” finns två gånger.",
    fi="Osio ”{name}” on kahteen kertaan.",
    en='The section "{name}" appears twice.',
)
_NO_SECTION = Text(
    sv="Avdelningen ”{name}” finns inte i mallen.",
    fi="Osiota ”{name}” ei ole mallissa.",
    en='There is no section "{name}" in the template.',
)
_UNREADABLE = Text(
    sv="Filen kan inte läsas. Kontrollera namnet, och spara den som UTF-8-text.",
    fi="Tiedostoa ei voi lukea. Tarkista nimi ja tallenna se UTF-8-tekstinä.",
    en="The file cannot be read. Check its name, and save it as UTF-8 text.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a section holds: what, with which names, and the line of the template."""

    kind: str
    names: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Section:
    """A section of a template: where it may stand, and what it holds; it rises or leads (`lift`) when `when` holds."""

    name: str
    place: Place
    lift: str
    when: Expression | None
    after: tuple[str, ...]
    before: tuple[str, ...]
    parts: tuple[Part, ...]
    line: int


@dataclass(frozen=True)
class Template:
    """The sections of a kind of letter, in the order of the template."""

    name: str
    sections: tuple[Section, ...]
    source: Source = field(compare=False, repr=False)


def load_templates(folder: Path) -> dict[str, Template]:
    """The templates of a catalogue's folder of templates by name. Raises CatalogueError."""
    return {path.stem: load_template(path) for path in sorted(folder.glob("*.j2"))}


def load_template(path: Path) -> Template:
    """The template in a file. Raises CatalogueError with the place of what is wrong."""
    try:
        source = Source(said_in(path), path)
    except (OSError, UnicodeDecodeError):
        raise CatalogueError(_UNREADABLE, shown(path)) from None
    try:
        tree = read(source.text, environment())
    except TemplateSyntaxError as error:
        raise source.error(_BROKEN, error.lineno or 1, problem=(error.message or "").rstrip(".")) from None
    letter = _letter(tree, source)
    if letter.name != path.stem:
        raise source.error(_WRONG_NAME, letter.line, letter.name, name=letter.name, file=path.name)
    tags = _SECTION_TAG.finditer(source.text)
    sections = tuple(_section(raw, tag, source) for raw, tag in zip(letter.sections, tags, strict=True))
    _check_names(sections, source)
    return Template(letter.name, sections, source)


def _letter(tree: nodes.Template, source: Source) -> RawLetter:
    found = [node.node.value for node in tree.find_all(nodes.ExprStmt) if isinstance(node.node, nodes.Const)]
    others = [node for node in tree.body if not isinstance(node, nodes.ExprStmt) and not _is_blank(node)]
    if len(found) != 1 or others:
        raise source.error(_NO_LETTER, others[0].lineno if others else 1)
    letter: RawLetter = found[0]
    return letter


def _is_blank(node: nodes.Node) -> bool:
    """Whether a node prints nothing but white space."""
    return isinstance(node, nodes.Output) and all(
        isinstance(child, nodes.TemplateData) and not child.data.strip() for child in node.nodes
    )


def _section(raw: RawSection, tag: re.Match[str], source: Source) -> Section:
    return Section(
        raw.name, raw.place, *_lift(tag, source), raw.after, raw.before, tuple(_parts(raw, source)), raw.line
    )


def _lift(tag: re.Match[str], source: Source) -> tuple[str, Expression | None]:
    """How a condition brings a section up, and the condition; it is the last thing in the tag."""
    found = _LIFT.search(tag["flags"])
    if not found:
        return "", None
    start = tag.start("flags") + found.end()
    text = source.text[start : tag.end("flags")]
    line, column = source.place(start + len(text) - len(text.lstrip()))
    return found["lift"], read_expression(Source(text.strip(), source.path, line, column))


def _parts(raw: RawSection, source: Source) -> Iterator[Part]:
    for node in raw.body:
        if _is_blank(node):
            continue
        if not isinstance(node, nodes.Output):
            raise source.error(_NOT_A_PART, node.lineno, known=_known_parts())
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData) and not child.data.strip():
                continue
            yield _part(child, source)


def _part(node: nodes.Expr, source: Source) -> Part:
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in PARTS:
        names = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
        if len(names) == len(node.args) and not node.kwargs and all(isinstance(name, str) for name in names):
            return Part(node.node.name, tuple(names), node.lineno)
    raise source.error(_NOT_A_PART, node.lineno, known=_known_parts())


def _known_parts() -> str:
    return ", ".join(f"{part}()" for part in PARTS)


def _check_names(sections: tuple[Section, ...], source: Source) -> None:
    """Raise CatalogueError where a section is there twice, or is to stand after one that is not there."""
    known: set[str] = set()
    for section in sections:
        if section.name in known:
            raise source.error(_TWICE, section.line, section.name, name=section.name)
        known.add(section.name)
    for section in sections:
        for name in (*section.after, *section.before):
            if name not in known:
                raise source.error(_NO_SECTION, section.line, name, name=name)
