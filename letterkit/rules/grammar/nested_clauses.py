"""A clause inside a clause: the reader has to hold one thought while another is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from letterkit.language.grammar.clauses import Clause, deep, inserted
from letterkit.language.letter import Letter, Sentence
from letterkit.language.models.pipeline import TAGS
from letterkit.rules import Finding, Rule, Text

if TYPE_CHECKING:
    from letterkit.language.models.doc import Span as Words

_DEEP: Final = Text(
    sv="Bisatserna står i tre lager på varandra: läsaren tappar tråden på vägen ner.",
    fi="Sivulauseita on kolme sisäkkäin: lukija kadottaa punaisen langan.",
    en="Clauses stand three deep here: the reader loses the thread on the way down.",
)


class NestedClauses(Rule):
    name = "nested-clauses"
    title = Text(sv="Inskjuten bisats", fi="Sisäkkäiset lauseet", en="Nested clauses")
    severity = "warning"
    is_local = True
    needs = frozenset({TAGS})
    limits = ("in_main", "in_clause", "levels")
    in_main, in_clause, levels = 6, 4, 3  # words, words, clauses; ours (see the card)
    message = Text(
        sv="En bisats står inskjuten i en annan sats: läsaren får vänta på slutet av den första tanken.",
        fi="Sivulause on toisen lauseen sisällä: lukija joutuu odottamaan ensimmäisen ajatuksen loppua.",
        en="One clause interrupts another: the reader has to wait for the end of the first thought.",
    )
    advice = Text(
        sv="Lyft ut den och gör en egen mening av den.",
        fi="Irrota se omaksi virkkeekseen.",
        en="Take it out and make it a sentence of its own.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for sentence in letter.sentences:
            if sentence.words <= self.in_main:
                continue
            grammar = letter.grammar_of(sentence)
            if clause := next(inserted(grammar, in_main=self.in_main, in_clause=self.in_clause), None):
                yield self._finding(sentence, grammar, clause, self.message)
            elif clause := next(deep(grammar, self.levels), None):
                yield self._finding(sentence, grammar, clause, _DEEP)

    def _finding(self, sentence: Sentence, grammar: Words, clause: Clause, message: Text) -> Finding:
        first, last = grammar[clause.start], grammar[clause.end]
        return self.at(sentence.block.span_of(first.idx, last.idx + len(last)), message=message)
