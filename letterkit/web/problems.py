"""What can go wrong with a request, told as RFC 9457 says (application/problem+json)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from letterkit.errors import CatalogueError, LetterkitError, UnreadableError, UnwritableError
from letterkit.ui import Text

MEDIA_TYPE: Final = "application/problem+json"
_URN: Final = "urn:letterkit:problem:"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its name, its HTTP status, and what it is called."""

    name: str
    status: int
    title: Text


MALFORMED: Final = Kind(
    "malformed-request",
    400,
    Text(sv="Begäran kan inte läsas", fi="Pyyntöä ei voi lukea", en="The request cannot be read"),
)
FORBIDDEN: Final = Kind(
    "not-from-here",
    403,
    Text(
        sv="Begäran kommer inte från den här sidan",
        fi="Pyyntö ei tule tältä sivulta",
        en="The request does not come from this page",
    ),
)
NOT_FOUND: Final = Kind(
    "not-found", 404, Text(sv="Sidan finns inte", fi="Sivua ei ole", en="There is nothing at this address")
)
NOT_ALLOWED: Final = Kind(
    "method-not-allowed",
    405,
    Text(
        sv="Adressen tar inte emot den metoden",
        fi="Osoite ei hyväksy tätä metodia",
        en="This address does not take that method",
    ),
)
SLOW: Final = Kind(
    "slow-request",
    408,
    Text(sv="Begäran kom för långsamt", fi="Pyyntö tuli liian hitaasti", en="The request came too slowly"),
)
TOO_LARGE: Final = Kind(
    "too-large", 413, Text(sv="Begäran är för stor", fi="Pyyntö on liian suuri", en="The request is too large")
)
MEDIA: Final = Kind(
    "media-type",
    415,
    Text(
        sv="Begäran ska vara JSON (application/json)",
        fi="Pyynnön pitää olla JSON-muodossa (application/json)",
        en="The request must be JSON (application/json)",
    ),
)
INVALID: Final = Kind(
    "invalid-request", 422, Text(sv="Begäran har fel", fi="Pyynnössä on virheitä", en="The request has faults")
)
UNREADABLE: Final = Kind(
    "unreadable-draft",
    422,
    Text(sv="Utkastet kan inte läsas", fi="Luonnosta ei voi lukea", en="The draft cannot be read"),
)
FACTS: Final = Kind(
    "faulty-facts", 422, Text(sv="Uppgifterna har fel", fi="Tiedoissa on virheitä", en="The facts have faults")
)
USAGE: Final = Kind(
    "cannot-be-done", 422, Text(sv="Det går inte att göra", fi="Tätä ei voi tehdä", en="This cannot be done")
)
UNWRITABLE: Final = Kind(
    "cannot-be-written",
    422,
    Text(sv="Brevet kan inte skrivas", fi="Kirjettä ei voi kirjoittaa", en="The letter cannot be written"),
)
BROKEN: Final = Kind(
    "server-fault",
    500,
    Text(sv="Något gick fel hos letterkit", fi="Letterkitissä tapahtui virhe", en="Something went wrong in letterkit"),
)
BUSY: Final = Kind(
    "busy",
    503,
    Text(sv="Många väntar just nu", fi="Jonossa on juuri nyt monta pyyntöä", en="Many are waiting just now"),
)
TOO_LONG: Final = Kind(
    "took-too-long",
    503,
    Text(sv="Arbetet tog för lång tid", fi="Työ kesti liian kauan", en="The work took too long"),
)
DIED: Final = Kind(
    "worker-died",
    503,
    Text(sv="Arbetet avbröts oväntat", fi="Työ keskeytyi odottamatta", en="The work ended unexpectedly"),
)
KINDS: Final = (
    MALFORMED, FORBIDDEN, NOT_FOUND, NOT_ALLOWED, SLOW, TOO_LARGE, MEDIA, INVALID, UNREADABLE, FACTS, USAGE, UNWRITABLE,
    BROKEN, BUSY, TOO_LONG, DIED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong in a request: where (a JSON Pointer, empty for the whole), and what."""

    pointer: str
    message: Text
    values: Mapping[str, object] = field(default_factory=dict)


class RefusedError(Exception):
    """A request that gets no answer but a problem. It holds nothing of what the request held."""

    def __init__(
        self,
        kind: Kind,
        detail: Text,
        values: Mapping[str, object] | None = None,
        flaws: Sequence[Flaw] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.detail = detail
        self.values = dict(values or {})
        self.flaws = tuple(flaws)
        self.headers = dict(headers or {})
        self.ui: str | None = None
        """The language that the request itself asks for."""

    def __reduce__(self) -> tuple[Any, ...]:
        """As it is sent from one process to another."""
        return RefusedError, (self.kind, self.detail, self.values, self.flaws, self.headers)

    def told(self, ui: str) -> dict[str, Any]:
        """The problem as JSON, in a language of the interface."""
        told: dict[str, Any] = {
            "type": f"{_URN}{self.kind.name}",
            "title": self.kind.title.say(ui),
            "status": self.kind.status,
            "detail": self.detail.say(ui, **self.values),
        }
        if self.flaws:
            told["errors"] = [
                {"pointer": flaw.pointer, "detail": " ".join(flaw.message.say(ui, **flaw.values).split())}
                for flaw in self.flaws
            ]
        return told


def refusal(error: LetterkitError) -> RefusedError:
    """The problem that an error of letterkit's is."""
    from letterkit.decision.faults import FactsError

    if isinstance(error, FactsError):
        flaws = [Flaw(pointer(fault.path), fault.message, fault.values) for fault in error.faults]
        return RefusedError(FACTS, _FACTS, {"count": len(flaws)}, flaws)
    if isinstance(error, CatalogueError):
        return RefusedError(BROKEN, error.message, error.values)
    kind = UNREADABLE if isinstance(error, UnreadableError) else USAGE
    return RefusedError(UNWRITABLE if isinstance(error, UnwritableError) else kind, error.message, error.values)


def pointer(path: Sequence[str | int]) -> str:
    """A path as a JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


_FACTS: Final = Text(
    sv="Antal fel i uppgifterna: {count}. De räknas upp i errors.",
    fi="Virheitä tiedoissa: {count}. Ne luetellaan kohdassa errors.",
    en="Faults in the facts: {count}. They are listed in errors.",
)
