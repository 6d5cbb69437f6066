"""A refusal that nobody makes: "ansökan avslås", "hakemus hylätään", "the application is rejected"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letterkit.language.grammar import Passive
from letterkit.language.letter import Letter, Sentence
from letterkit.language.negation import clause_around, find_negations
from letterkit.language.pipeline import SYNTAX, TAGS
from letterkit.rules import Finding, PerLanguage, Rule, Text

_REFUSE: Final = PerLanguage(
    sv=re.compile(r"\b(?:avslå|avslag|neka|vägra|förkasta|avvisa|indra|underkän)\w*$", re.IGNORECASE),
    fi=re.compile(r"\b(?:hyl[äj]|hylk|evä|epä(?:ä|t)|peru(?:ta|te)|lakkaut|torju)\w*$", re.IGNORECASE),
    en=re.compile(r"\b(?:reject|refus|deni|deny|declin|dismiss|disallow|withdraw)\w*$", re.IGNORECASE),
)
"""Verbs that refuse."""
_GRANT: Final = PerLanguage(
    sv=re.compile(r"\b(?:bevilja|godkän|godta|medge|ersätt|beakta|betala|utbetala)\w*$", re.IGNORECASE),
    fi=re.compile(r"\b(?:myönn|hyväksy|makse|korvata|korva|huomioi|oteta)\w*$", re.IGNORECASE),
    en=re.compile(r"\b(?:grant|accept|approv|award|allow|paid|covered)\w*$", re.IGNORECASE),
)
"""Verbs that grant; denied, they refuse."""
_CAN: Final = re.compile(r"\bvoi(?:da|taisi|tu|daan|taneen)$", re.IGNORECASE)
_GRANTED_AFTER: Final = re.compile(
    r"(?:\s+[^\W\d_]+){0,3}?\s+(?:myöntää|hyväksyä|korvata|maksaa|huomioida|ottaa\s+huomioon)\b", re.IGNORECASE
)
"""Finnish says "ei voida myöntää": the verb that grants comes after the passive."""
_TOLD: Final = re.compile(r"\b(?:ska|skall|bör|tulee|pitää|must|should|shall|may)\W+(?:\w+\W+){0,3}$", re.IGNORECASE)
"""What is to be refused, the reader is told to refuse."""


class AgentlessRefusal(Rule):
    name = "agentless-refusal"
    severity = "warning"
    needs = frozenset({TAGS, SYNTAX})
    message = Text(
        sv="Det är ett nej, men ingen säger det: klienten vet inte vem som har avgjort saken eller vem man kan fråga.",
        fi="Ratkaisu on kielteinen, mutta tekijä jää kertomatta: asiakas ei tiedä, kuka päätti tai keneltä voi kysyä.",
        en="This is a refusal, but it does not say who refuses: the client cannot tell who decided or whom to ask.",
    )
    advice = Text(
        sv="Skriv vem som avgör: ”Vi avslår …, eftersom …”",
        fi="Kerro, kuka ratkaisee: ”Hylkäämme …, koska …”",
        en='Say who decides: "We reject … because …"',
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in letter.sentences:
            if letter.section_of(sentence.block).kind in ("provisions", "rectification"):
                continue
            for passive in letter.passives_of(sentence):
                if passive.finite and not passive.has_agent and (place := _refusal(sentence, passive)):
                    yield self.at(sentence.span_of(*place))


def _refusal(sentence: Sentence, passive: Passive) -> tuple[int, int] | None:
    """The characters of the sentence that refuse: the verb, with its negation where it grants; None elsewhere."""
    text, language = sentence.text, sentence.language
    offset = sentence.span.start - sentence.block.start
    start, end = passive.start - offset, passive.end - offset
    if _TOLD.search(text[:start]):
        return None
    if _REFUSE[language].search(text[start:end]):
        return start, end
    if language == "fi" and _CAN.search(text[start:end]) and (granted := _GRANTED_AFTER.match(text, end)):
        end = granted.end()
    elif not _GRANT[language].search(text[start:end]):
        return None
    first, last = clause_around(text, start, end, language)
    for negation_start, negation_end in find_negations(text[first:last], language):
        return min(start, first + negation_start), max(end, first + negation_end)
    return None
