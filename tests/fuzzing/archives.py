"""Zip files with a change inside, which is packed again: what readers of Word and OpenDocument files meet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from hypothesis import strategies as st

from tests.fuzzing.inputs import inputs


@st.composite
def archives(draw: st.DrawFn, samples: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """A sample in one part of which something is changed; seldom the bytes of the file itself."""
    if not draw(st.integers(0, 4)):
        return draw(inputs(samples, [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\x08\0"]))
    sample = draw(st.sampled_from(samples))
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sample)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        chosen = draw(st.sampled_from(old.namelist()))
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, draw(inputs([data], words)) if name == chosen else data)
    return file.getvalue()
