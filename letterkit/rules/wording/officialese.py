"""Words that only authorities use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import MappingProxyType

from letterkit.document import Block
from letterkit.language.data import alternatives
from letterkit.language.figures.provisions import find_laws
from letterkit.language.letter import Letter
from letterkit.rules import Finding, Fix, Text
from letterkit.rules.wording.lexicon import Lexicon, Match, entries_of
from letterkit.rules.wording.listed import Listed, Row
from letterkit.rules.wording.places import is_in_address, own_words
from letterkit.rules.wording.rewrite import cased_like, keeps_article, without

_LEAVE_OUT = Text(
    sv="Stryk det: meningen klarar sig utan.",
    fi="Jätä se pois: virke toimii ilman sitä.",
    en="Leave it out: the sentence works without it.",
)
_SAFE = Text(sv="Skriv ”{plain}”.", fi="Kirjoita ”{plain}”.", en='Write "{plain}".')
_REVIEW = Text(
    sv="Skriv till exempel ”{plain}”, och läs meningen en gång till.",
    fi="Kirjoita esimerkiksi ”{plain}” ja lue virke uudelleen.",
    en='Write, for example, "{plain}", and read the sentence again.',
)
_SAFE_AND_NOTE = Text(sv="Skriv ”{plain}”. {note}", fi="Kirjoita ”{plain}”. {note}", en='Write "{plain}". {note}')
_REVIEW_AND_NOTE = Text(
    sv="Skriv till exempel ”{plain}”. {note}",
    fi="Kirjoita esimerkiksi ”{plain}”. {note}",
    en='Write, for example, "{plain}". {note}',
)
_NOTE = Text(sv="{note}", fi="{note}", en="{note}")


_UNEVEN = Text(
    sv="Skriv lika många enkla ord som former, eller ett för alla. Skilj dem åt med ett lodstreck ( | ).",
    fi="Kirjoita yhtä monta selkeää sanaa kuin muotoa tai yksi kaikille. Erota ne pystyviivalla ( | ).",
    en="Write as many plain words as forms, or one for all of them. Separate them with a bar ( | ).",
)


class Officialese(Listed):
    name = "officialese"
    title = Text(sv="Kanslispråk", fi="Virkakieli", en="Officialese")
    severity = "warning"
    is_local = True
    yields_to = frozenset({"hidden-condition"})
    table = "officialese.tsv"
    columns = ("words", "plain", "fix", "unless", "note")
    choices = MappingProxyType({"fix": ("safe", "review", "none", "ok")})
    spares_terms = True
    message = Text(
        sv="”{words}” är kanslispråk: läsaren får översätta det i huvudet och kan missa vad som gäller.",
        fi="”{words}” on kankeaa virkakieltä: lukija joutuu kääntämään sen mielessään, ja asia voi jäädä ymmärtämättä.",
        en='"{words}" is officialese: the reader has to translate it and may miss what applies.',
    )
    advice = Text(
        sv="Säg saken med ord som du skulle använda i ett samtal med klienten.",
        fi="Sano asia sanoilla, joita käyttäisit, kun puhut asiakkaan kanssa.",
        en="Use the words that you would use when talking to the client.",
    )

    def check(self, letter: Letter) -> Iterator[Finding]:
        for block in own_words(letter):
            language = letter.language_of(block)
            matches = [
                match
                for match in lexicon_of(self, language).find(block.text)
                if match.entry.fix != "ok" and not is_in_address(block.text, match.start, match.end)
            ]
            laws = list(find_laws(block.text, language)) if matches else []
            for match in matches:
                if not any(start <= match.start and match.end <= end for start, end in laws):
                    yield self._finding(block, match, language)

    def fault_of(self, row: Row) -> Text | None:
        forms, plain = alternatives(row["words"]), row["plain"].split("|")
        return _UNEVEN if len(plain) not in (1, len(forms)) else None

    def _finding(self, block: Block, match: Match, language: str) -> Finding:
        entry = match.entry
        words = " ".join(block.text[match.start : match.end].split())
        return self.at(
            block.span_of(match.start, match.end),
            advice=_advice(entry.plain, entry.fix, entry.note) or self.advice,
            fix=_fix(block, match, language),
            words=words,
            plain=cased_like(entry.plain or "", words),
            note=entry.note,
        )


@cache
def lexicon_of(rule: Officialese, language: str) -> Lexicon:
    """The officialese of a language, with the words that a configuration gave the rule."""
    return Lexicon(entry for row in rule.rows(language) for entry in entries_of(row))


def _advice(plain: str | None, fix: str, note: str) -> Text | None:
    """What to say of what to write: the plain words, the list's note, or both; None where the list has neither."""
    if plain:
        if fix == "safe":
            return _SAFE_AND_NOTE if note else _SAFE
        return _REVIEW_AND_NOTE if note else _REVIEW
    if note:
        return _NOTE
    return _LEAVE_OUT if plain == "" else None


def _fix(block: Block, match: Match, language: str) -> Fix | None:
    """The plain words in the place of the others, or nothing in their place; None where only a person can mend it."""
    plain, text = match.entry.plain, block.text
    if plain is None or match.entry.fix == "none":
        return None
    is_safe = match.entry.fix == "safe"
    if not plain:
        start, end, replacement = without(text, match.start, match.end)
        return Fix(block.span_of(start, end), replacement, is_safe)
    fits = language != "en" or keeps_article(text, match.start, plain)
    replacement = cased_like(plain, text[match.start : match.end])
    return Fix(block.span_of(match.start, match.end), replacement, is_safe and fits)
