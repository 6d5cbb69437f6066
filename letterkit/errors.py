"""What went wrong, said to a person: what, where, and what to do about it."""

from __future__ import annotations

from typing import Any

from letterkit.ui import Text


class LetterkitError(Exception):
    """An error that the user can do something about; the command line prints it as one line and exits with 2.

    `place` is a file, or a file with line and column (``phrases/x.yaml:3:7``), as the user knows it.
    """

    def __init__(self, message: Text, place: str = "", **values: object) -> None:
        self.message = message
        self.place = place
        self.values = values
        super().__init__(self.say("en"))

    def __reduce__(self) -> tuple[Any, ...]:
        """As it is sent from one process to another."""
        return _made, (type(self), self.args, self.__dict__)

    def what(self, language: str) -> str:
        """What is wrong and what to do, on one line, in the language asked for."""
        return " ".join(self.message.say(language, **self.values).split())

    def say(self, language: str) -> str:
        """The place and what is wrong there, on one line."""
        return f"{self.place}: {self.what(language)}" if self.place else self.what(language)


def _made(kind: type[LetterkitError], args: tuple[Any, ...], held: dict[str, Any]) -> LetterkitError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(held)
    return error


class UnreadableError(LetterkitError):
    """A draft that can't be read: missing, empty, encrypted, broken, too large or of an unknown format."""


class UnwritableError(LetterkitError):
    """A letter that can't be written: an unknown format, a place that can't be written to, a missing program."""


class CatalogueError(LetterkitError):
    """A fault in the catalogue: the place names file, line and column."""


class UsageError(LetterkitError):
    """A command that can't be carried out as it was given (an unknown rule, an unknown language)."""
