"""The options that say how drafts are checked: they beat what a configuration file says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import click
from click.core import ParameterSource

from letterkit.cli.completion import rule_names
from letterkit.decision.kinds import TYPES
from letterkit.errors import UsageError
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.settings import Layer, layer_of
from letterkit.linter.verdict import FAIL_ON
from letterkit.ui import Text

_MODEL: Final = Text(
    sv="Skriv språket och modellens namn: --model sv=NAMN (eller fi, en).",
    fi="Kirjoita kieli ja mallin nimi: --model fi=NIMI (tai sv, en).",
    en="Write the language and the name of the model: --model en=NAME (or sv, fi).",
)

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for: settings, and which configuration file to read, if any."""

    layer: Layer
    config: Path | None
    is_isolated: bool

    def configurations(self) -> Configurations:
        """The plans of drafts, by this command line and the files. Raises LetterkitError for a file at fault."""
        return Configurations(self.layer, self.config, self.is_isolated)


def _names(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _models(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    models = dict(value.partition("=")[::2] for value in values)
    if not all(name and language in LANGUAGES for language, name in models.items()):
        raise UsageError(_MODEL)
    return models


_RULES: Final[dict[str, Any]] = {
    "multiple": True,
    "callback": _names,
    "shell_complete": rule_names,
    "metavar": "RULES",
}
_OPTIONS: Final = (
    click.option("--lang", type=click.Choice(["auto", *LANGUAGES]), default="auto", help="Language of the drafts."),
    click.option("--type", type=click.Choice(["auto", *TYPES]), default="auto", help="Kind of letter."),
    click.option("--select", **_RULES, help="Run only these rules or groups."),
    click.option("--ignore", **_RULES, help="Leave out these rules or groups."),
    click.option("--model", multiple=True, callback=_models, metavar="LANG=NAME", help="Use this spaCy pipeline."),
    click.option("--fail-on", type=click.Choice(FAIL_ON), default="error", help="Exit with 1 from this severity up."),
    click.option("--min-score", type=click.IntRange(0, 100), help="Exit with 1 if a draft scores below this."),
    click.option("--baseline", type=click.Path(path_type=Path), help="Hide the findings that this file knows."),
    click.option("--ui", type=click.Choice(["sv", "fi", "en"]), help="Language of the report (default: the draft's)."),
    click.option("--config", type=click.Path(path_type=Path), help="Read this configuration, and look for no other."),
    click.option("--isolated", is_flag=True, help="Read no configuration."),
)
_SETTINGS: Final = ("lang", "type", "select", "ignore", "fail_on", "min_score", "baseline", "ui")
"""The options that set what the key of the same name sets."""


def settings_options(command: Command) -> Command:
    """Give a command these options; it takes them as one argument, `asked`."""

    @wraps(command)
    def wrapped(config: Path | None, isolated: bool, model: dict[str, str], **options: Any) -> Any:
        layer = _layer({name: options.pop(name) for name in _SETTINGS}, model)
        return command(asked=Asked(layer, config, isolated), **options)

    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return cast(Command, wrapped)


def _layer(values: dict[str, Any], models: dict[str, str]) -> Layer:
    """The settings that the command line itself gives; what click gives by default sets nothing."""
    source = click.get_current_context().get_parameter_source
    given = {name: value for name, value in values.items() if source(name) != ParameterSource.DEFAULT}
    return layer_of(models=models, **given)
