"""What was worked out of the parts of a draft, kept while it is edited: what didn't change is not worked out again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Concatenate, Final, NoReturn, ParamSpec, TypeVar

T = TypeVar("T")
Question = tuple[Any, ...]
Ask = Callable[[Question], Any]
Key = TypeVar("Key", bound=Hashable)

P = ParamSpec("P")

_TEXTS: Final = 2048
"""So many texts are kept, of so many characters at the most."""
_SHORT: Final = 2048
_PLACES: Final = 2
"""What a key does not hold may differ: so many values are kept, as the same words may stand in two places."""


class StoppedError(Exception):
    """The draft has changed: what was being worked out of it is not wanted any more."""


class Memory:
    """Values by all that they depend on.

    What a draft did not ask for between two turns is forgotten, so that a memory is no larger than what two looks at
    one draft need. A memory serves one draft that is checked in one way, in one thread; others may only stop it.
    """

    def __init__(self) -> None:
        self.is_stopped = False
        """Whether what is being worked out is no longer wanted: the next recall raises StoppedError."""
        self._turn = 0
        self._kept: dict[Hashable, _Kept] = {}

    def recall(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """The value kept under a key, or else what `work_out` gives, which is kept.

        The key opens with what tells the values of one kind from others', and holds all that the value depends on.
        """
        if self.is_stopped:
            raise StoppedError
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = _Kept(work_out())
        kept.asked = self._turn
        value: T = kept.value
        return value

    def recall_all(self, keys: Iterable[Key], work_out: Callable[[Sequence[Key]], Iterable[T]]) -> dict[Key, T]:
        """The values kept under keys; those that are not are worked out together, in the keys' order."""
        wanted = dict.fromkeys(keys)
        new = [key for key in wanted if key not in self._kept]
        self._kept.update(zip(new, map(_Kept, work_out(new) if new else ()), strict=True))
        return {key: self.recall(key, _is_kept) for key in wanted}

    def recall_while(self, key: Hashable, ask: Ask, work_out: Callable[[Ask], T]) -> T:
        """The value kept under a key, as long as what it was worked out of is the same.

        `work_out` is given a function by which it asks for whatever the key does not hold. What it asked is kept with
        the answers, and the value counts as long as `ask` still answers so.
        """
        kept: list[tuple[Mapping[Question, Any], T]] = self.recall((Memory.recall_while, key), list)
        for noted, value in kept:
            if all(ask(question) == answer for question, answer in noted.items()):
                return value
        heard: dict[Question, Any] = {}

        def asked(question: Question) -> Any:
            if question not in heard:
                heard[question] = ask(question)
            return heard[question]

        value = work_out(asked)
        kept[:] = [(heard, value), *kept[: _PLACES - 1]]
        return value

    def turn(self) -> None:
        """The draft was looked at: what it did not ask for since the last turn is forgotten."""
        for key in [key for key, kept in self._kept.items() if kept.asked != self._turn]:
            del self._kept[key]
        self._turn += 1

    def __len__(self) -> int:
        return len(self._kept)


class _Kept:
    """A value, and the turn in which it was asked for last. Keys are long: one look at them is enough."""

    __slots__ = ("asked", "value")

    def __init__(self, value: Any) -> None:
        self.value = value
        self.asked = -1


def for_texts(find: Callable[Concatenate[str, P], Iterable[T]]) -> Callable[Concatenate[str, P], tuple[T, ...]]:
    """What `find` gives for short texts is kept for a while, whichever draft they stand in."""

    kept: Callable[..., tuple[T, ...]] = lru_cache(maxsize=_TEXTS)(lambda *asked, **named: tuple(find(*asked, **named)))

    def found(text: str, /, *others: P.args, **named: P.kwargs) -> tuple[T, ...]:
        if len(text) > _SHORT:
            return tuple(find(text, *others, **named))
        return kept(text, *others, **named)

    return found


def _is_kept() -> NoReturn:
    raise AssertionError("worked out before")
