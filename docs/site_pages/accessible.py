"""What readers of screens and keyboards need and the theme's pages lack, put into the pages when they are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

_CONTENTS: Final = {"sv": "Alla sidor", "fi": "Kaikki sivut", "en": "All pages"}
_LACKING: Final = {
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="{contents}">',
    "<pre>": '<pre tabindex="0">',  # a wide one is scrolled
    '<div id="search-results">': '<h1>Search</h1>\n<div id="search-results">',
}


def write_what_is_lacking(app: Any, exception: Exception | None) -> None:
    """Complete the pages that were written. Raises where the theme writes them in another way than it did."""
    if exception or app.builder.name != "html":
        return
    unseen = set(_LACKING)
    for file in Path(app.outdir).rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        language = next((one for one in _CONTENTS if f'lang="{one}"' in page.partition("<head>")[0]), "en")
        for lacking, whole in _LACKING.items():
            whole = whole.format(contents=_CONTENTS[language])
            if whole not in page and lacking in page:
                page = page.replace(lacking, whole)
            if whole in page:
                unseen.discard(lacking)
        file.write_text(page, encoding="utf-8", newline="\n")
    if unseen:
        raise ValueError(f"no page of the site holds {', '.join(sorted(unseen))}: the theme has changed")
