"""What a path leads to. One that no system can follow (too long, in a circle, not allowed) leads nowhere.

Before Python 3.14 the methods of pathlib raise for some of those.
"""

from __future__ import annotations

import os
from pathlib import Path


def is_file(path: str | Path) -> bool:
    """Whether there is a file."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder."""
    return os.path.isdir(path)  # noqa: PTH112


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one place, by whatever names and links."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def is_there(path: str | Path) -> bool:
    """Whether there is anything."""
    return os.path.exists(path)  # noqa: PTH110
