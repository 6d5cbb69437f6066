"""The commands, each in the file (or the folder, where it has commands of its own) of its name."""

from __future__ import annotations

from typing import Final

from letterkit.ui import Text

COMMANDS: Final = {
    "audit": Text(
        sv="Mät ett års brev, och jämför med ett annat.",
        fi="Mittaa vuoden kirjeet ja vertaa toiseen vuoteen.",
        en="Measure a year of letters, and compare it with another.",
    ),
    "build": Text(
        sv="Bygg brevet om ett beslut av dess uppgifter.",
        fi="Muodosta päätöksestä kirje sen tiedoista.",
        en="Build the letter of a decision from its facts.",
    ),
    "catalogue": Text(
        sv="Kopiera exempelkatalogen till en ny mapp.",
        fi="Kopioi esimerkkifraasisto uuteen kansioon.",
        en="Copy the sample catalogue into a new folder.",
    ),
    "check": Text(
        sv="Kontrollera en katalog av fraser och mallar, och breven som den ger.",
        fi="Tarkista fraasisto malleineen ja kirjeet, joita siitä tulee.",
        en="Check a catalogue of phrases and templates, and the letters that it makes.",
    ),
    "config": Text(
        sv="Visa inställningarna som utkast granskas med, och vilken fil som har satt var och en.",
        fi="Näytä asetukset, joilla luonnokset tarkistetaan, ja mistä tiedostosta kukin tulee.",
        en="Show the settings that drafts are checked by, and which file set each.",
    ),
    "init": Text(
        sv="Skapa ett eget arkiv med fraser och mallar.",
        fi="Aloita oma fraasien ja mallien varasto.",
        en="Start a repository of phrases and templates of your own.",
    ),
    "lint": Text(
        sv="Hitta det som är missvisande, saknas eller är svårläst i utkast.",
        fi="Etsi luonnoksista se, mikä on harhaanjohtavaa, puuttuu tai on vaikealukuista.",
        en="Find what is misleading, missing or hard to read in drafts.",
    ),
    "lsp": Text(
        sv="Svara en editor över standard in och ut, enligt Language Server Protocol.",
        fi="Palvele editoria vakiosyötteen ja -tulosteen kautta (Language Server Protocol).",
        en="Serve an editor over standard input and output, by the Language Server Protocol.",
    ),
    "phrases": Text(
        sv="Slå upp i katalogen: sök, granska, var något används, vad en ändring gör, varför ord rapporteras.",
        fi="Tutki fraasistoa: etsi, tarkasta, missä jokin on käytössä, mitä muutos tekee, miksi sanoista huomautetaan.",
        en="Look into the catalogue: find, review, where used, what a change does, why words are reported.",
    ),
    "preview": Text(
        sv="Visa en katalog som sidor: fraserna på alla språk bredvid varandra, och breven.",
        fi="Näytä fraasisto sivuina: fraasit kaikilla kielillä rinnakkain, ja kirjeet.",
        en="Show a catalogue as pages: its phrases in all languages side by side, and its letters.",
    ),
    "rule": Text(
        sv="Visa en regels kort: vad den rapporterar, varför, och vad man skriver i stället.",
        fi="Näytä säännön kortti: mistä se huomauttaa, miksi, ja mitä kirjoittaa sen sijaan.",
        en="Show a rule's card: what it reports, why, and what to write instead.",
    ),
    "rules": Text(
        sv="Lista reglerna.",
        fi="Luettele säännöt.",
        en="List the rules.",
    ),
    "schema": Text(
        sv="Skriv ut JSON-schemat för ett format som letterkit läser eller skriver.",
        fi="Tulosta JSON-skeema muodolle, jota letterkit lukee tai kirjoittaa.",
        en="Print the JSON Schema of a format that letterkit reads or writes.",
    ),
    "serve": Text(
        sv="Visa handläggarens sida, och svara program över HTTP, bara på den här datorn.",
        fi="Näytä käsittelijän sivu ja vastaa ohjelmille HTTP:n kautta, vain tällä tietokoneella.",
        en="Show the handler's page, and answer programs over HTTP, on this computer only.",
    ),
    "text": Text(
        sv="Visa ett utkasts text så som den granskas.",
        fi="Näytä luonnoksen teksti sellaisena kuin se tarkistetaan.",
        en="Print the text of a draft as the linter sees it.",
    ),
    "verify": Text(
        sv="Säg om ett brev är så som letterkit byggde det, ändrat, eller inte byggt av letterkit.",
        fi="Kerro, onko kirje sellainen, jona letterkit sen muodosti, vai onko se muokattu tai muualta.",
        en="Say whether a letter is as letterkit built it, edited, or not built by letterkit.",
    ),
}
"""The commands and what they do, in the first sentence of their help: said here so that the list of them loads none."""
