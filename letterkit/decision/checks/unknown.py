"""A fact that is not known because its form is wrong: whatever a check does with it, the check is left out."""

from __future__ import annotations

from typing import Any, NoReturn


class UnknownFactError(Exception):
    """A check needed a fact that is not known."""


def _refuse(*_: Any) -> NoReturn:
    raise UnknownFactError


class Unknown:
    """Stands in the place of a part of the facts that has faults of form."""

    __getattr__ = _refuse
    __bool__ = __iter__ = __len__ = __hash__ = __getitem__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
