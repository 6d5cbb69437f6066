"""numpy with one thread: letters are small, and many are checked in processes of their own.

Its library for matrices reads how many threads to start when it is loaded; the environment is as it was afterwards.
"""

from __future__ import annotations

import os
import sys
from typing import Final

_THREADS: Final = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_UNSET: Final = [] if "numpy" in sys.modules else [name for name in _THREADS if name not in os.environ]

os.environ.update(dict.fromkeys(_UNSET, "1"))
try:
    import numpy
finally:
    for _name in _UNSET:
        del os.environ[_name]

__all__ = ["numpy"]
