"""What a check looks at: a loaded catalogue, and what is worked out of it once for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from letterkit.catalogue.catalogue import Catalogue


@dataclass(frozen=True)
class Subject:
    """A catalogue to be checked as of a day."""

    catalogue: Catalogue
    today: date
