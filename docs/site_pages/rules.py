"""The pages of the rules, drawn from their cards: one a rule, and an index in each language."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from letterkit.report import cardwords
from letterkit.report.settings import limits_of
from letterkit.rules.cards import Card, Example, card_of
from letterkit.rules.contract import Rule
from letterkit.rules.registry import all_rules, group_of
from letterkit.ui import Text
from site_pages.linking import linked

_LANGUAGES: Final = {"sv": "Svenska", "fi": "Suomi", "en": "English"}
_SHOWN: Final = 6
"""Examples of each sort on a page. Our own choice: the card in the repository holds the rest."""

_FOUND = Text(sv="Det här hittas", fi="Tämä löytyy", en="This is reported")
_LEFT = Text(sv="Det här lämnas i fred", fi="Tähän ei puututa", en="This is left alone")
_WHAT = Text(sv="Vad den säger", fi="Mitä se sanoo", en="What it says")
_WRITE = Text(sv="Skriv i stället", fi="Kirjoita näin", en="What to write")
_YIELDS = Text(
    sv="Regeln tiger där en av de här reglerna säger mer om samma ord",
    fi="Sääntö vaikenee, kun jokin näistä säännöistä kertoo samoista sanoista enemmän",
    en="The rule is silent where one of these says more of the same words",
)
_ALLOW = Text(
    sv="**Passar anmärkningen inte?** Skriv en kommentar vid stället i Word, med skälet sist: "
    "`letterkit: tillåt {name} eftersom `…",
    fi="**Eikö huomautus sovi?** Kirjoita Wordissa kohtaan kommentti ja sen loppuun syy: "
    "`letterkit: salli {name} koska `…",
    en="**Does a finding not fit?** Write a comment at the place in Word, with the reason at its end: "
    "`letterkit: allow {name} because `…",
)
_NOT_ALLOWED: Final = "suppression"
"""The group of the rules about such comments, which no comment allows."""
_SEVERITIES: Final = {
    "error": Text(
        sv="Fel: kan vilseleda klienten", fi="Virhe: voi johtaa asiakasta harhaan", en="Error: can mislead the client"
    ),
    "warning": Text(sv="Varning: svårt att läsa", fi="Varoitus: vaikea lukea", en="Warning: hard to read"),
    "hint": Text(sv="Tips: kan bli bättre", fi="Vihje: voi parantaa", en="Hint: could be better"),
}
_TITLES: Final = {
    "sv": ("Reglerna", "Vad letterkit letar efter. Varje regel har en sida med exempel."),
    "fi": ("Säännöt", "Mitä letterkit etsii. Jokaisella säännöllä on sivu, jolla on esimerkkejä."),
    "en": ("The rules", "What letterkit looks for. Each rule has a page with examples."),
}
_GROUPS: Final = {
    "answers": Text(
        sv="Svar som saknas eller kommer sent",
        fi="Puuttuvat ja myöhässä tulevat vastaukset",
        en="Answers that are missing or late",
    ),
    "facts": Text(
        sv="Belopp, datum och mottagare",
        fi="Summat, päivät ja saajat",
        en="Amounts, dates and payees",
    ),
    "form": Text(
        sv="Rubriker, tabeller och språk i filen",
        fi="Tiedoston otsikot, taulukot ja kieli",
        en="Headings, tables and language of the file",
    ),
    "grammar": Text(sv="Meningsbyggnad", fi="Lauserakenne", en="Grammar"),
    "length": Text(sv="Längd", fi="Pituus", en="Length"),
    "misleading": Text(sv="Fraser som vilseleder", fi="Harhaanjohtavat fraasit", en="Phrases that mislead"),
    "suppression": Text(
        sv="Noteringar till letterkit",
        fi="Merkinnät letterkitille",
        en="Remarks to letterkit",
    ),
    "wording": Text(sv="Ordval", fi="Sanavalinnat", en="Wording"),
}


def write_rule_pages(folder: Path) -> None:
    """Write an index a language and NAME.md for each rule of the default catalogue; what else is there is removed.

    A page that is as it should be is left alone: another build may be reading it.
    """
    folder.mkdir(exist_ok=True)
    rules = list(all_rules().values())
    pages = {f"{rule.name}.md": _page(rule) for rule in rules}
    pages |= {f"index.{language}.md": _index(rules, language) for language in _LANGUAGES}
    for name, lines in pages.items():
        _write(folder / name, "\n".join(lines) + "\n")
    for path in folder.iterdir():
        if path.name not in pages:
            path.unlink()


def _write(path: Path, text: str) -> None:
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")


def _index(rules: list[Rule], language: str) -> Iterator[str]:
    title, lead = _TITLES[language]
    yield from (f"# {title}", "", lead, "")
    for group, members in groupby(rules, group_of):
        yield from (f"## {_GROUPS[group].say(language)}", "")
        for rule in members:
            page = f"{rule.name}.md#{rule.name}-{language}"
            yield f"- [{rule.title.say(language)}]({page}): {_plain(rule.advice, language)}"
        yield ""
    if language == "en":
        yield from ("```{toctree}", ":hidden:", "", *(rule.name for rule in rules), "```")


def _page(rule: Rule) -> Iterator[str]:
    card = card_of(rule)
    yield from (f"# {rule.name}", "")
    for language, called in _LANGUAGES.items():
        yield from _in_language(rule, card, language, called)
    limits = list(limits_of([rule]))
    if limits:
        yield from ("## Limits that a configuration may set", "", "```toml")
        yield from (f"{'.'.join(key)} = {value}" for key, value in limits)
        yield from ("```", "")


def _in_language(rule: Rule, card: Card, language: str, called: str) -> Iterator[str]:
    yield from (f"({rule.name}-{language})=", f"## {called}: {rule.title.say(language)}", "")
    yield from (f'<div lang="{language}">', "", f"*{_SEVERITIES[rule.severity].say(language)}*", "")
    yield from (card.summary.say(language), "")
    yield from (f"**{_WHAT.say(language)}:** {_plain(rule.message, language)}", "")
    yield from (f"**{_WRITE.say(language)}:** {_plain(rule.advice, language)}", "")
    own = [example for example in card.examples if example.language == language]
    rewrites = {example.better for example in own}
    lone = [example for example in own if not example.better and "\n" not in example.text.strip()]
    yield from _pairs([example for example in own if example.better], language)
    yield from _examples(_FOUND.say(language), [example for example in lone if example.marks])
    yield from _examples(_LEFT.say(language), [one for one in lone if not one.marks and one.text not in rewrites])
    parts = {cardwords.WHY: card.why, cardwords.KNOWN_LIMITS: card.known_limits}
    parts |= {cardwords.FIX: card.fix, cardwords.SOURCE: card.source}
    for heading, text in parts.items():
        if said := text.say(language):
            yield from (f"**{heading.say(language)}:** {linked(said, language, rule.name, all_rules())}", "")
    if rule.yields_to:
        others = ", ".join(f"[{name}]({name}.md)" for name in sorted(rule.yields_to))
        yield from (f"**{_YIELDS.say(language)}:** {others}", "")
    if group_of(rule) != _NOT_ALLOWED:
        yield from (_ALLOW.say(language, name=rule.name), "")
    yield from ("</div>", "")


def _pairs(examples: list[Example], language: str) -> Iterator[str]:
    """What is reported, each with what to write instead below it."""
    for example in examples:
        yield from (f"**{cardwords.BAD.say(language)}:**", "", *_shown(_marked(example)), "")
        yield from (f"**{cardwords.BETTER.say(language)}:**", "", *_shown(_plain_html(example.better)), "")


def _shown(marked: str) -> tuple[str, ...]:
    """Marked words as a quotation; a draft of several lines as it is written."""
    return (f'<pre class="draft">{marked}</pre>',) if "\n" in marked else (f"> {marked}",)


def _examples(heading: str, examples: list[Example]) -> Iterator[str]:
    if examples:
        yield from (f"**{heading}**", "")
        yield from (f"- {_marked(example)}" for example in examples[:_SHOWN])
        yield ""


def _marked(example: Example) -> str:
    """The example as HTML, the words at fault marked; a picture in it is told, not shown."""
    shown, at = [], 0
    for start, end in example.marks:
        shown += [_plain_html(example.text[at:start]), f"<mark>{_plain_html(example.text[start:end])}</mark>"]
        at = end
    return "".join([*shown, _plain_html(example.text[at:])]).strip()


def _plain_html(text: str) -> str:
    """A text as HTML in which Markdown finds no links."""
    return html.escape(text).replace("[", "&#91;")


def _plain(text: Text, language: str) -> str:
    """A message with its values left open: {limit} becomes an ellipsis in brackets."""
    return re.sub(r"\{[^}]*\}", "[…]", getattr(text, language))
