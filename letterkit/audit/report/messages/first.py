"""What the first screen answers: whether the letters got better, and what to rewrite first."""

from __future__ import annotations

from typing import Final

from letterkit.ui import Text


class Answers:
    """The plain sentences of the first screen; `change` is told without a sign where a verb says which way."""

    BETTER: Final = Text(
        sv="Ja, breven har blivit bättre. När fördelningen av brevtyper och språk hålls konstant har poängen stigit med"
        " {change} (95-procentigt konfidensintervall {span}).",
        fi="Kyllä, kirjeet ovat parantuneet. Kun kirjelajien ja kielten osuudet pidetään samoina, pistemäärä on noussut"
        " {change} (95 %:n luottamusväli {span}).",
        en="Yes, the letters got better. With the mix of kinds and languages held the same, the score rose by {change}"
        " (95% confidence interval {span}).",
    )
    WORSE: Final = Text(
        sv="Nej, breven har blivit sämre. När fördelningen av brevtyper och språk hålls konstant har poängen sjunkit"
        " med {change} (95-procentigt konfidensintervall {span}).",
        fi="Ei, kirjeet ovat huonontuneet. Kun kirjelajien ja kielten osuudet pidetään samoina, pistemäärä on laskenut"
        " {change} (95 %:n luottamusväli {span}).",
        en="No, the letters got worse. With the mix of kinds and languages held the same, the score fell by {change}"
        " (95% confidence interval {span}).",
    )
    SAME: Final = Text(
        sv="Breven är lika bra som förut. När fördelningen av brevtyper och språk hålls konstant har poängen ändrats"
        " med {change} (95-procentigt konfidensintervall {span}), alltså med mindre än en poäng.",
        fi="Kirjeet ovat yhtä hyviä kuin ennen. Kun kirjelajien ja kielten osuudet pidetään samoina, pistemäärä on"
        " muuttunut {change} (95 %:n luottamusväli {span}) eli alle pisteen.",
        en="The letters are as good as before. With the mix of kinds and languages held the same, the score changed by"
        " {change} (95% confidence interval {span}), which is less than one point.",
    )
    UNSURE: Final = Text(
        sv="Det går inte att säga. När fördelningen av brevtyper och språk hålls konstant har poängen ändrats med"
        " {change}, men det 95-procentiga konfidensintervallet {span} rymmer både en förbättring och en försämring.",
        fi="Sitä ei voi sanoa. Kun kirjelajien ja kielten osuudet pidetään samoina, pistemäärä on muuttunut {change},"
        " mutta 95 %:n luottamusvälille {span} mahtuu sekä parannus että huononnus.",
        en="That can’t be told. With the mix of kinds and languages held the same, the score changed by {change}, but"
        " the 95% confidence interval, {span}, includes both an improvement and a decline.",
    )
    RULER: Final = Text(
        sv="Det går inte att säga, eftersom måttstocken har ändrats mellan mätningarna. När fördelningen av"
        " brevtyper och språk hålls konstant har poängen ändrats med {change} (95-procentigt konfidensintervall"
        " {span}), men en del av det kan bero på måttstocken.",
        fi="Sitä ei voi sanoa, koska mittari on muuttunut mittausten välillä. Kun kirjelajien ja kielten osuudet"
        " pidetään samoina, pistemäärä on muuttunut {change} (95 %:n luottamusväli {span}), mutta osa muutoksesta voi"
        " johtua mittarista.",
        en="That can’t be told, because the ruler changed between the runs. With the mix of kinds and languages held"
        " the same, the score changed by {change} (95% confidence interval {span}), but part of that may come from"
        " the ruler.",
    )
    NO_COMMON: Final = Text(
        sv="Det går inte att säga: mätningarna har för få brev av samma typ och på samma språk. Utan"
        " justering har poängen ändrats med {change} (95-procentigt konfidensintervall {span}).",
        fi="Sitä ei voi sanoa: mittauksissa on liian vähän samanlajisia ja samankielisiä kirjeitä. Ilman"
        " vakiointia pistemäärä on muuttunut {change} (95 %:n luottamusväli {span}).",
        en="That can’t be told: the runs have too few letters of the same kind and language. Without"
        " adjustment the score changed by {change} (95% confidence interval {span}).",
    )
    ALONE: Final = Text(
        sv="Breven får i medeltal {score} poäng av 100 (95-procentigt konfidensintervall {span}). Det finns ingen"
        " äldre mätning att jämföra med: ange den med --compare.",
        fi="Kirjeet saavat keskimäärin {score} pistettä sadasta (95 %:n luottamusväli {span}). Vertailukohtaa ei"
        " ole: anna aiemman mittauksen tulokset valinnalla --compare.",
        en="The letters score {score} out of 100 on average (95% confidence interval {span}). There is no older run to"
        " compare with: name one with --compare.",
    )
    OLDER_TOO_SMALL: Final = Text(
        sv="Den äldre mätningen har för få brev för att visas eller jämföras: minst {smallest} behövs.",
        fi="Aiemmassa mittauksessa on liian vähän kirjeitä näytettäväksi tai verrattavaksi: niitä tarvitaan vähintään"
        " {smallest}.",
        en="The older run has too few letters to be shown or compared: at least {smallest} are needed.",
    )
    TOO_SMALL: Final = Text(
        sv="Resultatet har för få brev. Minst {smallest} granskade brev behövs för att rapporten ska kunna visa siffror"
        " utan att peka ut personer.",
        fi="Tuloksissa on liian vähän kirjeitä. Tarkistettuja kirjeitä tarvitaan vähintään {smallest}, jotta raportti"
        " voi näyttää lukuja paljastamatta henkilöitä.",
        en="There are too few letters in these results. At least {smallest} checked letters are needed before figures"
        " can be shown without pointing at persons.",
    )
    RAW: Final = Text(
        sv="Utan den justeringen gick medelpoängen från {before} till {after}. {mix} av den ändringen beror på att"
        " fördelningen av brevtyper och språk är en annan.",
        fi="Ilman tätä vakiointia pisteiden keskiarvo muuttui luvusta {before} lukuun {after}. Siitä {mix} johtuu"
        " kirjelajien ja kielten osuuksien muutoksesta.",
        en="Without holding the mix the same, the mean score went from {before} to {after}. Of that change, {mix}"
        " comes from another mix of kinds and languages.",
    )
    CLEAN: Final = Text(
        sv="{after} av breven är utan allvarliga fel, mot {before} i den äldre mätningen.",
        fi="Kirjeistä {after} on ilman vakavia virheitä; aiemmassa mittauksessa osuus oli {before}.",
        en="{after} of the letters have no serious error, against {before} in the older run.",
    )
    CLEAN_ALONE: Final = Text(
        sv="{after} av breven är utan allvarliga fel.",
        fi="Kirjeistä {after} on ilman vakavia virheitä.",
        en="{after} of the letters have no serious error.",
    )
    FIRST: Final = Text(
        sv="Skriv först om {names}. Någon av dem finns i {share} av breven.",
        fi="Kirjoita ensin uudelleen {names}. Jokin niistä on {share}:ssa kirjeistä.",
        en="Rewrite {names} first. One or more of them stand in {share} of the letters.",
    )
    MISSING: Final = Text(
        sv="Oftast saknas svaret på frågan ”{question}”: den lämnas öppen i {share} av de brev som ska besvara den.",
        fi="Useimmin puuttuu vastaus kysymykseen ”{question}”: se jää avoimeksi {share}:ssa kirjeistä, joissa siihen"
        " pitää vastata.",
        en="The answer missing most is “{question}”: {share} of the letters that owe it leave it open.",
    )
