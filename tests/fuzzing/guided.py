"""The readers under atheris, which looks for inputs that reach new lines of them.

    pip install atheris                                        (Linux and macOS; it is no part of the environment)
    python -m tests.fuzzing.guided docx -runs=10000            options are libFuzzer's

A crash is written to a file beside; it belongs as an @example at the target of its format (tests/fuzzing/test_….py).
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path
from typing import Final

TARGETS: Final = {"docx": "word", "odt": "odt", "pdf": "pdf", "markdown": "markdown", "html": "html", "text": "text"}
"""The names of targets (test_NAME.py), and the formats that they read."""


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(f"python -m tests.fuzzing.guided {'|'.join(TARGETS)} [OPTION OF LIBFUZZER…]")
    import atheris

    name, options = sys.argv[1], sys.argv[2:]
    with atheris.instrument_imports(include=["letterkit"]):
        importlib.import_module(f"letterkit.document.readers.{TARGETS[name]}")
        from tests.fuzzing.reading import read_or_refused
    seeds = importlib.import_module(f"tests.fuzzing.test_{name}").SEEDS
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds):
            (Path(folder) / str(number)).write_bytes(seed)
        atheris.Setup([sys.argv[0], *options, folder], lambda data: read_or_refused(data, TARGETS[name]))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
