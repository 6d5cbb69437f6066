"""Short letters by which all that a draft needs is loaded before the first one comes."""

from __future__ import annotations

from typing import Final

LETTERS: Final = (
    "Beslut om utkomststöd\n\nDu får 412,30 euro i utkomststöd för mars 2026. Pengarna betalas till ditt konto.",
    "Päätös toimeentulotuesta\n\nSaat toimeentulotukea 412,30 euroa maaliskuulle 2026. Rahat maksetaan tilillesi.",
    "Decision on social assistance\n\nYou get 412.30 euros for March 2026. The money is paid to your account.",
)
