"""Write down spaCy's rules for tokens, so that letterkit can follow them without it.

    python -m training.pipelines.tokens

They are spaCy's (MIT licence); language/models/network/tokenizer.py applies them, and tests compare with spaCy.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

import spacy

from letterkit.language.data import LANGUAGES
from letterkit.language.models.network.tokenizer import LATIN_END, LATIN_SIGNS, rules_file

_CHARACTER: Final = r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|[^\\\]]"
_FIRST: Final = re.compile(_CHARACTER, re.DOTALL)
_CLASS: Final = re.compile(rf"(?<!\\)\[((?:{_CHARACTER})+)\]", re.DOTALL)
_MEMBER: Final = re.compile(rf"(?:{_CHARACTER})(?:-(?:{_CHARACTER}))?", re.DOTALL)


def rules_of(language: str) -> dict[str, Any]:
    """The expressions that part prefixes, suffixes and infixes from words, and the words that are parted specially."""
    tokenizer: Any = spacy.blank(language).tokenizer  # spaCy says of it no more than that it can be called
    special = {text: [part[65] for part in parts] for text, parts in tokenizer.rules.items()}  # 65: ORTH
    plain: Any = spacy.blank(language).tokenizer
    plain.rules = {}
    apart = {text: [token.text for token in plain(text)] for text in special}
    written = {
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": tokenizer.infix_finditer.__self__.pattern,
    }
    return {
        **written,
        "latin": {name: _CLASS.sub(_latin, pattern) for name, pattern in written.items()},
        "url": tokenizer.url_match.__self__.pattern,
        "hyphens": len(plain("ab-ab")) > 1,
        "special": special,
        "apart": {text: parts for text, parts in apart.items() if _is_matched(text, tokenizer)},
    }


def _latin(match: re.Match[str]) -> str:
    """A class of characters with those alone that stand in Latin text."""
    inner = match[1]
    if inner.startswith("^"):
        return match[0]
    kept: dict[str, None] = {}
    for part in _MEMBER.findall(inner):
        found = _FIRST.match(part)
        assert found
        first = found[0]
        code = int(first[2:], 16) if first[:2] in ("\\u", "\\U") else ord(first[-1])
        if code < LATIN_END or code in range(*LATIN_SIGNS):
            kept[part] = None
    return f"[{''.join(kept)}]" if kept else "(?!)"


def _is_matched(text: str, tokenizer: Any) -> bool:
    """Whether spaCy looks for a special word among tokens, too."""
    return bool(tokenizer.find_prefix(text) or tokenizer.find_infix(text) or tokenizer.find_suffix(text) or " " in text)


def main() -> None:
    """The command."""
    for language in LANGUAGES:
        text = json.dumps(rules_of(language), ensure_ascii=False, sort_keys=True, indent=0)
        rules_file(language).write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
