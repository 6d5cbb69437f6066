"""What the pictures show, in words, for those who do not see them."""

from __future__ import annotations

from typing import Final

from letterkit.ui import Text


class Pictured:
    """What pictures show, for those who don't see them."""

    CHANGE: Final = Text(
        sv="Ändringen i poäng: {raw} utan justering, {held} med samma fördelning. Strecket vid 0 betyder ingen"
        " ändring.",
        fi="Pistemäärän muutos: vakioimatta {raw}, samoilla osuuksilla {held}. Viiva 0:n kohdalla tarkoittaa, ettei"
        " muutosta ole.",
        en="Change in score: {raw} without adjustment, {held} with the same mix. The line at 0 means no change.",
    )
    BANDS: Final = Text(
        sv="Andelen brev i varje poängklass. Flest brev, {share}, får {band} poäng.",
        fi="Kirjeiden osuus kussakin pisteluokassa. Eniten kirjeitä, {share}, on luokassa {band} pistettä.",
        en="Share of letters in each band of scores. Most letters, {share}, score {band}.",
    )
    GROUPS: Final = Text(
        sv="Medelpoäng med intervall. Lägst: {low} ({low_score}). Högst: {high} ({high_score}).",
        fi="Pisteiden keskiarvot väleineen. Matalin: {low} ({low_score}). Korkein: {high} ({high_score}).",
        en="Mean scores with intervals. Lowest: {low} ({low_score}). Highest: {high} ({high_score}).",
    )
    TIME: Final = Text(
        sv="{measure} per månad: {first} i {first_month}, {last} i {last_month}.",
        fi="{measure} kuukausittain: {first_month} {first}, {last_month} {last}.",
        en="{measure} by month: {first} in {first_month}, {last} in {last_month}.",
    )
    PHRASES: Final = Text(
        sv="Andelen brev med varje fras. Mest skada gör {name}, som finns i {share} av breven.",
        fi="Kunkin fraasin osuus kirjeistä. Eniten haittaa aiheuttaa {name}: sitä on {share}:ssa kirjeistä.",
        en="Share of letters with each phrase. The most harm comes from {name}, in {share} of the letters.",
    )
    QUESTIONS: Final = Text(
        sv="Andelen brev som lämnar varje fråga öppen. Oftast: {name} ({share}).",
        fi="Niiden kirjeiden osuus, joissa kysymys jää vaille vastausta. Useimmin: {name} ({share}).",
        en="Share of letters that leave each question open. Most often: {name} ({share}).",
    )
