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
from letterkit.cli.options.common import PATH, config_option, isolated_option
from letterkit.cli.options.reporting import fail_on_option
from letterkit.cli.speaking import option
from letterkit.decision.kinds import TYPES
from letterkit.errors import UsageError
from letterkit.language.data import LANGUAGES
from letterkit.linter.config.excluding import Patterns, given
from letterkit.linter.config.find import Configurations
from letterkit.linter.config.settings import Layer, layer_of
from letterkit.ui import UI_LANGUAGES, Text

_MODEL: Final = Text(
    sv="Skriv språket och modellens namn: --model sv=NAMN (eller fi, en).",
    fi="Kirjoita kieli ja mallin nimi: --model fi=NIMI (tai sv, en).",
    en="Write the language and the name of the model: --model en=NAME (or sv, fi).",
)
_NO_RULE: Final = Text(
    sv="Efter {option} ska det stå minst en regel eller grupp, till exempel: {option} misleading. Utan {option} gäller"
    " det som konfigurationen säger, annars alla regler.",
    fi="Valinnan {option} jälkeen on annettava ainakin yksi sääntö tai ryhmä, esimerkiksi: {option} misleading. Ilman"
    " valintaa {option} noudatetaan asetuksia tai käytetään kaikkia sääntöjä.",
    en="At least one rule or group must follow {option}, for example: {option} misleading. Without {option}, what the"
    " configuration says holds, or else all rules.",
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


def _rules(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    names = _names(ctx, parameter, values)
    if values and not names:
        raise UsageError(_NO_RULE, option=parameter.opts[0])
    return names


def _models(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    models = dict(value.partition("=")[::2] for value in values)
    if not all(name and language in LANGUAGES for language, name in models.items()):
        raise UsageError(_MODEL)
    return models


def _patterns(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[Patterns, ...]:
    return (given(Path.cwd(), _names(ctx, parameter, values)),) if values else ()


_RULES: Final[dict[str, Any]] = {
    "multiple": True,
    "callback": _rules,
    "shell_complete": rule_names,
    "metavar": Text(sv="REGLER", fi="SÄÄNNÖT", en="RULES"),
}
select_option: Final = option(
    "--select",
    **_RULES,
    help=Text(
        sv="Kör bara de här reglerna eller grupperna.",
        fi="Käytä vain näitä sääntöjä tai ryhmiä.",
        en="Run only these rules or groups.",
    ),
)
ignore_option: Final = option(
    "--ignore",
    **_RULES,
    help=Text(
        sv="Lämna bort de här reglerna eller grupperna.",
        fi="Jätä nämä säännöt tai ryhmät pois.",
        en="Leave out these rules or groups.",
    ),
)
_PATTERNS: Final[dict[str, Any]] = {
    "multiple": True,
    "callback": _patterns,
    "metavar": Text(sv="MÖNSTER", fi="KUVIOT", en="PATTERNS"),
}
_TYPES: Final = ", ".join(TYPES)
_OPTIONS: Final = (
    option(
        "--lang",
        type=click.Choice(["auto", *LANGUAGES]),
        default="auto",
        show_default=True,
        help=Text(sv="Utkastens språk.", fi="Luonnosten kieli.", en="Language of the drafts."),
    ),
    option(
        "--type",
        type=click.Choice(["auto", *TYPES]),
        default="auto",
        metavar=Text(sv="SLAG", fi="LAJI", en="KIND"),
        help=Text(
            sv=f"Brevets slag: auto (förvalt), {_TYPES}.",
            fi=f"Kirjeen laji: auto (oletus), {_TYPES}.",
            en=f"Kind of letter: auto (default), {_TYPES}.",
        ),
    ),
    select_option,
    ignore_option,
    option(
        "--model",
        multiple=True,
        callback=_models,
        metavar=Text(sv="SPRÅK=NAMN", fi="KIELI=NIMI", en="LANG=NAME"),
        help=Text(sv="Använd den här spaCy-modellen.", fi="Käytä tätä spaCy-mallia.", en="Use this spaCy pipeline."),
    ),
    fail_on_option,
    option(
        "--min-score",
        type=click.IntRange(0, 100),
        help=Text(
            sv="Ge slutstatus 1 om ett utkast får färre poäng.",
            fi="Paluuarvo on 1, jos luonnoksen pisteet jäävät alle tämän.",
            en="Exit with 1 if a draft scores below this.",
        ),
    ),
    option(
        "--baseline",
        type=PATH,
        help=Text(
            sv="Dölj anmärkningarna som den här filen känner till.",
            fi="Piilota huomautukset, jotka tämä tiedosto tuntee.",
            en="Hide the findings that this file knows.",
        ),
    ),
    option(
        "--exclude",
        **_PATTERNS,
        help=Text(
            sv="Lämna bort de här utkasten och mapparna, i stället för konfigurationens exclude.",
            fi="Jätä nämä luonnokset ja kansiot pois asetusten exclude-kohdan sijasta.",
            en="Leave out these drafts and folders, instead of what the configuration excludes.",
        ),
    ),
    option(
        "--extend-exclude",
        **_PATTERNS,
        help=Text(
            sv="Lämna bort också de här utkasten och mapparna.",
            fi="Jätä pois myös nämä luonnokset ja kansiot.",
            en="Leave out these drafts and folders, too.",
        ),
    ),
    option(
        "--force-exclude",
        is_flag=True,
        help=Text(
            sv="Lämna bort dem också när de nämns på kommandoraden.",
            fi="Jätä ne pois silloinkin, kun ne on nimetty komentorivillä.",
            en="Leave them out even where the command line names them.",
        ),
    ),
    option(
        "--ui",
        type=click.Choice(UI_LANGUAGES),
        help=Text(
            sv="Rapportens språk (förvalt: utkastets).",
            fi="Raportin kieli (oletus: luonnoksen kieli).",
            en="Language of the report (default: the draft's).",
        ),
    ),
    config_option,
    isolated_option,
)
_SETTINGS: Final = (
    *("lang", "type", "select", "ignore", "fail_on", "min_score", "baseline", "ui"),
    *("exclude", "extend_exclude", "force_exclude"),
)
"""The options that set what the key of the same name sets."""


def settings_options(command: Command) -> Command:
    """Give a command these options; it takes them as one argument, `asked`."""

    @wraps(command)
    def wrapped(config: Path | None, isolated: bool, model: dict[str, str], **options: Any) -> Any:
        layer = _layer({name: options.pop(name) for name in _SETTINGS}, model)
        return command(asked=Asked(layer, config, isolated), **options)

    for one in reversed(_OPTIONS):
        wrapped = one(wrapped)
    return cast(Command, wrapped)


def _layer(values: dict[str, Any], models: dict[str, str]) -> Layer:
    """The settings that the command line itself gives; what click gives by default sets nothing."""
    source = click.get_current_context().get_parameter_source
    given = {name: value for name, value in values.items() if source(name) != ParameterSource.DEFAULT}
    return layer_of(models=models, **given)
