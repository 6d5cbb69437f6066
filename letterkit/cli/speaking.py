"""Commands that say their help in Swedish, Finnish or English: the three stand side by side where a command is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, Final, TypeVar

import click

from letterkit.ui import Text, guess_ui_language

UI: Final = "letterkit.ui"
"""Under what name the language of the user is kept with a command line."""

FILE: Final = Text(sv="FIL", fi="TIEDOSTO", en="FILE")
FOLDER: Final = Text(sv="MAPP", fi="KANSIO", en="FOLDER")
NAME: Final = Text(sv="NAMN", fi="NIMI", en="NAME")

_NUMBER: Final = Text(sv="TAL", fi="LUKU", en="NUMBER")
_TEXT: Final = Text(sv="TEXT", fi="TEKSTI", en="TEXT")
_DAY: Final = Text(sv="ÅÅÅÅ-MM-DD", fi="VVVV-KK-PP", en="YYYY-MM-DD")
_USAGE: Final = Text(sv="Så här skriver du: ", fi="Käyttö: ", en="Usage: ")
_OPTIONS: Final = Text(sv="[ALTERNATIV]", fi="[VALINNAT]", en="[OPTIONS]")
_COMMAND: Final = Text(sv="KOMMANDO [ARGUMENT]...", fi="KOMENTO [ARGUMENTIT]...", en="COMMAND [ARGS]...")
_HEADINGS: Final = {
    click.Argument: Text(sv="Argument", fi="Argumentit", en="Arguments"),
    click.Option: Text(sv="Alternativ", fi="Valinnat", en="Options"),
    click.Command: Text(sv="Kommandon", fi="Komennot", en="Commands"),
}
_HELP: Final = Text(sv="Visa den här hjälpen.", fi="Näytä tämä ohje.", en="Show this help.")
_DEFAULT: Final = Text(sv="förvalt: {value}", fi="oletus: {value}", en="default: {value}")
_REQUIRED: Final = Text(sv="krävs", fi="pakollinen", en="required")

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def language_of(ctx: click.Context) -> str:
    """The language in which to speak to whoever wrote this command line."""
    return str(ctx.meta.get(UI) or guess_ui_language())


class Option(click.Option):
    """An option with its help in three languages; `called` is what stands for its value there."""

    def __init__(self, *names: Any, said: Text, called: Text | None = None, **settings: Any) -> None:
        super().__init__(*names, **settings)
        self.said = said
        self.called = called or _called(self.type)

    def speak(self, language: str) -> None:
        """Take on the words of a language."""
        self.help = self.said.say(language)
        if self.called and not self.is_flag:
            self.metavar = self.called.say(language)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None:
            return None
        more = "; ".join(self._more(language_of(ctx)))
        return record[0], f"{self.help}  [{more}]" if more else str(self.help)

    def _more(self, language: str) -> Iterator[str]:
        """What holds without the option, the values that it takes, and whether it may be left out."""
        if self.show_default:
            yield _DEFAULT.say(language, value=str(self.default))
        if isinstance(self.type, click.IntRange):
            most = "" if self.type.max is None else self.type.max
            yield f"{self.type.min}–{most}"
        if self.required:
            yield _REQUIRED.say(language)


class Argument(click.Argument):
    """What a command is given, with its name and its help in three languages."""

    def __init__(self, *names: Any, said: Text, called: Text, **settings: Any) -> None:
        super().__init__(*names, **settings)
        self.said = said
        self.called = called

    def speak(self, language: str) -> None:
        """Take on the words of a language."""
        name = self.called.say(language)
        self.metavar = (name if self.required else f"[{name}]") + ("" if self.nargs == 1 else "...")


class _Speaking(click.Command):
    """What commands and groups of them have in common."""

    def __init__(self, *given: Any, said: Text, **settings: Any) -> None:
        super().__init__(*given, **settings)
        self.said = said
        self._help = Option(
            ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help, said=_HELP
        )

    def speak(self, language: str) -> None:
        """Take on the words of a language, with all that belongs to the command."""
        self.help = self.said.say(language)
        self.options_metavar = _OPTIONS.say(language)
        for one in (*self.params, self._help):
            if isinstance(one, Option | Argument):
                one.speak(language)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        self.speak(language_of(ctx))
        return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option:
        return self._help

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, _USAGE.say(language_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = language_of(ctx)
        arguments = [one for one in self.params if isinstance(one, Argument)]
        given = [(one.called.say(language), one.said.say(language)) for one in arguments]
        options = [one.get_help_record(ctx) for one in self.get_params(ctx) if isinstance(one, click.Option)]
        for kind, rows in ((click.Argument, given), (click.Option, [row for row in options if row])):
            if rows:
                with formatter.section(_HEADINGS[kind].say(language)):
                    formatter.write_dl(rows)


class Command(_Speaking):
    """A command with its help in three languages."""


class Group(_Speaking, click.Group):
    """A group of commands with its help in three languages."""

    def speak(self, language: str) -> None:
        super().speak(language)
        self.subcommand_metavar = _COMMAND.say(language)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        language = language_of(ctx)
        with formatter.section(_HEADINGS[click.Command].say(language)):
            formatter.write_dl([(name, said.say(language)) for name, said in self.summaries(ctx)])

    def summaries(self, ctx: click.Context) -> Iterator[tuple[str, Text]]:
        """The commands of the group and, in a sentence, what each does."""
        for name in self.list_commands(ctx):
            held = self.get_command(ctx, name)
            if isinstance(held, _Speaking):
                yield name, _summary(held.said)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        if incomplete[:1] == "-":
            return super().shell_complete(ctx, incomplete)
        named = ((name, said) for name, said in self.summaries(ctx) if name.startswith(incomplete))
        return [CompletionItem(name, help=said.say(language_of(ctx))) for name, said in named]


class LazyGroup(Group):
    """A group whose commands, named with what they do, stand in modules that are imported when they are called."""

    held: Mapping[str, Text]
    modules: str
    """The module of a command, with {} for its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.held)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.held:
            return None
        command: click.Command = import_module(self.modules.format(cmd_name)).command
        return command

    def summaries(self, ctx: click.Context) -> Iterator[tuple[str, Text]]:
        yield from self.held.items()


def command(name: str, help: Text) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command."""
    return click.command(name, cls=Command, said=help)


def group(name: str, help: Text) -> Callable[[Callable[..., Any]], Group]:
    """Make a function a group of commands."""
    return click.group(name, cls=Group, said=help)


def option(*names: str, help: Text, metavar: Text | None = None, **settings: Any) -> Callable[[Decorated], Decorated]:
    """Give a command an option; `metavar` stands for its value in the help."""
    return click.option(*names, cls=Option, said=help, called=metavar, **settings)


def argument(name: str, metavar: Text, help: Text, **settings: Any) -> Callable[[Decorated], Decorated]:
    """Give a command an argument, which is called `metavar` in the help and in messages."""
    return click.argument(name, cls=Argument, said=help, called=metavar, **settings)


def _called(kind: object) -> Text | None:
    """What stands for a value of a kind, where that is not the kind's to say."""
    match kind:
        case click.Path():
            return FILE
        case click.IntRange():
            return _NUMBER
        case click.DateTime():
            return _DAY
        case _ if kind is click.STRING:
            return _TEXT
    return None


def _summary(said: Text) -> Text:
    """The first sentence of a help, in each language."""
    return Text.of(lambda ui: _first_sentence(said.say(ui)))


def _first_sentence(text: str) -> str:
    sentence = text.split("\n\n")[0].partition(". ")[0]
    return sentence if sentence.endswith(".") else f"{sentence}."


def _show_help(ctx: click.Context, parameter: click.Parameter, is_asked: bool) -> None:
    if is_asked and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()
