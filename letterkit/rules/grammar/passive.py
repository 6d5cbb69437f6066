"""Passives that hide who does what, where the reader needs to know it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from letterkit.language.grammar.finite import is_finite
from letterkit.language.grammar.passives import Passive as PassiveVerb
from letterkit.language.letter import Letter, Sentence
from letterkit.language.models.pipeline import SYNTAX, TAGS
from letterkit.language.text.quotations import is_quoted
from letterkit.rules import Finding, Rule, Text
from letterkit.rules.grammar.own import is_label

_KEY_PARTS: Final = ("outcome", "next-step", "payments")
_LEFT_OUT: Final = ("provisions", "rectification")
_IN_A_ROW: Final = Text(
    sv="”{verb}” är den andra passiven i rad: läsaren ser inte vem som gör vad.",
    fi="”{verb}” on jo toinen passiivi peräkkäin: lukija ei näe, kuka tekee mitä.",
    en='"{verb}" is the second passive in a row: the reader cannot see who does what.',
)
_MANY: Final = Text(
    sv="{share} procent av verben är passiva (högst {limit}): brevet säger sällan vem som gör vad. "
    "”{verb}” är det första.",
    fi="Verbeistä {share} prosenttia on passiivissa (enintään {limit}): kirje kertoo harvoin, kuka tekee mitä. "
    "Ensimmäinen on ”{verb}”.",
    en="{share} per cent of the verbs are passive (at most {limit}): the letter seldom says who does what. "
    '"{verb}" is the first.',
)


class Passive(Rule):
    name = "passive"
    title = Text(sv="Passiv", fi="Passiivi", en="Passive")
    severity = "warning"
    needs = frozenset({TAGS, SYNTAX})
    yields_to = frozenset({"agentless-refusal"})
    limits = ("limit", "least")
    limit = 10  # passives in a hundred finite verbs; ours (see the card)
    least = 4  # so many passives, before their share says anything; ours
    message = Text(
        sv="”{verb}” döljer vem som gör det, just där läsaren behöver veta det.",
        fi="”{verb}” jättää tekijän kertomatta juuri siinä, missä lukijan pitää tietää se.",
        en='"{verb}" hides who does it, just where the reader needs to know.',
    )
    advice = Text(
        sv="Skriv vem som gör det: vi, du eller myndigheten med namn.",
        fi="Kerro tekijä: me, sinä tai viranomainen nimeltä.",
        en="Say who does it: we, you, or the authority by name.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        sentences = [
            one
            for one in letter.sentences
            if letter.section_of(one.block).kind not in _LEFT_OUT and not is_label(one.block.text)
        ]
        reported: set[int] = set()
        for finding in (*self._in_key_parts(letter, sentences), *self._in_a_row(letter, sentences)):
            if finding.span.start not in reported:
                reported.add(finding.span.start)
                yield finding
        if not reported:
            yield from self._too_many(letter, sentences)

    def _in_key_parts(self, letter: Letter, sentences: list[Sentence]) -> Iterator[Finding]:
        for sentence in sentences:
            if letter.section_of(sentence.block).kind in _KEY_PARTS:
                for passive in _agentless(letter, sentence):
                    yield self._finding(sentence, passive, self.message)

    def _in_a_row(self, letter: Letter, sentences: list[Sentence]) -> Iterator[Finding]:
        """The second of two passives in one sentence, or in two sentences of one paragraph."""
        before: Sentence | None = None
        for sentence in sentences:
            found = _agentless(letter, sentence)
            follows = before is not None and before.block is sentence.block and bool(_agentless(letter, before))
            if len(found) > 1:
                yield self._finding(sentence, found[1], _IN_A_ROW)
            elif found and follows:
                yield self._finding(sentence, found[0], _IN_A_ROW)
            before = sentence

    def _too_many(self, letter: Letter, sentences: list[Sentence]) -> Iterator[Finding]:
        found = [(sentence, passive) for sentence in sentences for passive in _agentless(letter, sentence)]
        verbs = sum(is_finite(token) for sentence in sentences for token in letter.grammar_of(sentence))
        share = round(100 * len(found) / verbs) if verbs else 0
        if len(found) >= self.least and share > self.limit:
            sentence, passive = found[0]
            yield self._finding(sentence, passive, _MANY, share)

    def _finding(self, sentence: Sentence, passive: PassiveVerb, message: Text, share: int = 0) -> Finding:
        verb = sentence.block.text[passive.start : passive.end]
        span = sentence.block.span_of(passive.start, passive.end)
        return self.at(span, message=message, verb=verb, share=share, limit=self.limit)


def _agentless(letter: Letter, sentence: Sentence) -> list[PassiveVerb]:
    """The passives of a clause's own verb that no "by" names the doer of."""
    text = sentence.block.text
    return [
        passive
        for passive in letter.passives_of(sentence)
        if passive.finite and not passive.has_agent and not is_quoted(text, passive.start, passive.end)
    ]
