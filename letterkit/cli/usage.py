"""What is said of a command line that can't be understood: on one line, in the language of the user."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

import click

from letterkit.cli.speaking import Argument
from letterkit.ui import UI_LANGUAGES, Text, guess_ui_language

_NO_OPTION: Final = Text(
    sv="Alternativet {name} finns inte.", fi="Valintaa {name} ei ole.", en="There is no option {name}."
)
_NO_COMMAND: Final = Text(
    sv="Kommandot {name} finns inte.", fi="Komentoa {name} ei ole.", en="There is no command {name}."
)
_MEANT: Final = Text(sv="Menade du {names}?", fi="Tarkoititko {names}?", en="Did you mean {names}?")
_NEEDS_VALUE: Final = Text(
    sv="Efter {name} ska det stå ett värde.",
    fi="Valinnan {name} jälkeen on annettava arvo.",
    en="A value must follow {name}.",
)
_TAKES_NONE: Final = Text(
    sv="{name} ska stå utan värde.", fi="{name} annetaan ilman arvoa.", en="{name} stands without a value."
)
_MISSING: Final = Text(sv="{name} saknas.", fi="{name} puuttuu.", en="{name} is missing.")
_NO_CHOICE: Final = Text(
    sv="Det värdet finns inte för {name}. Välj ett av: {choices}.",
    fi="{name}: tällaista arvoa ei ole. Valitse jokin näistä: {choices}.",
    en="{name} has no such value. Choose one of: {choices}.",
)
_WITHIN: Final = Text(
    sv="{name} ska vara ett heltal från {least} till {most}.",
    fi="{name}: anna kokonaisluku väliltä {least}–{most}.",
    en="{name} must be a whole number from {least} to {most}.",
)
_AT_LEAST: Final = Text(
    sv="{name} ska vara ett heltal, minst {least}.",
    fi="{name}: anna kokonaisluku, vähintään {least}.",
    en="{name} must be a whole number, {least} or more.",
)
_NO_DATE: Final = Text(
    sv="{name} ska vara ett datum, till exempel 2026-05-04.",
    fi="{name}: anna päivämäärä, esimerkiksi 2026-05-04.",
    en="{name} must be a date, for example 2026-05-04.",
)
_BAD: Final = Text(
    sv="Värdet för {name} kan inte användas.",
    fi="{name}: arvoa ei voi käyttää.",
    en="The value of {name} cannot be used.",
)
_TOO_MANY: Final = Text(
    sv="Det står för mycket på raden: {names}.",
    fi="Rivillä on liikaa: {names}.",
    en="There is too much on the line: {names}.",
)
_NOT_UNDERSTOOD: Final = Text(
    sv="Kommandot kan inte förstås.", fi="Komentoa ei voi ymmärtää.", en="The command cannot be understood."
)
_HELP: Final = Text(sv="Hjälp: {command} --help", fi="Ohje: {command} --help", en="Help: {command} --help")
_COMMAND: Final = re.compile(r"No such command '(.+)'")
_IN_BRACKETS: Final = re.compile(r"\((.*)\)\.?$")


def asked_ui(arguments: Sequence[str]) -> str:
    """The language of the interface that a command line asks for, else the one of this computer's user."""
    given = [two for one, two in pairwise(arguments) if one == "--ui"]
    given += [one.removeprefix("--ui=") for one in arguments if one.startswith("--ui=")]
    return next((one for one in given if one in UI_LANGUAGES), guess_ui_language())


def said(error: click.UsageError, ctx: click.Context, ui: str) -> str:
    """What is wrong with a command line, what may have been meant, and how to get help."""
    at = error.ctx or ctx
    command = at.command_path
    if error.ctx is None and ctx.invoked_subcommand:
        command = f"{command} {ctx.invoked_subcommand}"
    return f"{_what(error, at, ui)} {_HELP.say(ui, command=command)}"


def _what(error: click.UsageError, ctx: click.Context, ui: str) -> str:
    match error:
        case click.NoSuchOption():
            return _unknown(_NO_OPTION, error.option_name, error.possibilities or (), ui)
        case click.BadOptionUsage():
            text = _TAKES_NONE if "not take a value" in error.message else _NEEDS_VALUE
            return text.say(ui, name=error.option_name)
        case click.MissingParameter():
            return _MISSING.say(ui, name=_name(error, ui))
        case click.BadParameter():
            return _bad_value(error, ui)
    command = _COMMAND.match(error.message)
    if command and isinstance(ctx.command, click.Group):
        near = get_close_matches(command[1], ctx.command.list_commands(ctx))
        return _unknown(_NO_COMMAND, command[1], near, ui)
    listed = _IN_BRACKETS.search(error.message)
    return _TOO_MANY.say(ui, names=listed[1]) if listed else _NOT_UNDERSTOOD.say(ui)


def _unknown(text: Text, name: str, near: Sequence[str], ui: str) -> str:
    said = text.say(ui, name=name)
    return f"{said} {_MEANT.say(ui, names=', '.join(near))}" if near else said


def _bad_value(error: click.BadParameter, ui: str) -> str:
    name, kind = _name(error, ui), error.param.type if error.param else None
    match kind:
        case click.Choice():
            return _NO_CHOICE.say(ui, name=name, choices=", ".join(map(str, kind.choices)))
        case click.IntRange(min=least, max=None):
            return _AT_LEAST.say(ui, name=name, least=least)
        case click.IntRange(min=least, max=most):
            return _WITHIN.say(ui, name=name, least=least, most=most)
        case click.DateTime():
            return _NO_DATE.say(ui, name=name)
    return _BAD.say(ui, name=name)


def _name(error: click.BadParameter, ui: str) -> str:
    """The longest name of an option; what an argument is called in the help."""
    if error.param is None:
        return ""
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.called.say(ui) if isinstance(error.param, Argument) else str(error.param.name)
