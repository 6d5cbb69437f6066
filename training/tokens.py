"""Write down spaCy's rules for tokens, so that letterkit can follow them without it: `python -m training.tokens`.

They are spaCy's (MIT licence); letterkit/language/network/tokenizer.py applies them, and tests compare with spaCy.
"""

from __future__ import annotations

import json
from typing import Any

import spacy

from letterkit.language.data import LANGUAGES
from letterkit.language.network.tokenizer import rules_file


def rules_of(language: str) -> dict[str, Any]:
    """The expressions that part prefixes, suffixes and infixes from words, and the words that are parted specially."""
    tokenizer = spacy.blank(language).tokenizer
    special = {text: [part[65] for part in parts] for text, parts in tokenizer.rules.items()}  # 65: ORTH
    plain = spacy.blank(language).tokenizer
    plain.rules = {}
    apart = {text: [token.text for token in plain(text)] for text in special}
    return {
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": tokenizer.infix_finditer.__self__.pattern,
        "url": tokenizer.url_match.__self__.pattern,
        "hyphens": len(plain("ab-ab")) > 1,
        "special": special,
        "apart": {text: parts for text, parts in apart.items() if _is_matched(text, tokenizer)},
    }


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
