"""Where the default catalogue is: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def default_catalogue() -> Path:
    """The folder that holds `phrases` and `templates`."""
    package = Path(__file__).parent.parent
    installed = package / "_catalogue"
    return installed if installed.is_dir() else package.parent


def shown(path: Path) -> str:
    """A path as the user knows it: from the folder they stand in, where it is below that."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
