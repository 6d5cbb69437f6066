"""Links in what a card says: acts lead to Finlex, names of rules to their pages."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

_ACT: Final = re.compile(r"(?<![\w/])(?<!HE )(?<!RP )(?P<number>\d+)/(?P<year>(?:19|20)\d\d)(?![\d/])")
"""The number of an act (434/2003). That of a government proposal (HE 116/2025) or a case (OKV/250/10/2020) is none."""
_FINLEX: Final = {
    "sv": "https://www.finlex.fi/sv/lagstiftning/{year}/{number}",
    "fi": "https://www.finlex.fi/fi/lainsaadanto/{year}/{number}",
    "en": "https://www.finlex.fi/en/legislation/translations/{year}/eng/{number}",
}
_NAME: Final = re.compile(r"(?<![\w`/-])[a-z]+(?:-[a-z]+)+(?![\w`/-])")


def linked(text: str, language: str, page: str, names: Collection[str]) -> str:
    """The text with a link at each act, in the language's Finlex, and at the name of each rule but the page's own."""

    def act(match: re.Match[str]) -> str:
        return f"[{match[0]}]({_FINLEX[language].format(**match.groupdict())})"

    def rule(match: re.Match[str]) -> str:
        return f"[{match[0]}]({match[0]}.md)" if match[0] in names and match[0] != page else match[0]

    return _NAME.sub(rule, _ACT.sub(act, text))
