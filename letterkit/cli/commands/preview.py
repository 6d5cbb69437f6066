"""letterkit preview: the catalogue's phrases and letters as pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from letterkit.cli import speaking
from letterkit.cli.options.common import CATALOGUE, CATALOGUE_HERE, PATH, cases_option, ui_option
from letterkit.cli.screen import echo
from letterkit.cli.speaking import FOLDER, argument, option
from letterkit.errors import UsageError
from letterkit.ui import Text, guess_ui_language

if TYPE_CHECKING:
    from letterkit.gallery.serving import Showing

_WHERE = Text(
    sv="Ange en mapp med -o, eller visa galleriet med --serve.",
    fi="Anna kansio valinnalla -o tai näytä galleria valinnalla --serve.",
    en="Name a folder with -o, or show the gallery with --serve.",
)
_WRITTEN = Text(
    sv="Galleriet ligger i {folder}. Öppna {page}.",
    fi="Galleria on kansiossa {folder}. Avaa {page}.",
    en="The gallery is in {folder}. Open {page}.",
)
_SERVED = Text(
    sv="Galleriet visas på {address}. Det byggs om när katalogen ändras. Avsluta med Ctrl-C.",
    fi="Galleria näkyy osoitteessa {address}. Se muodostetaan uudelleen, kun fraasisto muuttuu. Lopeta: Ctrl-C.",
    en="The gallery is at {address}. It is built anew when the catalogue changes. Stop with Ctrl-C.",
)
_REBUILT = Text(sv="Galleriet är ombyggt.", fi="Galleria on muodostettu uudelleen.", en="The gallery is built anew.")


_HELP: Final = Text(
    sv="""Visa en katalog som sidor: fraserna på alla språk bredvid varandra, och breven.

    Breven är de i exempelfallen i katalogens mapp golden. Galleriet behöver ingen server: öppna index.html.
    """,
    fi="""Näytä fraasisto sivuina: fraasit kaikilla kielillä rinnakkain, ja kirjeet.

    Kirjeet ovat fraasiston golden-kansion esimerkkitapausten kirjeitä. Galleria ei tarvitse palvelinta: avaa
    index.html.
    """,
    en="""Show a catalogue as pages: its phrases in all languages side by side, and its letters.

    The letters are those of the cases in its folder golden. The gallery needs no server: open its index.html.
    """,
)


@speaking.command("preview", _HELP)
@argument("catalogue", CATALOGUE, CATALOGUE_HERE, required=False, type=PATH)
@option(
    "-o",
    "--output",
    type=PATH,
    metavar=FOLDER,
    help=Text(
        sv="Mappen som galleriet skrivs till.",
        fi="Kansio, johon galleria kirjoitetaan.",
        en="The folder to write the gallery to.",
    ),
)
@cases_option
@option(
    "--serve",
    "serves",
    is_flag=True,
    help=Text(
        sv="Visa det på den här datorn, och följ ändringar.",
        fi="Näytä galleria tällä tietokoneella ja seuraa muutoksia.",
        en="Show it on this computer, and follow changes.",
    ),
)
@option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help=Text(sv="Porten för --serve.", fi="Portti valinnalle --serve.", en="The port of --serve."),
)
@ui_option
def command(
    catalogue: Path | None, output: Path | None, cases: tuple[Path, ...], serves: bool, port: int, ui: str | None
) -> None:
    """Make a gallery of a catalogue: its phrases in all languages side by side, and its letters as pages."""
    from letterkit.catalogue.catalogue import load_catalogue
    from letterkit.catalogue.files.cases import find_cases, golden_folder
    from letterkit.catalogue.files.folder import PARTS, working_catalogue
    from letterkit.forgetting import forget_catalogues
    from letterkit.gallery.site import gallery_of, pages
    from letterkit.gallery.writing import check_place, write_gallery

    said = ui or guess_ui_language()
    if output is None and not serves:
        raise UsageError(_WHERE)
    folder = working_catalogue(catalogue)
    if output:
        check_place(output)

    def build(*, is_live: bool = False) -> dict[str, bytes]:
        forget_catalogues()
        loaded = load_catalogue(folder)
        return pages(gallery_of(loaded, find_cases(folder, cases), said, is_live=is_live))

    def watched() -> Iterator[Path]:
        golden = golden_folder(folder)
        for place in (*(folder / part for part in PARTS), *([golden] if golden else []), *cases):
            yield from place.rglob("*.*")

    if output:
        write_gallery(build(), output)
        echo(_WRITTEN.say(said, folder=output, page=output / "index.html"))
    if serves:
        from letterkit.gallery.serving import Showing, serve

        showing = Showing(lambda: build(is_live=True), watched, said)
        showing.start()

        def changed(now: Showing) -> None:
            echo(now.fault or _REBUILT.say(said), err=bool(now.fault))
            if output and not now.fault:
                write_gallery(build(), output)

        serve(showing, port, lambda address: echo(_SERVED.say(said, address=address)), changed)
