"""A difference between languages, said to a person."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from letterkit.catalogue.files.problems import Problem, Severity
from letterkit.checking.parity.cases import Above, Below, Case
from letterkit.checking.parity.comparing import Difference
from letterkit.checking.parity.terms import OTHER
from letterkit.checking.parity.units import Unit
from letterkit.ui import Text

_ONLY = Text(
    sv="{name}: bara texten på {language} har {what}{when}.",
    fi="{name}: vain {language} teksti sisältää: {what}{when}.",
    en="{name}: only the {language} text has {what}{when}.",
)
_MORE = Text(
    sv="{name}: texten på {language} har {what} {said} gånger, de andra {wanted}{when}.",
    fi="{name}: {language} tekstissä on {said} kertaa, muissa {wanted}: {what}{when}.",
    en="{name}: the {language} text has {what} {said} times, the others {wanted}{when}.",
)
_MISSING = Text(
    sv="{name}: texten på {language} saknar {what}, som de andra har{when}.",
    fi="{name}: {language} tekstistä puuttuu jotakin, mikä muissa on: {what}{when}.",
    en="{name}: the {language} text lacks {what}, which the others have{when}.",
)
_ORDER = Text(
    sv="{name}: i texten på {language} står {what} på en annan plats än i de andra{when}.",
    fi="{name}: {language} tekstissä on eri paikassa kuin muissa: {what}{when}.",
    en="{name}: in the {language} text {what} stands in another place than in the others{when}.",
)
_ROLE = Text(
    sv="{name}: i texten på {language} är det {who} som gör det här, i de andra {other}.",
    fi="{name}: {language} tekstissä tekijä on {who}, muissa {other}.",
    en="{name}: in the {language} text it is {who} who act here, in the others {other}.",
)
_ADVICE = Text(
    sv="Säg samma sak på alla språk. Är det de andra som är fel, så ändra dem.",
    fi="Sano sama asia kaikilla kielillä. Jos virhe on muissa, korjaa ne.",
    en="Say the same in all languages. If the others are wrong, change them.",
)
_ACTORS: Final = {"we": Text(sv="vi", fi="me", en="we"), "you": Text(sv="du", fi="sinä", en="you")}
_LANGUAGES: Final = {
    "sv": Text(sv="svenska", fi="ruotsinkielinen", en="Swedish"),
    "fi": Text(sv="finska", fi="suomenkielinen", en="Finnish"),
    "en": Text(sv="engelska", fi="englanninkielinen", en="English"),
    "se": Text(sv="nordsamiska", fi="pohjoissaamenkielinen", en="Northern Sami"),
}
_IN: Final = {
    "sv": Text(sv="svenska", fi="ruotsinkielisessä", en="Swedish"),
    "fi": Text(sv="finska", fi="suomenkielisessä", en="Finnish"),
    "en": Text(sv="engelska", fi="englanninkielisessä", en="English"),
    "se": Text(sv="nordsamiska", fi="pohjoissaamenkielisessä", en="Northern Sami"),
}
_FROM: Final = {
    "sv": Text(sv="svenska", fi="ruotsinkielisestä", en="Swedish"),
    "fi": Text(sv="finska", fi="suomenkielisestä", en="Finnish"),
    "en": Text(sv="engelska", fi="englanninkielisestä", en="English"),
    "se": Text(sv="nordsamiska", fi="pohjoissaamenkielisestä", en="Northern Sami"),
}
_KINDS: Final = {
    "fact": Text(sv="faktumet {value}", fi="tieto {value}", en="the fact {value}"),
    "order": Text(sv="faktumet {value}", fi="tieto {value}", en="the fact {value}"),
    "amount": Text(sv="beloppet {value}", fi="summa {value}", en="the amount {value}"),
    "date": Text(sv="datumet {value}", fi="päivämäärä {value}", en="the date {value}"),
    "number": Text(sv="talet {value}", fi="luku {value}", en="the number {value}"),
    "time": Text(sv="tiden {value}", fi="aika {value}", en="the time {value}"),
    "provision": Text(sv="lagrummet {value}", fi="säännös {value}", en="the provision {value}"),
    "negation": Text(sv="en nekning", fi="kielto", en="a negation"),
    "must": Text(sv="ett ”måste”", fi="velvollisuus (pitää, täytyy)", en='a "must"'),
    "can": Text(sv="ett ”kan” eller ”får”", fi="mahdollisuus tai lupa (voi, saa)", en='a "can" or "may"'),
    "condition": Text(sv="ett villkor (om)", fi="ehto (jos)", en="a condition (if)"),
    "limit": Text(sv="gränsen {value}", fi="raja {value}", en="the limit {value}"),
    "actor": Text(sv="aktören {value}", fi="toimija {value}", en="the actor {value}"),
    "block": Text(sv="ett stycke", fi="kappale", en="a paragraph"),
    "item": Text(sv="en listpunkt", fi="luettelokohta", en="a list item"),
    "remark": Text(sv="en mening som bara gäller då", fi="virke, joka koskee vain tätä", en="a sentence for this case"),
}  # fmt: skip
_WORDS: Final = {
    "more": Text(sv="”mer”", fi="”enemmän”", en='"more"'),
    "less": Text(sv="”mindre”", fi="”vähemmän”", en='"less"'),
    "up": Text(sv="”öka”", fi="”nostaa”", en='"increase"'),
    "down": Text(sv="”sänka”", fi="”alentaa”", en='"reduce"'),
    "by": Text(sv="”senast”", fi="”viimeistään”", en='"by"'),
    "from": Text(sv="”tidigast”", fi="”aikaisintaan”", en='"at the earliest"'),
    "before": Text(sv="”före”", fi="”ennen”", en='"before"'),
    "most": Text(sv="”högst”", fi="”enintään”", en='"at most"'),
    "least": Text(sv="”minst”", fi="”vähintään”", en='"at least"'),
    "only": Text(sv="”bara”", fi="”vain”", en='"only"'),
    "court": Text(sv="domstolen", fi="tuomioistuin", en="the court"),
    "kela": Text(sv="FPA", fi="Kela", en="Kela"),
    "county": Text(sv="välfärdsområdet", fi="hyvinvointialue", en="the wellbeing services county"),
    "municipality": Text(sv="kommunen", fi="kunta", en="the municipality"),
    "other": Text(sv="en annan myndighet", fi="toinen viranomainen", en="another authority"),
    "handler": Text(sv="handläggaren", fi="käsittelijä", en="the case handler"),
    "client": Text(sv="klienten", fi="asiakas", en="the client"),
    "employer": Text(sv="arbetsgivaren", fi="työnantaja", en="the employer"),
    "day": Text(sv="i dagar", fi="päivinä", en="in days"),
    "week": Text(sv="i veckor", fi="viikkoina", en="in weeks"),
    "month": Text(sv="i månader", fi="kuukausina", en="in months"),
    "year": Text(sv="i år", fi="vuosina", en="in years"),
}
_WARNED: Final = frozenset({"condition", "limit", "actor", "block", "remark", "role"})
_UNITS: Final = ("day", "week", "month", "year")
_COUNTED: Final = {
    "day": Text(sv="{number} dagar", fi="{number} päivää", en="{number} days"),
    "month": Text(sv="{number} månader", fi="{number} kuukautta", en="{number} months"),
    "year": Text(sv="{number} år", fi="{number} vuotta", en="{number} years"),
}


def problem(unit: Unit, difference: Difference) -> Problem:
    """The difference as a problem at the text of the language that stands alone."""
    version = unit.versions[difference.language]
    kind = difference.key[0]
    message, forms = _message(difference)
    values = {
        "name": unit.name,
        "language": forms[difference.language],
        "what": _what(difference.key),
        "said": difference.said,
        "wanted": difference.wanted,
        "when": _when(difference.case),
        **_roles(difference.key),
    }
    place = _place(unit, difference)
    severity: Severity = "warning" if kind in _WARNED else "error"
    return version.problem(place, f"parity-{kind}", severity, (message, _ADVICE, values))


def _message(difference: Difference) -> tuple[Text, Mapping[str, Text]]:
    match difference.key[0]:
        case "order":
            return _ORDER, _IN
        case "role":
            return _ROLE, _IN
    if difference.said and difference.wanted:
        return _MORE, _IN
    return (_ONLY, _LANGUAGES) if difference.is_extra else (_MISSING, _FROM)


def _place(unit: Unit, difference: Difference) -> tuple[int, int]:
    """The last of the words that are too many; where words are missing, the line where the others have them."""
    version = unit.versions[difference.language]
    if difference.is_extra and difference.places:
        return difference.places[-1]
    if difference.elsewhere is None:
        return version.line(0)
    language, start = difference.elsewhere
    return version.line(unit.versions[language].line_of(start))


def _what(key: tuple[str, Any]) -> Text:
    kind, value = key
    if kind == "role":
        return Text("", "", "")
    pattern = _KINDS["item" if key == ("block", "item") else kind]
    return Text(*(pattern.say(language, value=_shown(kind, value)) for language in ("sv", "fi", "en")))


def _shown(kind: str, value: Any) -> object:
    match kind:
        case "fact" | "order":
            return f"{value[0]}|{value[1]}" if value[1] else value[0]
        case "amount":
            return Decimal(value)
        case "date":
            return "-".join(f"{part:02d}" for part in value if part)
        case "time" if isinstance(value, tuple):
            number, unit = value
            return Text(*(_COUNTED[unit].say(language, number=number) for language in ("sv", "fi", "en")))
    return _WORDS.get(value, value)


def _roles(key: tuple[str, Any]) -> dict[str, Text]:
    if key[0] != "role":
        return {}
    other = "you" if key[1] == "we" else "we"
    return {"who": _ACTORS[key[1]], "other": _ACTORS[other]}


def _when(case: Case) -> str:
    """The answers under which the difference shows, as a condition would be written."""
    asked = [_condition(about, value) for about, value in case.items()]
    return f" ({' and '.join(asked)})" if asked else ""


def _condition(about: str, value: object) -> str:
    if value is None or value is False:
        return about.replace(" == ", " != ") if " == " in about else f"not {about}"
    if value is True:
        return about
    if value == OTHER:
        return f"{about} == …"
    if isinstance(value, Above):
        return f"{about} > {value - 1}"
    if isinstance(value, Below):
        return f"{about} < {value + 1}"
    return f"{about} == {value!r}".replace("'", '"')
