"""The extra that audits stand on."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from letterkit.errors import UsageError
from letterkit.ui import Text

_MISSING: Final = Text(
    sv="Mätningen behöver några tilläggspaket. Installera dem med: pip install letterkit[{extra}]",
    fi="Mittaus tarvitsee muutaman lisäpaketin. Asenna ne komennolla: pip install letterkit[{extra}]",
    en="An audit needs a few more packages. Install them with: pip install letterkit[{extra}]",
)


def needed(*modules: str, extra: str = "audit") -> None:
    """Raise UsageError, which says what to install, where one of these modules is missing."""
    if any(find_spec(name) is None for name in modules):
        raise UsageError(_MISSING, extra=extra)
