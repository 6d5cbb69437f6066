"""Links from a page into the repository: the site holds docs/ alone, so they become plain names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

_LINK: Final = re.compile(r"\[(?P<shown>[^\]\n]+)\]\((?P<target>\.\./[^)\s]+)\)")


def without_repository_links(app: Any, page: str, source: list[str]) -> None:
    """Turn `[text](../folder/file)` into the text and the path. Raises where the repository holds no such file."""
    base = Path(app.env.doc2path(page)).parent

    def named(link: re.Match[str]) -> str:
        target = (base / link["target"]).resolve()
        if target.is_relative_to(Path(app.srcdir)):
            return link[0]
        if not target.exists():
            raise FileNotFoundError(f"{page}: there is no {link['target']}")
        path = target.relative_to(Path(app.srcdir).parent).as_posix()
        return f"`{path}`" if link["shown"].strip("`") in path else f"{link['shown']} (`{path}`)"

    source[0] = _LINK.sub(named, source[0])
