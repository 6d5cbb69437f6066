"""letterkit serve: the handler's page and the HTTP API, on this computer."""

from __future__ import annotations

import logging
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import click

from letterkit.cli import speaking
from letterkit.cli.drafts.former import tell_former
from letterkit.cli.options.common import config_option, isolated_option, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import NAME, option
from letterkit.errors import UsageError
from letterkit.ui import Text, guess_ui_language

_NEEDED: Final = ("starlette", "uvicorn", "python_multipart")
_MISSING: Final = Text(
    sv="Sidan behöver några tilläggspaket. Installera dem med: pip install letterkit[web]",
    fi="Sivu tarvitsee muutaman lisäpaketin. Asenna ne komennolla: pip install letterkit[web]",
    en="The page needs a few more packages. Install them with: pip install letterkit[web]",
)
_PORTS: Final = (*range(8766, 8776), 0)
"""Where the page is by itself: the first of these that is free, so that several people can use one computer."""
_SHOWN: Final = Text(
    sv="letterkit är öppet i webbläsaren: {address}\nLåt det här fönstret vara öppet medan du arbetar, och stäng det"
    " när du är klar. Inget sparas.",
    fi="letterkit on auki selaimessa: {address}\nPidä tämä ikkuna auki, kun työskentelet, ja sulje se, kun olet valmis."
    " Mitään ei tallenneta.",
    en="letterkit is open in your browser: {address}\nKeep this window open while you work, and close it when you are"
    " done. Nothing is stored.",
)
_SHORTCUT: Final = Text(
    sv="Klart. Dubbelklicka på letterkit för att öppna sidan: {path}",
    fi="Valmis. Avaa sivu kaksoisnapsauttamalla letterkitiä: {path}",
    en="Done. Double-click letterkit to open the page: {path}",
)
_SERVED: Final = Text(
    sv="Öppna {address} i webbläsaren. Inget sparas. Avsluta med Ctrl-C.",
    fi="Avaa {address} selaimessa. Mitään ei tallenneta. Lopeta: Ctrl-C.",
    en="Open {address} in a browser. Nothing is stored. Stop with Ctrl-C.",
)
_OPEN_TO_ALL: Final = Text(
    sv="Servern kan nås från andra datorer på {host} och frågar inte efter lösenord. Ställ den bakom en proxy som gör"
    " det.",
    fi="Palvelimeen saa yhteyden muilta tietokoneilta osoitteessa {host}, eikä se kysy salasanaa. Aseta se"
    " kirjautumista vaativan välityspalvelimen taakse.",
    en="Other computers can reach the server on {host}, and it asks for no password. Put it behind a proxy that does.",
)


_HELP: Final = Text(
    sv="""Visa handläggarens sida, och svara program över HTTP, bara på den här datorn.

    Sidan granskar utkast och bygger brev. Gränssnittet för program beskrivs på /openapi.json. Inget av det som skickas
    sparas, och inget ur ett brev hamnar i loggen.
    """,
    fi="""Näytä käsittelijän sivu ja vastaa ohjelmille HTTP:n kautta, vain tällä tietokoneella.

    Sivu tarkistaa luonnoksia ja muodostaa kirjeitä. Ohjelmien rajapinta on kuvattu osoitteessa /openapi.json. Mitään
    lähetettyä ei tallenneta, eikä kirjeestä päädy mitään lokiin.
    """,
    en="""Show the handler's page, and answer programs over HTTP, on this computer only.

    The page checks drafts and builds letters; the API is described at /openapi.json. Nothing that is sent is stored,
    and nothing of a letter is logged.
    """,
)


@speaking.command("serve", _HELP)
@option(
    "--port",
    type=click.IntRange(0, 65535),
    help=Text(
        sv="Porten; 0: en ledig (förvalt: 8766, eller nästa lediga).",
        fi="Portti; 0: mikä tahansa vapaa (oletus: 8766 tai seuraava vapaa).",
        en="The port; 0: a free one (default: 8766, or the next that is free).",
    ),
)
@option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar=Text(sv="ADRESS", fi="OSOITE", en="ADDRESS"),
    help=Text(sv="Adressen att lyssna på.", fi="Osoite, jota kuunnellaan.", en="The address to listen on."),
)
@option(
    "--name",
    "names",
    multiple=True,
    metavar=NAME,
    help=Text(
        sv="Ett annat namn som servern nås med, till exempel en proxys.",
        fi="Muu nimi, jolla palvelin tavoitetaan, esimerkiksi välityspalvelimen.",
        en="Another name that the server is called by, such as a proxy's.",
    ),
)
@option(
    "--processes",
    type=click.IntRange(1, 32),
    help=Text(
        sv="Så många förfrågningar arbetas det med samtidigt.",
        fi="Näin montaa pyyntöä käsitellään samaan aikaan.",
        en="So many requests are worked on at a time.",
    ),
)
@option(
    "--megabytes",
    type=click.IntRange(1, 100),
    default=12,
    show_default=True,
    help=Text(
        sv="Den största förfrågan, i megabyte.",
        fi="Suurin pyyntö megatavuina.",
        en="The largest request, in megabytes.",
    ),
)
@option(
    "--seconds",
    type=click.IntRange(1, 600),
    default=30,
    show_default=True,
    help=Text(
        sv="Det längsta arbetet, i sekunder.", fi="Pisin käsittelyaika sekunteina.", en="The longest work, in seconds."
    ),
)
@config_option
@isolated_option
@option(
    "--open/--no-open",
    "opens",
    default=None,
    help=Text(
        sv="Öppna sidan i webbläsaren (förvalt: i en terminal).",
        fi="Avaa sivu selaimessa (oletus: päätteessä).",
        en="Open the page in the browser (default: in a terminal).",
    ),
)
@option(
    "--shortcut",
    is_flag=True,
    help=Text(
        sv="Lägg letterkit där program öppnas med ett klick, och sluta.",
        fi="Lisää letterkit sinne, mistä ohjelmat avataan napsauttamalla, ja lopeta.",
        en="Put letterkit where programs are opened by a click, and end.",
    ),
)
@ui_option
def command(
    port: int | None,
    host: str,
    names: tuple[str, ...],
    processes: int | None,
    megabytes: int,
    seconds: int,
    config: Path | None,
    isolated: bool,
    opens: bool | None,
    shortcut: bool,
    ui: str | None,
) -> None:
    """Show the handler's page, and answer programs over HTTP, on this computer only."""
    said = ui or guess_ui_language()
    if not all(map(find_spec, _NEEDED)):
        raise UsageError(_MISSING)
    if shortcut:
        from letterkit.cli.shortcut import placed

        echo(_SHORTCUT.say(said, path=placed()))
        return
    from letterkit.processes import cores
    from letterkit.web.limits import MEGABYTE, Limits
    from letterkit.web.serving import serve
    from letterkit.web.setup import Setup

    logging.basicConfig(level=logging.WARNING, format="letterkit: %(message)s")
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)  # a request that is no HTTP is nobody's concern here
    setup = Setup(config.resolve() if config else None, isolated)
    plan = setup.plan()
    _ = plan.rules  # a configuration at fault is told before all else
    tell_former(plan.former, said)
    limits = Limits(size=megabytes * MEGABYTE, work=float(seconds), processes=processes or max(2, min(4, cores())))
    is_own = host in ("127.0.0.1", "::1", "localhost")
    shows = opens if opens is not None else is_own and sys.stdout.isatty()
    if not is_own:
        echo(f"letterkit: {_OPEN_TO_ALL.say(said, host=host)}", err=True)

    def ready(address: str) -> None:
        echo((_SHOWN if shows else _SERVED).say(said, address=address))
        if shows:
            click.launch(address)

    serve(setup, ready, host=host, ports=_PORTS if port is None else (port,), names=names, limits=limits)
