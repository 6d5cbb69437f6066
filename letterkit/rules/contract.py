"""The contract of a rule: a name, what it says in three languages, and `check`, which yields findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Generic, Literal, Protocol, TypeVar, get_args

from letterkit.document import Location, Marking, Span
from letterkit.ui import Text

if TYPE_CHECKING:
    from letterkit.catalogue.misleading.found import Instead, Why
    from letterkit.language.letter import Letter

Severity = Literal["error", "warning", "hint"]
"""error: it can mislead the client, an answer is missing or a figure is wrong; warning: hard to read; hint: polish."""
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
"""The gravest first."""

T = TypeVar("T")


@dataclass(frozen=True)
class PerLanguage(Generic[T]):
    """A value that differs by the letter's language, such as a limit."""

    sv: T
    fi: T
    en: T

    def __getitem__(self, language: str) -> T:
        value: T = getattr(self, language)
        return value


@dataclass(frozen=True, slots=True)
class Fix:
    """What to write instead of `span`, or how to mark it. A safe fix keeps meaning and grammar; another needs a
    person's eye.

    With a `marking` the words stay: `replacement` is the words themselves, and the file is told what they are.
    """

    span: Span
    replacement: str
    is_safe: bool = False
    marking: Marking | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something at fault, at exactly the words `span` of the document's text.

    `message` says what is wrong and how it hurts the reader, `advice` what to write instead; `values` fill both.
    `language` is that of the words. A misleading phrase tells `why` it is reported; `instead` names the
    catalogue's phrase to write in its place, where there is one. `place` is where it stands, where that is beside the
    text (a remark to letterkit).
    """

    rule: str
    severity: Severity
    span: Span
    message: Text
    advice: Text
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    fix: Fix | None = None
    language: str = ""
    why: Why | None = None
    instead: Instead | None = None
    place: Location | None = None
    shown_by: Mapping[str, object] | None = None

    def say(self, ui: str) -> str:
        """What is wrong, in the language of the interface."""
        return self.message.say(ui, **self.values)

    def advise(self, ui: str) -> str:
        """What to write instead, in the language of the interface."""
        return self.advice.say(ui, **self.values)


class HasSpan(Protocol):
    @property
    def span(self) -> Span: ...


class Rule:
    """A bad pattern and how it is found. Named after the pattern, so that "allow long-sentence" reads well.

    Subclasses give `name`, `title` (what people call it), `severity`, `message`, `advice` and `check`; the card NAME.md
    beside the module says why.
    `yields_to` names rules that say more of the same words: where one of them reports, this rule is silent.
    `needs` names the parts of grammar that `check` asks the letter for (TAGS, SYNTAX of language/models/pipeline.py).
    `limits` names the attributes that a configuration may set, the one that is meant when none is named first.
    `formerly` are names that the rule had before: settings, remarks and baselines that use one are still understood.
    A rule that `spares_terms` says nothing of the terms in the user's own glossary; one that `is_local` finds in a
    block what that block alone, its language and the kind of its section tell.
    """

    name: str
    title: Text
    severity: Severity
    message: Text
    advice: Text
    needs: frozenset[str] = frozenset()
    yields_to: frozenset[str] = frozenset()
    limits: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    spares_terms: bool = False
    is_local: bool = False

    def check(self, letter: Letter) -> Iterable[Finding]:
        """The findings in a letter, in any order."""
        raise NotImplementedError

    def at(
        self,
        place: Span | HasSpan,
        *,
        message: Text | None = None,
        advice: Text | None = None,
        fix: Fix | None = None,
        **values: object,
    ) -> Finding:
        """A finding of this rule at `place`; the values fill the message and the advice."""
        span = place if isinstance(place, Span) else place.span
        return Finding(self.name, self.severity, span, message or self.message, advice or self.advice, values, fix)
