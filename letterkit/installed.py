"""What letterkit starts is what is installed: nothing is taken from the folder that it happens to be started in.

Python looks for the modules of a process that it starts in that folder first, and Windows for programs: a file called
pickle.py or git.exe that came with a draft would be run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SAID: Final = {"PYTHONSAFEPATH": "1", "NoDefaultCurrentDirectoryInExePath": "1"}
"""What Python and Windows look for in the environment."""


@contextmanager
def only_installed() -> Iterator[None]:
    """What is started meanwhile looks for its modules, and Windows for the program, elsewhere than in this folder."""
    before = {name: os.environ.get(name) for name in _SAID}
    os.environ.update(_SAID)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
