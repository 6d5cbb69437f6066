"""What all pages have in common: their look, their templates, and the policy that lets a browser load nothing else."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit import __version__
from letterkit.ui import Text

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent


@cache
def look() -> str:
    """The styles of a page."""
    return (_FOLDER / "page.css").read_text(encoding="utf-8")


def policy(style: str | None, script: str = "", connect: str = "") -> str:
    """The content policy of a page: its own styles (any inside it, where None) and script, and nothing from anywhere.

    `connect` is what its script may ask.
    """
    parts = ["default-src 'none'", f"style-src '{'unsafe-inline' if style is None else _hash(style)}'"]
    parts += [f"script-src '{_hash(script)}'"] if script else []
    parts += [f"connect-src {connect}"] if connect else []
    return "; ".join([*parts, "base-uri 'none'", "form-action 'none'"])


def templates(*folders: Path) -> Environment:
    """The templates of folders, the first before the others; they escape all that they are given."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(folders)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals |= {"say": _say, "version": __version__}
    return made


def _say(text: Text, ui: str, /, **values: object) -> str:
    return text.say(ui, **values)


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
