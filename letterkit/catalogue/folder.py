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
