"""Signs that Word takes from symbol fonts, as the characters they look like."""

from __future__ import annotations

from typing import Final

_WINGDINGS: Final = {
    0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_SYMBOL: Final = {
    0x2D: "\N{MINUS SIGN}", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "\N{MULTIPLICATION SIGN}", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
}  # fmt: skip
_FONTS: Final = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE: Final = range(0xE000, 0xF900)


def symbol(font: str, code: str) -> str:
    """The character at `code` (hexadecimal) of `font`; nothing for a picture that no common sign looks like."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    drawn = _FONTS.get(font.strip().lower())
    if drawn is not None:
        plain = chr(point & 0xFF) if drawn is _SYMBOL and 0x20 <= point & 0xFF < 0x40 else ""
        return drawn.get(point & 0xFF, plain)
    if point in _PRIVATE or not 0x20 <= point <= 0x10FFFF or 0xD800 <= point < 0xE000:
        return ""
    return chr(point)
