"""A remark to letterkit that it doesn't understand, or that allows a rule that there isn't."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from letterkit.language.letter import Letter
from letterkit.rules import Finding, Rule, Text

NOT_UNDERSTOOD: Final = Text(
    sv="Noteringen ”letterkit: {text}” kan inte tolkas och gäller därför inte.",
    fi="Merkintää ”letterkit: {text}” ei voi tulkita, joten se ei vaikuta.",
    en='The remark "letterkit: {text}" cannot be understood and has no effect.',
)
WRITE: Final = Text(
    sv="Skriv till exempel: letterkit: tillåt long-sentence eftersom …",
    fi="Kirjoita esimerkiksi: letterkit: salli long-sentence koska …",
    en="Write, for example: letterkit: allow long-sentence because …",
)
CLOSE: Final = Text(sv="Menade du {close}?", fi="Tarkoititko {close}?", en="Did you mean {close}?")


class UnknownSuppression(Rule):
    """Reported by the engine, which knows all rules of the run."""

    name = "unknown-suppression"
    title = Text(sv="Okänd regel tillåten", fi="Sallittu sääntö on tuntematon", en="Unknown rule allowed")
    severity = "warning"
    message = Text(
        sv="Det finns ingen regel som heter {name}; inget tillåts.",
        fi="Sääntöä {name} ei ole, joten merkintä ei salli mitään.",
        en="There is no rule called {name}, so nothing is allowed.",
    )
    advice = Text(
        sv="Kommandot ”letterkit rules” visar alla regler.",
        fi="Komento ”letterkit rules” näyttää kaikki säännöt.",
        en='"letterkit rules" lists them all.',
    )

    def check(self, letter: Letter) -> Iterable[Finding]:
        return ()
