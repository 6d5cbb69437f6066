"""letterkit phrases: look into the catalogue, review it, and ask why a draft's words are reported."""

from __future__ import annotations

from letterkit.cli import speaking
from letterkit.cli.commands import COMMANDS
from letterkit.cli.commands.phrases import due, feedback, impact, learn, review, search, show, where_used, why
from letterkit.cli.commands.phrases import list as list_


@speaking.group("phrases", COMMANDS["phrases"])
def command() -> None:
    """Look into the catalogue of phrases, review it, and learn from letters how it could be better."""


for one in (list_, search, show, where_used, due, review, feedback, impact, learn, why):
    command.add_command(one.command)
