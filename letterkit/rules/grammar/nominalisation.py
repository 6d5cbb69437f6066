"""An action packed into a noun: with an empty verb where one verb would do, or in a chain of action nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from letterkit.language.data import alternatives, table
from letterkit.language.letter import Letter, Sentence
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.chains import find_chains
from letterkit.rules.grammar.empty_verbs import find_packed
from letterkit.rules.grammar.own import is_quoted, own_sentences

_WITH_VERB = Text(
    sv="Använd verbet ”{plain}”, och låt den som gör det vara subjekt.",
    fi="Käytä verbiä ”{plain}” ja kerro, kuka sen tekee.",
    en='Use the verb "{plain}", and let the one who does it be the subject.',
)
_CHAIN = Text(
    sv="”{words}” är en kedja av handlingar i substantiv: läsaren ser inte vem som gör vad.",
    fi="”{words}” on ketju substantiiveiksi pakattuja tekoja: lukija ei näe, kuka tekee mitä.",
    en='"{words}" is a chain of actions packed into nouns: the reader can\'t see who does what.',
)
_UNPACK = Text(
    sv="Lös upp kedjan: en sats för varje handling, med verb och den som handlar.",
    fi="Pura ketju: jokaiselle teolle oma lause, jossa on verbi ja tekijä.",
    en="Take the chain apart: a clause for each action, with a verb and the one who acts.",
)
