"""Words for invented cases, each in Swedish, Finnish and English: names, bills, reasons, documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

Said = dict[str, str]
"""The same thing in three languages."""

MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu "
    "joulukuu".split(),
    "en": "January February March April May June July August September October November December".split(),
}
FIRST_NAMES = (
    "Aava Alva Bertil Dagny Eino Elna Hilja Ingmar Isla Kerttu Lumi Nour Otso Rurik Samir Tindra Vilho".split()
)
FAMILY_NAMES = "Alanko Bergviken Dahlvall Einola Flinkman Harjuniemi Kivelö Lindrot Mäkitaival Nordlo Rantala".split()
STREETS = ("Modellgatan", "Mallikatu", "Provvägen", "Koetie", "Exempelgränden", "Esimerkkikuja")
TOWNS = ("00530 Helsinki", "65100 Vasa", "33100 Tampere", "20500 Åbo", "90100 Oulu", "10600 Ekenäs")
COMPANIES = (
    "Bostads Ab Björkallén",
    "Tammikujan Asunnot Oy",
    "Saarnipihan Vuokrat Oy",
    "Brightlake Power Ab",
    "Pohjantuulen Sähkö Oy",
    "Lindhamnens Service Ab",
    "Harjun Palvelu Oy",
)
COUNTIES = (
    {
        "sv": "Österbottens välfärdsområde",
        "fi": "Pohjanmaan hyvinvointialue",
        "en": "the wellbeing services county of Ostrobothnia",
    },
    {
        "sv": "Västra Nylands välfärdsområde",
        "fi": "Länsi-Uudenmaan hyvinvointialue",
        "en": "the wellbeing services county of Western Uusimaa",
    },
    {
        "sv": "Birkalands välfärdsområde",
        "fi": "Pirkanmaan hyvinvointialue",
        "en": "the wellbeing services county of Pirkanmaa",
    },
)
COURT = {"sv": "Vasa förvaltningsdomstol", "fi": "Vaasan hallinto-oikeus", "en": "the Administrative Court of Vaasa"}
AUTHORITY = {"sv": "Exempelmyndigheten", "fi": "Esimerkkiviranomainen", "en": "Sample Authority"}
UNIT = {"sv": "Enheten för utkomststöd", "fi": "Toimeentulotuen yksikkö", "en": "Social Assistance Unit"}
RECTIFICATION = {"sv": "Omprövningsenheten", "fi": "Oikaisuyksikkö", "en": "the Rectification Unit"}
PHARMACY = ("Apoteket Vita Tranan", "Joutsenlammen Apteekki")
SOCIAL_WORKER = {"sv": "Socialarbetare", "fi": "Sosiaalityöntekijä", "en": "Social worker"}


def euros(cents: int) -> Said:
    """An amount as each language writes it."""
    whole, rest = divmod(cents, 100)
    grouped = f"{whole:,}"
    nordic = f"{grouped.replace(',', ' ')},{rest:02}"
    return {"sv": f"{nordic} euro", "fi": f"{nordic} euroa", "en": f"{grouped}.{rest:02} euros"}


def written(day: date) -> Said:
    """A date as each language writes it in running text."""
    return {
        "sv": f"den {day.day} {MONTHS['sv'][day.month - 1]} {day.year}",
        "fi": f"{day.day}.{day.month}.{day.year}",
        "en": f"{day.day} {MONTHS['en'][day.month - 1]} {day.year}",
    }


def said(sv: str, fi: str, en: str, **values: Said) -> Said:
    """A text in three languages, its values filled in each."""
    return filled({"sv": sv, "fi": fi, "en": en}, **values)


def filled(texts: Said, **values: Said) -> Said:
    """Texts with their values filled in, each language with its own."""
    return {
        language: text.format(**{name: value[language] for name, value in values.items()})
        for language, text in texts.items()
    }


def person(random: Random) -> str:
    """An invented name."""
    return f"{random.choice(FIRST_NAMES)} {random.choice(FAMILY_NAMES)}"


@dataclass(frozen=True)
class Expense:
    """A usual expense: its kind, what its bill is called, and between which amounts in cents it lies."""

    kind: str
    bill: Said
    least: int
    most: int


def _expense(kind: str, sv: str, fi: str, en: str, least: int, most: int) -> Expense:
    return Expense(kind, {"sv": sv, "fi": fi, "en": en}, least, most)


USUAL = (
    _expense("rent", "Hyra", "Vuokra", "Rent", 32000, 89000),
    _expense("water", "Vatten", "Vesi", "Water", 1500, 5200),
    _expense("electricity", "Elräkning", "Sähkölasku", "Electricity bill", 2400, 11800),
    _expense("home_insurance", "Hemförsäkring", "Kotivakuutus", "Home insurance", 900, 2600),
    _expense("medicine", "Läkemedel", "Lääkkeet", "Medicine", 800, 9900),
    _expense("day_care", "Dagvårdsavgift", "Varhaiskasvatusmaksu", "Day care fee", 2900, 29500),
)


def bill_name(expense: Said, month: tuple[int, int]) -> Said:
    """A bill by its month: "Hyra för mars 2026"."""
    year, number = month
    return {
        "sv": f"{expense['sv']} för {MONTHS['sv'][number - 1]} {year}",
        "fi": f"{expense['fi']}, {MONTHS['fi'][number - 1]} {year}",
        "en": f"{expense['en']} for {MONTHS['en'][number - 1]} {year}",
    }


@dataclass(frozen=True)
class Refusal:
    """Why an expense is not accepted as asked. `is_partial` tells that a part is; `pays` that the client pays the rest.

    `fact` is a text in three languages with {asked}, {accepted} and {less}; `asks_for` is where the client can turn.
    """

    kind: str
    ground: str
    what: Said
    fact: Said
    least: int
    most: int
    is_partial: bool = False
    pays: bool = False
    asks_for: str | None = None


def _refusal(kind: str, ground: str, what: tuple[str, str, str], fact: tuple[str, str, str], **more: Any) -> Refusal:
    names = ("sv", "fi", "en")
    return Refusal(kind, ground, dict(zip(names, what, strict=True)), dict(zip(names, fact, strict=True)), **more)


REFUSALS = (
    _refusal(
        "rent",
        "over_limit",
        ("Hyra", "Vuokra", "Rent"),
        (
            "Din hyra är {asked}. På din ort godkänner vi högst {accepted}.",
            "Vuokrasi on {asked}. Paikkakunnallasi hyväksymme enintään {accepted}.",
            "Your rent is {asked}. In your town we accept at most {accepted}.",
        ),
        least=52000,
        most=98000,
        is_partial=True,
        pays=True,
    ),
    _refusal(
        "glasses",
        "already_covered",
        ("Glasögon", "Silmälasit", "Glasses"),
        (
            "Glasögonen kostar {asked}, och ditt försäkringsbolag har ersatt {less} av dem.",
            "Silmälasit maksavat {asked}, ja vakuutusyhtiösi on korvannut niistä {less}.",
            "The glasses cost {asked}, and your insurance company has paid {less} of that.",
        ),
        least=9000,
        most=32000,
        is_partial=True,
    ),
    _refusal(
        "client_fee",
        "reducible_fee",
        ("Klientavgift", "Asiakasmaksu", "Client fee"),
        (
            "Välfärdsområdet kan sänka avgiften på {asked}, och det går före utkomststödet.",
            "Hyvinvointialue voi alentaa maksua, jonka määrä on {asked}. Alennus on ensisijainen.",
            "The county can reduce the fee of {asked}, and that comes before social assistance.",
        ),
        least=2000,
        most=16000,
        asks_for="fee_reduction",
    ),
    _refusal(
        "other",
        "outside_basic_assistance",
        ("Specialmadrass", "Erikoispatja", "Special mattress"),
        (
            "Madrassen kostar {asked} och hör till det kompletterande utkomststödet.",
            "Patja maksaa {asked} ja kuuluu täydentävään toimeentulotukeen.",
            "The mattress costs {asked} and belongs to supplementary social assistance.",
        ),
        least=9000,
        most=42000,
        asks_for="supplementary_assistance",
    ),
    _refusal(
        "loan",
        "not_social_assistance",
        ("Amortering", "Lainan lyhennys", "Loan repayment"),
        (
            "Amorteringen på {asked} gäller en skuld, och utkomststödet täcker inte skulder.",
            "Lyhennys, {asked}, koskee velkaa, eikä toimeentulotuki kata velkoja.",
            "The repayment of {asked} is for a debt, and social assistance does not cover debts.",
        ),
        least=3000,
        most=21000,
        pays=True,
    ),
    _refusal(
        "clothes",
        "in_basic_amount",
        ("Kläder", "Vaatteet", "Clothes"),
        (
            "Kläderna kostar {asked}, och till kläder får du grunddelen.",
            "Vaatteet maksavat {asked}, ja vaatteisiin saat perusosan.",
            "The clothes cost {asked}, and you get the basic amount for clothes.",
        ),
        least=2000,
        most=15000,
    ),
    _refusal(
        "furniture",
        "not_necessary",
        ("Soffa", "Sohva", "Sofa"),
        (
            "Du har redan en soffa som går att använda, så du behöver inte en ny för {asked}.",
            "Sinulla on jo käyttökelpoinen sohva, joten et tarvitse uutta. Uusi sohva maksaa {asked}.",
            "You already have a sofa that you can use, so you do not need a new one for {asked}.",
        ),
        least=8000,
        most=39000,
    ),
    _refusal(
        "travel",
        "no_document",
        ("Resor", "Matkat", "Travel"),
        (
            "Du ansökte om {asked} för resor, men du har inte skickat kvitton.",
            "Hait {asked} matkoihin, mutta et ole lähettänyt kuitteja.",
            "You asked for {asked} for travel, but you have not sent receipts.",
        ),
        least=1000,
        most=9000,
    ),
)
"""What is refused, in whole or in part."""

SENT_ON = (
    _refusal(
        "other",
        "outside_basic_assistance",
        ("Specialmadrass", "Erikoispatja", "Special mattress"),
        (
            "Madrassen kostar {asked} och hör inte till det grundläggande utkomststödet.",
            "Patja maksaa {asked} eikä kuulu perustoimeentulotukeen.",
            "The mattress costs {asked} and does not belong to basic social assistance.",
        ),
        least=9000,
        most=42000,
    ),
    _refusal(
        "hobby",
        "outside_basic_assistance",
        ("Barnets fotbollsavgift", "Lapsen jalkapallomaksu", "Football fee for your child"),
        (
            "Fotbollsavgiften på {asked} hör inte till det grundläggande utkomststödet.",
            "Jalkapallomaksu, {asked}, ei kuulu perustoimeentulotukeen.",
            "The football fee of {asked} does not belong to basic social assistance.",
        ),
        least=5000,
        most=32000,
    ),
)
"""What another authority decides."""

INCOMES = (
    "wages",
    "labour_market_subsidy",
    "unemployment_allowance",
    "general_housing_allowance",
    "child_maintenance",
    "sickness_allowance",
    "study_grant",
    "pension",
)
