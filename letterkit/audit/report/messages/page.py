"""The words of the page: headings, notes, columns and signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from letterkit.audit.report.groups import Dimension
from letterkit.audit.report.verdict import Verdict
from letterkit.ui import Text


class Messages:
    """Headings, labels and notes."""

    TITLE: Final = Text(
        sv="Har breven blivit bättre?", fi="Ovatko kirjeet parantuneet?", en="Did the letters get better?"
    )
    TITLE_ALONE: Final = Text(sv="Hur bra är breven?", fi="Kuinka hyviä kirjeet ovat?", en="How good are the letters?")
    ABOUT: Final = Text(
        sv="Granskade brev: {letters}, {period}",
        fi="Tarkistettuja kirjeitä {letters}, {period}",
        en="Letters checked: {letters}, {period}",
    )
    AGAINST: Final = Text(
        sv="Jämförelse: {letters} brev, {period}",
        fi="Vertailukohta: kirjeitä {letters}, {period}",
        en="Compared with: {letters} letters, {period}",
    )
    NO_PERIOD: Final = Text(sv="utan beslutsdatum", fi="ilman päätöspäivää", en="without a date of decision")
    RUN_ON: Final = Text(sv="granskade {date}", fi="tarkistettu {date}", en="run of {date}")
    REWRITE: Final = Text(sv="Skriv om först", fi="Kirjoita ensin uudelleen", en="Rewrite first")
    ANSWERS: Final = Text(sv="Svar som oftast saknas", fi="Useimmin puuttuvat vastaukset", en="Answers missing most")
    IN_LETTERS: Final = Text(
        sv="i {letters} brev ({share})", fi="{letters} kirjeessä ({share})", en="in {letters} letters ({share})"
    )
    ONLY: Final = Text(
        sv="det enda allvarliga felet i {letters}",
        fi="ainoana vakavana virheenä {letters} kirjeessä",
        en="the only serious error in {letters}",
    )
    FEW: Final = Text(sv="färre än {smallest}", fi="alle {smallest}", en="fewer than {smallest}")
    WORDING: Final = Text(sv="ordalydelse {code}", fi="sanamuoto {code}", en="wording {code}")
    PHRASE: Final = Text(sv="fras {code}", fi="fraasi {code}", en="phrase {code}")
    VARIOUS: Final = Text(
        sv="ordalydelser som växlar från brev till brev",
        fi="sanamuoto vaihtelee kirjeestä toiseen",
        en="wordings that differ from letter to letter",
    )
    NOTHING_MISLEADS: Final = Text(
        sv="Ingen fras eller ordalydelse som kan vilseleda finns i minst {smallest} brev.",
        fi="Mitään harhaanjohtavaa fraasia tai sanamuotoa ei ole vähintään {smallest} kirjeessä.",
        en="No misleading phrase or wording stands in {smallest} letters or more.",
    )
    NO_QUESTIONS: Final = Text(
        sv="Inga brev i resultatet ska besvara läsarens första frågor.",
        fi="Tuloksissa ei ole kirjeitä, joissa lukijan ensimmäisiin kysymyksiin pitäisi vastata.",
        en="No letters in these results have to answer the reader’s first questions.",
    )

    RULER: Final = Text(sv="Måttstocken har ändrats", fi="Mittari on muuttunut", en="The ruler changed")
    RULER_WHY: Final = Text(
        sv="Breven är inte granskade på samma sätt. En nyare linter hittar mer, också i brev som är lika bra. För"
        " att kunna jämföra: gör om mätningen av den äldre årgången med samma version, katalog och inställningar.",
        fi="Kirjeitä ei ole tarkistettu samalla tavalla. Uudempi tarkistin löytää enemmän myös yhtä hyvistä kirjeistä."
        " Vertailua varten mittaa vanhempi aineisto uudelleen samalla versiolla, fraasistolla ja asetuksilla.",
        en="The runs were not checked in the same way. A newer linter finds more, also in letters that are as good. To"
        " compare, check the older letters again with the same version, catalogue and settings.",
    )
    VERSION: Final = Text(
        sv="Versionen av letterkit: {before}, nu {after}.",
        fi="letterkitin versio: ennen {before}, nyt {after}.",
        en="Version of letterkit: {before}, now {after}.",
    )
    CATALOGUE: Final = Text(
        sv="Katalogens utgåva: {before}, nu {after}.",
        fi="Fraasiston versio: ennen {before}, nyt {after}.",
        en="Edition of the catalogue: {before}, now {after}.",
    )
    SETTINGS: Final = Text(
        sv="Inställningar som skiljer sig: {names}.",
        fi="Eroavat asetukset: {names}.",
        en="Settings that differ: {names}.",
    )
    NEW_RULES: Final = Text(sv="Nya regler: {names}.", fi="Uudet säännöt: {names}.", en="New rules: {names}.")
    GONE_RULES: Final = Text(
        sv="Regler som inte längre används: {names}.",
        fi="Poistuneet säännöt: {names}.",
        en="Rules no longer used: {names}.",
    )
    PROGRAM: Final = Text(
        sv="letterkit eller dess bibliotek har ändrats utan att versionen är en annan.",
        fi="letterkit tai sen kirjastot ovat muuttuneet, vaikka versio on sama.",
        en="letterkit or its libraries changed though the version is the same.",
    )
    ONLY_NEWER: Final = Text(
        sv="Regler som har hittat något bara i den nyare mätningen: {names}.",
        fi="Säännöt, joista on huomautuksia vain uudemmassa mittauksessa: {names}.",
        en="Rules that found something in the newer run only: {names}.",
    )
    INCOMPLETE: Final = Text(
        sv="Mätningen är inte klar. Siffrorna gäller de brev som hittills är granskade.",
        fi="Mittaus on kesken. Luvut koskevat tähän mennessä tarkistettuja kirjeitä.",
        en="The run is not complete. The figures are of the letters checked so far.",
    )
    OLDER_INCOMPLETE: Final = Text(
        sv="Den äldre mätningen är inte klar. Siffrorna gäller de brev som hann granskas.",
        fi="Aiempi mittaus on kesken. Luvut koskevat niitä kirjeitä, jotka ehdittiin tarkistaa.",
        en="The older run is not complete. The figures are of the letters that it came to.",
    )
    UNTOLD: Final = Text(
        sv="Den ena mätningen uppger inte: {names}.",
        fi="Toinen mittauksista ei kerro: {names}.",
        en="One run does not tell: {names}.",
    )

    CHANGED: Final = Text(sv="Vad som har ändrats", fi="Mikä on muuttunut", en="What changed")
    CHANGED_NOTE: Final = Text(
        sv="Den jämförbara ändringen räknas med samma fördelning av brevtyper och språk i båda mätningarna.",
        fi="Vertailukelpoinen muutos on laskettu samoilla kirjelajien ja kielten osuuksilla kummassakin mittauksessa.",
        en="The comparable change is worked out with the same mix of kinds and languages in both runs.",
    )
    COVERED: Final = Text(
        sv="Så stor del av breven jämförs: {older} i den äldre mätningen, {newer} i den nyare. Övriga brev är av"
        " typer som är för få i någondera mätningen.",
        fi="Vertailussa on mukana {older} aiemman ja {newer} uudemman mittauksen kirjeistä. Muut kirjeet kuuluvat"
        " lajeihin, joita on jommassakummassa mittauksessa liian vähän.",
        en="So many of the letters are compared: {older} of the older run, {newer} of the newer. The others are of"
        " kinds that are too few in one of the runs.",
    )
    SCORES: Final = Text(sv="Hur poängen fördelar sig", fi="Pisteiden jakauma", en="How the scores are distributed")
    SCORES_NOTE: Final = Text(
        sv="Poäng över 60 betyder att brevet är utan allvarliga fel.",
        fi="Yli 60 pistettä tarkoittaa, että kirjeessä ei ole vakavia virheitä.",
        en="A score above 60 means that a letter has no serious error.",
    )
    GROUPED: Final[Mapping[Dimension, Text]] = {
        "kind": Text(sv="Efter brevtyp", fi="Kirjelajeittain", en="By kind of letter"),
        "language": Text(sv="Efter språk", fi="Kielittäin", en="By language"),
        "unit": Text(sv="Efter enhet", fi="Yksiköittäin", en="By unit"),
    }
    UNIT_NOTE: Final = Text(
        sv="Kolumnen ”mot väntat” jämför med vad brev av samma typ och språk får i medeltal. Rangordna inte enheter"
        " vars konfidensintervall överlappar varandra: av tjugo jämförelser visar i medeltal en en skillnad som bara"
        " beror på slumpen.",
        fi="Sarake ”odotettuun nähden” vertaa siihen, mitä samanlajiset ja samankieliset kirjeet saavat keskimäärin."
        " Älä aseta paremmuusjärjestykseen yksiköitä, joiden luottamusvälit menevät päällekkäin: kahdestakymmenestä"
        " vertailusta keskimäärin yksi näyttää eron pelkästään sattumalta.",
        en="“Against expected” compares with what letters of the same kind and language score on average. Don’t rank"
        " units whose confidence intervals overlap: of twenty comparisons, one on average shows a difference by chance"
        " alone.",
    )
    OVER_TIME: Final = Text(
        sv="Poäng, längd och läsbarhet månad för månad",
        fi="Pisteet, pituus ja luettavuus kuukausittain",
        en="Score, length and readability month by month",
    )
    TIME_NOTE: Final = Text(
        sv="Kurvorna visar breven som de är. LIX och ord per mening är olika i olika språk: fler finska brev höjer"
        " LIX.",
        fi="Viivat kuvaavat kirjeitä sellaisinaan. LIX ja virkepituus ovat eri kielissä erilaiset: suomenkielisten"
        " kirjeiden osuuden kasvu nostaa LIX-arvoa.",
        en="The lines show the letters as they are. LIX and words per sentence differ between languages: more letters"
        " in Finnish raise LIX.",
    )
    PHRASES: Final = Text(
        sv="Fraser som vilseleder mest", fi="Fraasit, jotka johtavat eniten harhaan", en="Phrases that mislead most"
    )
    PHRASES_NOTE: Final = Text(
        sv="Ordnade efter skada: antalet brev gånger hur allvarligt felet är (fel 4, varning 1, tips ¼; vikterna är"
        " våra egna). Det som finns i färre än {smallest} brev visas inte.",
        fi="Järjestys haitan mukaan: kirjeiden määrä kertaa vakavuus (virhe 4, varoitus 1, vihje ¼; painot ovat"
        " omiamme). Alle {smallest} kirjeessä olevia ei näytetä.",
        en="In order of harm: number of letters times severity (error 4, warning 1, hint ¼; the weights are our own)."
        " What stands in fewer than {smallest} letters is not shown.",
    )
    FIND: Final = Text(
        sv="Resultatet innehåller ingen brevtext. En ordalydelse hittar du i ditt eget arkiv med",
        fi="Tuloksissa ei ole kirjeiden tekstiä. Sanamuodon löydät omasta arkistostasi komennolla",
        en="The results hold no text of letters. Find a wording in your own archive with",
    )
    FIND_COMMAND: Final = Text(
        sv="letterkit audit find RESULTAT ORDALYDELSE ARKIV",
        fi="letterkit audit find TULOKSET SANAMUOTO ARKISTO",
        en="letterkit audit find RESULTS WORDING ARCHIVE",
    )
    QUESTIONS: Final = Text(
        sv="Läsarens första frågor utan svar",
        fi="Lukijan ensimmäiset kysymykset vailla vastausta",
        en="The reader’s first questions left open",
    )
    QUESTIONS_NOTE: Final = Text(
        sv="Andelen av de brev som ska besvara frågan; vilka de är beror på brevtypen.",
        fi="Osuus kirjeistä, joissa kysymykseen pitää vastata; kysymykset riippuvat kirjelajista.",
        en="Share of the letters that have to answer the question, which depends on the kind of letter.",
    )
    REQUIRED: Final = Text(
        sv="Uppgifter som brevet ska innehålla men som saknas",
        fi="Tiedot, jotka kirjeessä pitää olla mutta jotka puuttuvat",
        en="What a letter must hold, and does not",
    )
    RULES: Final = Text(sv="Allt som hittats", fi="Kaikki huomautukset", en="All that was found")
    METHOD: Final = Text(sv="Så är rapporten gjord", fi="Näin raportti on tehty", en="How this report was made")
    RUNS: Final = Text(sv="Mätningarna", fi="Mittaukset", en="The runs")

    NEWER: Final = Text(sv="Nyare mätning", fi="Uudempi mittaus", en="Newer run")
    OLDER: Final = Text(sv="Äldre mätning", fi="Aiempi mittaus", en="Older run")
    NOW: Final = Text(sv="Nu", fi="Nyt", en="Now")
    BEFORE: Final = Text(sv="Förut", fi="Ennen", en="Before")
    MEASURE: Final = Text(sv="Mått", fi="Tunnusluku", en="Measure")
    RAW: Final = Text(sv="Ändring", fi="Muutos", en="Change")
    HELD: Final = Text(sv="Jämförbar ändring", fi="Vertailukelpoinen muutos", en="Comparable change")
    BAND: Final = Text(sv="Poäng", fi="Pisteet", en="Score")
    LETTERS: Final = Text(sv="Brev", fi="Kirjeitä", en="Letters")
    SHARE: Final = Text(sv="Andel", fi="Osuus", en="Share")
    SCORE: Final = Text(sv="Poäng", fi="Pisteet", en="Score")
    CLEAN: Final = Text(sv="Utan allvarliga fel", fi="Ilman vakavia virheitä", en="No serious error")
    EXPECTED: Final = Text(sv="Mot väntat", fi="Odotettuun nähden", en="Against expected")
    MONTH: Final = Text(sv="Månad", fi="Kuukausi", en="Month")
    PATTERN: Final = Text(sv="Fras eller ordalydelse", fi="Fraasi tai sanamuoto", en="Phrase or wording")
    HARM: Final = Text(sv="Skada", fi="Haitta", en="Harm")
    SOLE: Final = Text(sv="Enda allvarliga felet i", fi="Ainoa vakava virhe", en="Only serious error in")
    QUESTION: Final = Text(sv="Fråga", fi="Kysymys", en="Question")
    LEFT_OPEN: Final = Text(sv="Utan svar i", fi="Vailla vastausta", en="Left open in")
    RULE: Final = Text(sv="Regel", fi="Sääntö", en="Rule")
    GROUP: Final[Mapping[Dimension, Text]] = {
        "kind": Text(sv="Brevtyp", fi="Kirjelaji", en="Kind"),
        "language": Text(sv="Språk", fi="Kieli", en="Language"),
        "unit": Text(sv="Enhet", fi="Yksikkö", en="Unit"),
    }
    TOGETHER: Final = Text(sv="Övriga {count} tillsammans", fi="Muut {count} yhdessä", en="Other {count} together")
    NOT_TOLD: Final = Text(sv="Uppgift saknas", fi="Ei tietoa", en="Not told")
    HIDDEN: Final = Text(
        sv="Grupper med färre än {smallest} brev visas tillsammans, så att inga personer pekas ut. Minst två grupper"
        " döljer varandra, så att ingen enskild kan räknas ut från totalen.",
        fi="Alle {smallest} kirjeen ryhmät näytetään yhdessä, jottei ketään voi tunnistaa. Vähintään kaksi ryhmää"
        " peittää toisensa, jottei yksittäistä voi laskea kokonaismäärästä.",
        en="Groups of fewer than {smallest} letters are shown together, so that no persons are pointed at. At least two"
        " groups hide each other, so that none can be worked out from the total.",
    )
    NO_GROUPS: Final = Text(
        sv="Kan inte visas: breven uppger inte detta, eller grupperna är för små.",
        fi="Ei voida näyttää: kirjeissä ei ole tätä tietoa, tai ryhmät ovat liian pieniä.",
        en="This cannot be shown: the letters don’t tell it, or the groups are too small.",
    )
    NO_VALUE: Final = "–"
    SHOW: Final = Text(sv="Visa tabellen", fi="Näytä taulukko", en="Show the table")
    IN_POINTS: Final = Text(
        sv="Ändringar av andelar anges i procentenheter.",
        fi="Osuuksien muutokset ovat prosenttiyksikköjä.",
        en="Changes of shares are in percentage points.",
    )

    RUN_VERSION: Final = Text(sv="letterkit", fi="letterkit", en="letterkit")
    RUN_CATALOGUE: Final = Text(sv="Katalogens utgåva", fi="Fraasiston versio", en="Catalogue edition")
    RUN_DATE: Final = Text(sv="Mätt den", fi="Mittauspäivä", en="Checked on")
    RUN_PERIOD: Final = Text(sv="Beslut från", fi="Päätökset ajalta", en="Decisions of")
    RUN_LETTERS: Final = Text(sv="Granskade brev", fi="Tarkistettuja kirjeitä", en="Letters checked")
    FAILED: Final[Mapping[str, Text]] = {
        "unreadable": Text(sv="kunde inte läsas", fi="ei voitu lukea", en="could not be read"),
        "too-large": Text(sv="för stora", fi="liian suuria", en="too large"),
        "slow": Text(sv="tog för lång tid", fi="kesti liian kauan", en="took too long"),
        "failed": Text(
            sv="på grund av fel i letterkit", fi="letterkitin virheen vuoksi", en="by a fault of letterkit’s own"
        ),
        "killed": Text(sv="avbrutna", fi="keskeytyneitä", en="broken off"),
        "no-score": Text(sv="utan poäng", fi="ilman pisteitä", en="without a score"),
    }
    NOT_CHECKED: Final = Text(sv="Ej granskade", fi="Tarkistamatta jääneitä", en="Not checked")
    SERIOUS: Final = Text(
        sv="Ett allvarligt fel är det som letterkit kallar fel: det kan vilseleda klienten, ett svar som ska finnas"
        " saknas, eller ett belopp eller datum är fel. Poängen (0–100) är lägre för varje sådant fel.",
        fi="Vakava virhe tarkoittaa letterkitin vakavuusastetta ”virhe”: se voi johtaa asiakasta harhaan, vaadittu"
        " vastaus puuttuu, tai summa tai päivä on väärä. Jokainen tällainen virhe laskee pistemäärää (0–100).",
        en="A serious error is what letterkit calls an error: it can mislead the client, a required answer is"
        " missing, or a figure or date is wrong. Each one lowers the score (0–100).",
    )
    BOOTSTRAP: Final = Text(
        sv="Intervallen är percentilintervall från {resamples} bootstrapurval av breven (Efron och Tibshirani 1993). De"
        " säger hur mycket slumpen i vilka brev som skrevs kan ändra siffran. Brev från samma handläggare liknar"
        " varandra, så den verkliga osäkerheten är något större. Samma resultat ger alltid samma intervall.",
        fi="Luottamusvälit on laskettu persentiilimenetelmällä {resamples} bootstrap-otoksesta (Efron ja Tibshirani"
        " 1993). Ne kertovat, kuinka paljon sattuma kirjeiden valikoitumisessa voi muuttaa lukua. Saman käsittelijän"
        " kirjeet muistuttavat toisiaan, joten todellinen epävarmuus on jonkin verran suurempi. Samoista tuloksista"
        " saadaan aina samat välit.",
        en="Intervals are percentile intervals from {resamples} bootstrap resamples of the letters (Efron and"
        " Tibshirani 1993). They tell how far chance in which letters were written can move a figure. Letters of one"
        " handler are alike, so the true uncertainty is somewhat greater. The same results always give the same"
        " intervals.",
    )
    STANDARD: Final = Text(
        sv="Den jämförbara ändringen jämför brev inom samma brevtyp och språk och väger ihop dem med medeltalet av"
        " deras andelar i mätningarna (Kitagawa 1955). Breven dras på nytt inom varje sådan grupp. Fler lätta"
        " ärenden tas alltså inte för bättre brev.",
        fi="Vertailukelpoinen muutos vertaa kirjeitä saman lajin ja kielen sisällä ja painottaa ne mittausten"
        " osuuksien keskiarvolla (Kitagawa 1955). Kirjeet poimitaan uudelleen kunkin tällaisen ryhmän sisällä."
        " Helppojen asioiden osuuden kasvua ei siis tulkita kirjeiden parantumiseksi.",
        en="The comparable change compares letters within the same kind and language and weighs them by the mean of"
        " their shares in the runs (Kitagawa 1955). Letters are resampled within each such group. So more easy cases"
        " are not taken for better letters.",
    )
    SMALLEST: Final = Text(
        sv="Grupper med färre än {smallest} brev visas inte för sig. Gränsen är vår egen. Den skyddar klienter, men i"
        " en enhet med en enda handläggare pekar siffrorna ändå på henne eller honom.",
        fi="Alle {smallest} kirjeen ryhmiä ei näytetä erikseen. Raja on omamme. Se suojaa asiakkaita, mutta yhden"
        " käsittelijän yksikössä luvut kertovat silti hänestä.",
        en="Groups of fewer than {smallest} letters are not shown by themselves. The limit is our own. It protects"
        " clients, but in a unit with one handler the figures still point at that person.",
    )
    NOT_PERSONS: Final = Text(
        sv="Rapporten mäter texter, inte människor och inte om besluten är riktiga. Den innehåller ingen brevtext.",
        fi="Raportti mittaa tekstejä, ei ihmisiä eikä ratkaisujen oikeellisuutta. Siinä ei ole kirjeiden tekstiä.",
        en="The report measures texts, not people, nor whether decisions are right. It holds no text of letters.",
    )
    MADE: Final = Text(
        sv="Gjord med letterkit {version}.",
        fi="Tehty letterkitin versiolla {version}.",
        en="Made with letterkit {version}.",
    )


VERDICTS: Final[Mapping[Verdict, Text]] = {
    "better": Text(sv="bättre", fi="parempi", en="better"),
    "worse": Text(sv="sämre", fi="huonompi", en="worse"),
    "same": Text(sv="oförändrat", fi="ennallaan", en="the same"),
    "unsure": Text(sv="går inte att säga", fi="ei voi sanoa", en="can’t be told"),
}
UP: Final = Text(sv="har ökat", fi="lisääntynyt", en="up")
DOWN: Final = Text(sv="har minskat", fi="vähentynyt", en="down")
SIGNS: Final = {"better": "✓", "worse": "✗", "same": "=", "unsure": "?"}
"""Beside the word, for the eye."""
