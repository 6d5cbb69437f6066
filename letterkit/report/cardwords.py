"""What the parts of a rule's card are called, wherever a card is shown."""

from __future__ import annotations

from typing import Final

from letterkit.ui import Text

ABOUT: Final = Text(sv="Det här letar den efter", fi="Mitä sääntö etsii", en="What it looks for")
WHY: Final = Text(sv="Så skadar det läsaren", fi="Miten se haittaa lukijaa", en="Why it hurts")
KNOWN_LIMITS: Final = Text(sv="Det här ser den inte", fi="Mitä sääntö ei näe", en="What it does not see")
EXAMPLES: Final = Text(sv="Exempel", fi="Esimerkkejä", en="Examples")
FIX: Final = Text(sv="Rättelsen", fi="Korjaus", en="Fix")
SOURCE: Final = Text(sv="Källa", fi="Lähde", en="Source")
BAD: Final = Text(sv="Fel", fi="Väärin", en="Bad")
BETTER: Final = Text(sv="Hellre", fi="Mieluummin", en="Better")
GOOD: Final = Text(sv="Rätt", fi="Oikein", en="Good")
