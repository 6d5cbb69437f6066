"""What all facts share: they are complete, they don't change, and they never print what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict


class Facts(BaseModel):
    """A group of facts. Unknown names are refused. Printed, it shows no value, so logs tell nothing of a client."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        return iter(())

    def __str__(self) -> str:
        return repr(self)
