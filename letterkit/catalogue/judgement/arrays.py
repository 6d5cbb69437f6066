"""The arrays of learned models: large ones are unpacked once, into the user's folder for caches, and mapped from there.

Unpacking them takes longer than a letter, of which few rows are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from letterkit.catalogue.patterns.prepared import kept_at
from letterkit.keeping import write_whole

if TYPE_CHECKING:
    import numpy

    Array = numpy.ndarray[Any, Any]

_LARGE: Final = 1 << 20
"""Arrays of more bytes are mapped."""


def arrays_in(path: Path) -> Mapping[str, Array]:
    """The arrays in a file of numpy's (.npz) by name; they can't be written to."""
    from letterkit.language.numbers import numpy

    with path.open("rb") as stream, numpy.load(stream, allow_pickle=False) as held:
        sizes = {info.filename.removesuffix(".npy"): info.file_size for info in held.zip.infolist()}
        return {name: _mapped(path, name, held) if sizes[name] > _LARGE else held[name] for name in held.files}


def _mapped(path: Path, name: str, held: Mapping[str, Array]) -> Array:
    """An array as it was unpacked before; unpacked where it was not."""
    from letterkit.language.numbers import numpy

    about = path.stat()
    place = kept_at(f"{path} {name} {about.st_size} {about.st_mtime_ns} {numpy.__version__}")
    if place is None:
        return held[name]
    with suppress(OSError, ValueError):
        return numpy.asarray(numpy.load(place, mmap_mode="r", allow_pickle=False))
    array = held[name]
    written = BytesIO()
    numpy.save(written, array, allow_pickle=False)
    write_whole(place, written.getvalue())
    return array
