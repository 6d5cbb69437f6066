"""A catalogue as it was at a revision of git, taken out into a folder. Nothing of the user's is touched."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from letterkit.catalogue.files.folder import PARTS, shown
from letterkit.errors import UsageError
from letterkit.installed import only_installed
from letterkit.keeping.files import remove_left_behind
from letterkit.ui import Text

_SET_BY_HOOKS: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""Inside a hook these name a place relative to the top of the repository; letterkit asks from the catalogue's."""

_NO_NETWORK: Final = {"GIT_ALLOW_PROTOCOL": "none"}
"""git fetches what a partial clone lacks when it is asked for; with no protocol to do so by, it says that it can't."""
_PREFIX: Final = "letterkit-catalogue-"
_NO_GIT = Text(
    sv="Programmet git finns inte. Installera det, så kan letterkit jämföra med en tidigare version.",
    fi="Ohjelmaa git ei ole. Asenna se, niin letterkit voi verrata aiempaan versioon.",
    en="The program git is not installed. letterkit needs it to compare with an earlier version.",
)
_NO_REPOSITORY = Text(
    sv="Katalogen ligger inte i ett git-arkiv som går att läsa ({reason}).",
    fi="Fraasisto ei ole luettavassa git-varastossa ({reason}).",
    en="The catalogue is not in a git repository that can be read ({reason}).",
)
_PARTIAL = Text(
    sv="Git-arkivet är en partiell klon som saknar den äldre versionen, och letterkit hämtar inget från nätet. Klona "
    "arkivet på nytt utan --filter.",
    fi="Git-varasto on osittainen klooni, josta vanhempi versio puuttuu, eikä letterkit hae mitään verkosta. Kloonaa "
    "varasto uudelleen ilman valintaa --filter.",
    en="The git repository is a partial clone that lacks the earlier version, and letterkit fetches nothing from the "
    "network. Clone the repository again without --filter.",
)
_LACKS: Final = b"promisor"
"""What git says in its error where a partial clone lacks something."""
_NO_REVISION = Text(
    sv="Versionen ”{revision}” finns inte i arkivet. Ange till exempel HEAD, main eller HEAD~3.",
    fi="Versiota ”{revision}” ei ole varastossa. Anna esimerkiksi HEAD, main tai HEAD~3.",
    en='The repository has no revision "{revision}". Give one such as HEAD, main or HEAD~3.',
)
_NOT_THEN = Text(
    sv="Katalogen fanns inte i versionen ”{revision}”: mapparna phrases och templates saknas där.",
    fi="Fraasistoa ei ollut versiossa ”{revision}”: siitä puuttuvat kansiot phrases ja templates.",
    en='There was no catalogue here at "{revision}": it lacks the folders phrases and templates.',
)
_BAD_NAME = Text(
    sv="Katalogen i versionen ”{revision}” har en fil vars namn inte kan användas: {name}. Inget skrevs utanför "
    "letterkits egen mapp.",
    fi="Version ”{revision}” fraasistossa on tiedosto, jonka nimeä ei voi käyttää: {name}. Letterkitin oman kansion "
    "ulkopuolelle ei kirjoitettu mitään.",
    en='The catalogue at "{revision}" has a file whose name cannot be used: {name}. Nothing was written outside '
    "letterkit's own folder.",
)


@contextmanager
def catalogue_at(folder: Path, revision: str) -> Iterator[Path]:
    """A new folder that holds the catalogue of `folder` as it was at a revision, for as long as the context lasts.

    Raises UsageError where there is no git, no repository, no such revision or no catalogue in it, or where it holds a
    name that can't be a file's below that folder.
    """
    _git(folder, _NO_REPOSITORY, "rev-parse", "--git-dir")
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = _git(folder, _NO_REVISION, *asked, revision=revision).decode().strip()
    listed = _git(folder, _NO_REPOSITORY, "ls-tree", "-r", "-z", commit, "--", *PARTS)
    entries = list(_files(listed.decode("utf-8", "surrogateescape")))
    if {PurePosixPath(name).parts[0] for _, name in entries} != set(PARTS):
        raise UsageError(_NOT_THEN, shown(folder), revision=revision)
    contents = _contents(folder, [hash for hash, _ in entries])
    remove_left_behind(Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"))
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as made:
        root = Path(made).resolve()
        for (_, name), content in zip(entries, contents, strict=True):
            try:
                _write(root, name, content)
            except (OSError, ValueError):
                raise UsageError(_BAD_NAME, shown(folder), revision=revision, name=name) from None
        yield root


def _write(root: Path, name: str, content: bytes) -> None:
    """Write a file below a folder. git checks names only when it checks out: one that is listed may lead elsewhere.

    Raises ValueError for such a name, OSError for one that the system can't write.
    """
    path = Path(os.path.normpath(root / name))
    if not path.is_relative_to(root):
        raise ValueError(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _files(listed: str) -> Iterator[tuple[str, str]]:
    """The hash and the name of each file that ls-tree lists; other repositories inside this one are left out."""
    for line in filter(None, listed.split("\0")):
        about, _, name = line.partition("\t")
        _, type, hash = about.split()
        if type == "blob":
            yield hash, name


def _contents(folder: Path, hashes: list[str]) -> Iterator[bytes]:
    """What files of the repository hold, all asked for at once."""
    told = _git(folder, _NO_REPOSITORY, "cat-file", "--batch", stdin="".join(f"{hash}\n" for hash in hashes))
    position = 0
    for _ in hashes:
        end = told.index(b"\n", position)
        size = int(told[position:end].split()[-1])
        yield told[end + 1 : end + 1 + size]
        position = end + size + 2


def _git(folder: Path, failed: Text, *arguments: str, stdin: str = "", **values: object) -> bytes:
    """What git answers. Raises UsageError with what `failed` says where it doesn't."""
    environment = {name: value for name, value in os.environ.items() if name not in _SET_BY_HOOKS} | _NO_NETWORK
    command = ["git", "-C", str(folder), *arguments]
    try:
        with only_installed():
            done = subprocess.run(command, input=stdin.encode(), capture_output=True, env=environment, check=False)
    except FileNotFoundError:
        raise UsageError(_NO_GIT) from None
    if done.returncode and _LACKS in done.stderr:
        raise UsageError(_PARTIAL, shown(folder))
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(failed, shown(folder), reason=lines[0] if lines else "git", **values)
    return done.stdout
