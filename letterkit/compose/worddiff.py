"""The difference between two texts, word by word: words taken out stand as [-so-], words put in as {+so+}."""

from __future__ import annotations

from difflib import SequenceMatcher


def word_diff(old: str, new: str) -> str:
    """What was taken out of `old` and put in to make `new`, on one line."""
    before, after = old.split(), new.split()
    shown: list[str] = []
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            shown += before[first:last]
            continue
        if last > first:
            shown.append(f"[-{' '.join(before[first:last])}-]")
        if end > start:
            shown.append(f"{{+{' '.join(after[start:end])}+}}")
    return " ".join(shown)
