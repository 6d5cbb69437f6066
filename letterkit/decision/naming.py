"""What messages about facts name: fields, choices and places, as a file writes them; a form says its own words."""

from __future__ import annotations

from letterkit.decision.faults import FactPath, shown_path


class Name(str):
    """A field or a choice as the facts write it: "items", "over_limit".

    `key` tells which: "Payment.items" is a field, "Item.ground=over_limit" a choice of one, "Kind=grant" a kind of
    letter.
    """

    key: str

    def __new__(cls, key: str) -> Name:
        field, _, choice = key.partition("=")
        made = super().__new__(cls, choice or field.rpartition(".")[2])
        made.key = key
        return made

    def __getnewargs__(self) -> tuple[str]:
        return (self.key,)


class Place(str):
    """Where another fact stands, as it is written: items[1].amount."""

    path: FactPath

    def __new__(cls, path: FactPath) -> Place:
        made = super().__new__(cls, shown_path(path))
        made.path = path
        return made

    def __getnewargs__(self) -> tuple[FactPath]:  # type: ignore[override]
        return (self.path,)


def named(*keys: str) -> dict[str, Name]:
    """Names by the word that messages have for them, which is that of the file."""
    return {str(name): name for name in map(Name, keys)}
