"""What --help says: in the language of the user, of every command, option and argument."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click
import pytest

from letterkit.cli import cli
from letterkit.cli.commands import audit
from letterkit.cli.speaking import Argument, Command, Group, Option
from letterkit.ui import UI_LANGUAGES
from tests.conftest import Ran

Run = Callable[..., Ran]


def commands(held: click.Command = cli, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command, with the words that call it."""
    yield path, held
    if isinstance(held, click.Group):
        ctx = click.Context(held)
        for name in held.list_commands(ctx):
            below = held.get_command(ctx, name)
            assert below is not None
            yield from commands(below, (*path, name))


ALL = list(commands())
IDS = [" ".join(path) or "letterkit" for path, _ in ALL]


@pytest.mark.parametrize(("path", "held"), ALL, ids=IDS)
def test_every_command_option_and_argument_is_explained_in_three_languages(
    path: tuple[str, ...], held: click.Command
) -> None:
    assert isinstance(held, Command | Group)
    for one in held.params:
        assert isinstance(one, Option | Argument), one.name
    for said in (held.said, *(one.said for one in held.params if isinstance(one, Option | Argument))):
        assert len({said.say(language).strip() for language in UI_LANGUAGES} - {""}) == 3, said.en


@pytest.mark.parametrize("language", UI_LANGUAGES)
@pytest.mark.parametrize(("path", "held"), ALL, ids=IDS)
def test_help_holds_all_there_is_in_one_language(
    letterkit: Run, monkeypatch: pytest.MonkeyPatch, path: tuple[str, ...], held: click.Command, language: str
) -> None:
    monkeypatch.setenv("LETTERKIT_UI", language)
    ran = letterkit(*path, "--help")
    assert (ran.status, ran.errors) == (0, "")
    text = "".join(ran.output.split())  # lines may break at a hyphen, too
    assert isinstance(held, Command | Group)
    for said in (held.said, *(one.said for one in held.params if isinstance(one, Option | Argument))):
        assert "".join(said.say(language).split()) in text
    if language != "en":
        for word in ("Usage", "OPTIONS", "Options", "COMMAND", "Commands", "Showthis", "default", "required"):
            assert word not in text.replace("LETTERKIT", "")


@pytest.mark.parametrize("group", [cli, audit.command], ids=["letterkit", "letterkit audit"])
def test_the_list_of_commands_says_what_each_says_of_itself(group: Group) -> None:
    ctx = click.Context(group)
    for name, said in group.summaries(ctx):
        held = group.get_command(ctx, name)
        assert isinstance(held, Command | Group)
        for language in UI_LANGUAGES:
            assert held.said.say(language).startswith(said.say(language))


def test_the_line_itself_may_name_the_language_of_its_help(letterkit: Run) -> None:
    assert "Så här skriver du: " in letterkit("lint", "--help", "--ui", "sv").output
    assert "Käyttö: " in letterkit("build", "--ui=fi", "-h").output


def test_letterkit_ui_names_the_language_whatever_the_computer_speaks(
    letterkit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    assert "Ohje: letterkit lint --help" in letterkit("lint", "--bogus").errors
    monkeypatch.setenv("LETTERKIT_UI", "sv")
    assert "Det finns ingen regel" in letterkit("rule", "nosuch").errors
    monkeypatch.setenv("LETTERKIT_UI", "xx")
    assert "There is no rule" in letterkit("rule", "nosuch").errors


def test_rules_are_listed_with_what_they_report_in_the_language_of_the_user(letterkit: Run) -> None:
    swedish = letterkit("rules", "wording", "--ui", "sv").output
    assert "officialese" in swedish and "Rapporterar ord och uttryck" in swedish and "varning" in swedish
    assert "passive" not in swedish, "only what is named is listed"
    assert "Huomauttaa sanoista" in letterkit("rules", "officialese", "--ui", "fi").output
    assert "Did you mean passive?" in letterkit("rules", "pasive").errors
