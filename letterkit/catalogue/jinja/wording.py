"""A phrase's text in one language, compiled so that every stretch of what it prints knows where it came from.

Every literal and every value is put between marks, characters of Unicode's private use area, with the number of its
place in the source; values also with the path of their fact. The marks are taken out again when the text is rendered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Final

from jinja2 import TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError

from letterkit.catalogue.files.source import Source
from letterkit.catalogue.files.strict_yaml import Yaml
from letterkit.catalogue.jinja.checker import Checker, Scope
from letterkit.catalogue.jinja.expressions import FAILED
from letterkit.catalogue.jinja.sandbox import KEPT, MOST_ROUNDS, read, run, sandbox
from letterkit.catalogue.jinja.tracing import PhraseError
from letterkit.catalogue.values.traced import MissingWordsError, Traced, TracedNumber
from letterkit.catalogue.values.words import Words
from letterkit.errors import CatalogueError
from letterkit.ui import Text

OPEN: Final = "\ue000"
MIDDLE: Final = "\ue001"
CLOSE: Final = "\ue002"
_NO_MARKS: Final = dict.fromkeys(map(ord, OPEN + MIDDLE + CLOSE))
_MARK: Final = "_mark"
_ROUND: Final = "_round"

_BROKEN = Text(
    sv="Texten kan inte läsas: {problem}.",
    fi="Tekstiä ei voi lukea: {problem}.",
    en="The text cannot be read: {problem}.",
)
_NOT_PRINTABLE = Text(
    sv="{what} kan inte skrivas som det är. Välj ett filter: euro, date, month, listed …",
    fi="Kohtaa {what} ei voi kirjoittaa sellaisenaan. Valitse suodin: euro, date, month, listed …",
    en="{what} cannot be written as it is. Choose a filter: euro, date, month, listed …",
)
_TOO_MANY_ROUNDS = Text(
    sv="Slingan går runt mer än {most} gånger.",
    fi="Silmukka kiertää yli {most} kertaa.",
    en="The loop runs more than {most} times.",
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A literal or a value of the text: `offset` and `length` say where it stands in the source."""

    offset: int
    length: int
    is_value: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """What a text printed: `marked` with marks, `plain` without having ever had any, and the facts of its values."""

    marked: str
    plain: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """A phrase's text in one language, as Jinja source."""

    source: Source
    tree: nodes.Template = field(compare=False, repr=False)

    def check(self, scope: Scope, words: Words) -> None:
        """Raise CatalogueError at the first fact, filter or word that is not there."""
        Checker(self.source, words).check(self.tree, scope)

    def literals(self) -> list[tuple[int, str]]:
        """The texts that stand in the source as they will be printed, each with its offset."""
        return list(zip(_literal_offsets(self.source.text), self.literal_texts(), strict=True))

    def literal_texts(self) -> list[str]:
        """The same without their offsets, which cost more."""
        return [node.data for node in self.tree.find_all(nodes.TemplateData)]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The literals and values of the source, in the order of their marks."""
        return self._marked[1]

    @cached_property
    def _marked(self) -> tuple[Any, tuple[Stretch, ...]]:
        return _compiled_with_marks(self.source.text)

    @cached_property
    def _plain(self) -> Any:
        return _compiled(self.source.text)

    def render(self, variables: Mapping[str, Any]) -> Printed:
        """Print the text with these facts. Raises CatalogueError at its place where that can't be done."""
        facts: list[str] = []
        template = self._marked[0]
        try:
            marked = run(template, {**variables, _MARK: _marker(facts), _ROUND: _counter()})
            plain = run(self._plain, variables)
        except (CatalogueError, MissingWordsError):
            raise
        except PhraseError as error:
            raise self.source.error(error.message, _line_of(error), **error.values) from None
        except (
            UndefinedError,
            SecurityError,
            TypeError,
            ValueError,
            AttributeError,
            LookupError,
            ArithmeticError,
        ) as error:
            line = _line_of(error)
            raise self.source.error(FAILED, line, source=self._line(line)) from None
        return Printed(marked, plain.translate(_NO_MARKS), tuple(facts))

    def _line(self, number: int) -> str:
        return self.source.text.split("\n")[number - 1].strip()


def parse_wording(node: Yaml) -> Wording:
    """The text of a node. Raises CatalogueError where it is not valid Jinja."""
    source = Source.of(node)
    return Wording(source, _parse(source))


def _parse(source: Source) -> nodes.Template:
    try:
        return read(source.text)
    except TemplateSyntaxError as error:
        raise source.error(_BROKEN, error.lineno or 1, problem=(error.message or "").rstrip(".")) from None


@lru_cache(KEPT)
def _compiled(text: str) -> Any:
    return sandbox().from_string(text)


@lru_cache(KEPT)
def _compiled_with_marks(text: str) -> tuple[Any, tuple[Stretch, ...]]:
    """A text, which was read before, that prints marks, and the stretches that they stand for."""
    tree = sandbox().parse(text)  # a tree of its own, which is changed
    stretches = tuple(_mark_all(tree, _literal_offsets(text), text))
    return sandbox().from_string(tree), stretches


def _literal_offsets(text: str) -> list[int]:
    """Where each literal of a source begins, in order."""
    found: list[int] = []
    position = 0
    for _, kind, value in sandbox().lex(text):
        position = text.index(value, position)
        if kind == "data":
            found.append(position)
        position += len(value)
    return found


def _mark_all(tree: nodes.Template, literals: list[int], text: str) -> list[Stretch]:
    """Put marks around all that a tree prints, and count its rounds; gives what the numbers of the marks stand for."""
    stretches: list[Stretch] = []
    literal = iter(literals)
    position = 0
    for output in list(tree.find_all(nodes.Output)):
        for index, child in enumerate(output.nodes):
            number = len(stretches)
            if isinstance(child, nodes.TemplateData):
                position = next(literal)
                stretches.append(Stretch(position, len(child.data), False))
                child.data = f"{OPEN}{number}{MIDDLE}{child.data}{CLOSE}"
                position += 1
            else:
                position = max(position, text.find("{{", position))
                end = text.find("}}", position) + 2
                stretches.append(Stretch(position, max(end - position, 1), True))
                output.nodes[index] = _call(_MARK, [child, nodes.Const(number)], child.lineno)
                position += 2
    for loop in list(tree.find_all(nodes.For)):
        loop.body.insert(0, nodes.Output([_call(_ROUND, [], loop.lineno)], lineno=loop.lineno))
    tree.set_environment(sandbox())
    return stretches


def _call(name: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    return nodes.Call(nodes.Name(name, "load", lineno=line), arguments, [], None, None, lineno=line)


def _marker(facts: list[str]) -> Callable[[object, int], str]:
    """Prints a value between marks, and notes the path of its fact in `facts`."""

    def mark(value: object, number: int) -> str:
        if not isinstance(value, str | TracedNumber):
            raise PhraseError(_NOT_PRINTABLE, what=getattr(value, "path", "") or type(value).__name__)
        facts.append(value.path if isinstance(value, Traced | TracedNumber) else "")
        return f"{OPEN}{number}.{len(facts) - 1}{MIDDLE}{str(value).translate(_NO_MARKS)}{CLOSE}"

    return mark


def _counter() -> Callable[[], str]:
    """Counts the rounds of all loops together, and stops them where they are too many."""
    rounds = 0

    def count() -> str:
        nonlocal rounds
        rounds += 1
        if rounds > MOST_ROUNDS:
            raise PhraseError(_TOO_MANY_ROUNDS, most=MOST_ROUNDS)
        return ""

    return count


def _line_of(error: BaseException) -> int:
    """The line of the text in which an error arose."""
    line, frame = 1, error.__traceback__
    while frame:
        if frame.tb_frame.f_code.co_filename == "<template>":
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
