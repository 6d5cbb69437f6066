"""The fixed words of the page."""

from __future__ import annotations

from typing import Final

from letterkit.ui import Text


class WebMessages:
    """Headings, labels and messages, beside those that all reports share."""

    CHECK: Final = Text(sv="Granska ett brev", fi="Tarkista kirje", en="Check a letter")
    BUILD: Final = Text(sv="Skriv ett beslutsbrev", fi="Laadi päätöskirje", en="Write a decision letter")
    VIEWS: Final = Text(sv="Vyer", fi="Näkymät", en="Views")
    UI: Final = Text(sv="Sidans språk", fi="Sivun kieli", en="Language of the page")
    SKIP: Final = Text(sv="Hoppa till innehållet", fi="Siirry sisältöön", en="Skip to the content")
    PRIVACY: Final = Text(
        sv="Inget sparas på disk och inget skickas vidare: brevet behandlas på den dator där letterkit körs.",
        fi="Mitään ei tallenneta levylle eikä lähetetä eteenpäin: kirje käsitellään koneella, jolla letterkit toimii.",
        en="Nothing is kept on disk or sent on: the letter is handled on the computer that runs letterkit.",
    )
    LAWFUL: Final = Text(
        sv="letterkit {version} bedömer om brevet är begripligt, inte om beslutet är rätt.",
        fi="letterkit {version} arvioi, onko kirje ymmärrettävä, ei sitä, onko päätös oikea.",
        en="letterkit {version} judges whether the letter can be understood, not whether the decision is right.",
    )

    PASTED: Final = Text(sv="Inklistrad text", fi="Liitetty teksti", en="Pasted text")
    LEAD: Final = Text(
        sv="Klistra in utkastet eller släpp en fil här. Du ser brevet som klienten läser det, med det som behöver"
        " rättas.",
        fi="Liitä luonnos tai pudota tiedosto tähän. Näet kirjeen sellaisena kuin asiakas sen lukee ja mitä siinä pitää"
        " korjata.",
        en="Paste the draft or drop a file here. You see the letter as the client reads it, and what needs mending.",
    )
    TEXT: Final = Text(sv="Brevets text", fi="Kirjeen teksti", en="The text of the letter")
    FILE: Final = Text(sv="Eller välj en fil", fi="Tai valitse tiedosto", en="Or choose a file")
    FORMATS: Final = Text(
        sv="Word, OpenDocument, pdf, Markdown, HTML eller text, högst {megabytes} MB.",
        fi="Word, OpenDocument, PDF, Markdown, HTML tai teksti, enintään {megabytes} Mt.",
        en="Word, OpenDocument, PDF, Markdown, HTML or text, at most {megabytes} MB.",
    )
    LANGUAGE: Final = Text(sv="Brevets språk", fi="Kirjeen kieli", en="Language of the letter")
    KIND: Final = Text(sv="Slags brev", fi="Kirjeen laji", en="Kind of letter")
    AUTO: Final = Text(sv="Avgör av texten", fi="Päättele tekstistä", en="Find out from the text")
    DO_CHECK: Final = Text(sv="Granska", fi="Tarkista", en="Check")
    AGAIN: Final = Text(sv="Granska på nytt", fi="Tarkista uudelleen", en="Check again")
    NEW: Final = Text(sv="Nytt brev", fi="Uusi kirje", en="Another letter")
    EDIT_TEXT: Final = Text(sv="Redigera texten", fi="Muokkaa tekstiä", en="Edit the text")
    EDIT_HINT: Final = Text(
        sv="Anmärkningarna uppdateras medan du skriver.",
        fi="Huomautukset päivittyvät, kun kirjoitat.",
        en="The findings follow as you write.",
    )
    FIX_ALL: Final = Text(
        sv="Gör de säkra rättelserna ({count})",
        fi="Tee turvalliset korjaukset ({count})",
        en="Make the safe fixes ({count})",
    )
    UNDO: Final = Text(sv="Ångra det senaste", fi="Kumoa viimeisin", en="Undo the last")
    AS_TEXT: Final = Text(sv="Redigera som text i stället", fi="Muokkaa sen sijaan tekstinä", en="Edit as text instead")
    READ_ONLY: Final = Text(
        sv="En pdf eller OpenDocument-fil ändras inte här. Gör en textkopia om du vill rätta.",
        fi="PDF- tai OpenDocument-tiedostoa ei muuteta täällä. Tee siitä tekstikopio, jos haluat korjata.",
        en="A PDF or OpenDocument file is not changed here. Make a copy as text if you want to mend it.",
    )
    CHANGES: Final = Text(
        sv="Ändringar hittills: {count}. I Word-filen blir de spårade ändringar.",
        fi="Muutoksia tähän mennessä: {count}. Word-tiedostossa ne ovat jäljitettäviä muutoksia.",
        en="Changes so far: {count}. In the Word file they are tracked changes.",
    )
    ANNOTATED: Final = Text(
        sv="Ladda ned granskad Word-fil", fi="Lataa tarkistettu Word-tiedosto", en="Download the reviewed Word file"
    )
    DOWNLOAD: Final = Text(sv="Ladda ned texten", fi="Lataa teksti", en="Download the text")
    AS_WORD: Final = Text(sv="Ladda ned som Word", fi="Lataa Word-muodossa", en="Download as Word")
    TOOLS: Final = Text(sv="Arbeta med brevet", fi="Kirjeen käsittely", en="Work on the letter")

    TAKE: Final = Text(sv="Skriv ”{words}”", fi="Kirjoita ”{words}”", en="Write “{words}”")
    TAKE_OUT: Final = Text(sv="Stryk orden", fi="Poista sanat", en="Take the words out")
    SAFE: Final = Text(sv="säker rättelse", fi="turvallinen korjaus", en="safe fix")
    READ_AFTER: Final = Text(sv="läs meningen efteråt", fi="lue virke sen jälkeen", en="read the sentence afterwards")
    PHRASE: Final = Text(
        sv="Byt meningen mot frasen", fi="Vaihda virke fraasiin", en="Replace the sentence with the phrase"
    )
    ADD_PHRASE: Final = Text(sv="Lägg till frasen", fi="Lisää fraasi", en="Add the phrase")
    FILL_IN: Final = Text(
        sv="fyll sedan i det som står inom [ ]",
        fi="täytä sitten hakasulkeissa [ ] oleva",
        en="then fill in what is in [ ]",
    )
    OWN: Final = Text(sv="Skriv om meningen", fi="Kirjoita virke uudelleen", en="Rewrite the sentence")
    OWN_LABEL: Final = Text(
        sv="Anmärkning {number}: meningen", fi="Huomautus {number}: virke", en="Note {number}: the sentence"
    )
    REPLACE: Final = Text(sv="Byt ut", fi="Vaihda", en="Replace")

    COUNTS: Final = Text(
        sv="Poäng {score} av 100. Fel: {errors}. Varningar: {warnings}. Tips: {hints}.",
        fi="Pisteet {score} / 100. Virheitä: {errors}. Varoituksia: {warnings}. Vihjeitä: {hints}.",
        en="Score {score} out of 100. Errors: {errors}. Warnings: {warnings}. Hints: {hints}.",
    )
    DONE: Final = Text(sv="Ändrat.", fi="Muutettu.", en="Changed.")
    DONE_WITH_GAPS: Final = Text(
        sv="Ändrat. Fyll i det som står inom [ ].",
        fi="Muutettu. Täytä hakasulkeissa [ ] oleva.",
        en="Changed. Fill in what is in [ ].",
    )
    UNDONE: Final = Text(sv="Ångrat.", fi="Kumottu.", en="Undone.")
    NOTHING_FIXED: Final = Text(
        sv="Inga säkra rättelser kvar att göra.",
        fi="Turvallisia korjauksia ei ole jäljellä.",
        en="No safe fixes are left to make.",
    )
    NO_DRAFT: Final = Text(
        sv="Klistra in ett utkast eller välj en fil först.",
        fi="Liitä ensin luonnos tai valitse tiedosto.",
        en="Paste a draft or choose a file first.",
    )
    FAULT: Final = Text(sv="Det gick inte", fi="Se ei onnistunut", en="That did not work")
    LOST: Final = Text(
        sv="letterkit svarar inte. Texten finns kvar på sidan: kopiera den, öppna letterkit på nytt från skrivbordet "
        "(eller med letterkit serve) och klistra in den där.",
        fi="letterkit ei vastaa. Teksti on yhä sivulla: kopioi se, avaa letterkit uudelleen työpöydältä (tai "
        "komennolla letterkit serve) ja liitä teksti sinne.",
        en="letterkit does not answer. The text is still on the page: copy it, open letterkit again from the desktop "
        "(or with letterkit serve) and paste it there.",
    )
    LARGE: Final = Text(
        sv="Filen är för stor: högst {megabytes} MB. Ta bort bilder ur den.",
        fi="Tiedosto on liian suuri: enintään {megabytes} Mt. Poista siitä kuvia.",
        en="The file is too large: at most {megabytes} MB. Take pictures out of it.",
    )
    WORKING: Final = Text(sv="Granskar …", fi="Tarkistetaan…", en="Checking…")
    FRONT: Final = Text(sv="Till startsidan", fi="Etusivulle", en="To the front page")

    CHOOSE: Final = Text(sv="Vad beslutades?", fi="Mitä päätettiin?", en="What was decided?")
    CHOOSE_LEAD: Final = Text(
        sv="Välj slags brev. Sedan fyller du i uppgifterna om beslutet, och letterkit skriver brevet på alla språk.",
        fi="Valitse kirjeen laji. Sitten täytät päätöksen tiedot, ja letterkit laatii kirjeen kaikilla kielillä.",
        en="Choose the kind of letter. Then fill in the facts of the decision, and letterkit writes the letter in every"
        " language.",
    )
    OPEN_FACTS: Final = Text(
        sv="Eller öppna uppgifter som du har sparat (en fil som slutar på .json)",
        fi="Tai avaa tallentamasi tiedot (.json-loppuinen tiedosto)",
        en="Or open facts that you have saved (a file that ends in .json)",
    )
    OPEN: Final = Text(sv="Öppna", fi="Avaa", en="Open")
    EXAMPLE: Final = Text(sv="Fyll i med ett exempel", fi="Täytä esimerkillä", en="Fill in with an example")
    OTHER_KIND: Final = Text(sv="Välj ett annat slag", fi="Valitse toinen laji", en="Choose another kind")
    FACTS: Final = Text(sv="Uppgifter om beslutet", fi="Päätöksen tiedot", en="Facts of the decision")
    FACTS_LEAD: Final = Text(
        sv="Fält med * behövs. Det som står under rubriker som är stängda behövs bara ibland.",
        fi="Tähdellä * merkityt kentät tarvitaan. Suljettujen otsikoiden alla olevat tiedot tarvitaan vain joskus.",
        en="Fields with * are needed. What stands under closed headings is needed only sometimes.",
    )
    DO_BUILD: Final = Text(sv="Skriv brevet", fi="Laadi kirje", en="Write the letter")
    REBUILD: Final = Text(sv="Skriv brevet på nytt", fi="Laadi kirje uudelleen", en="Write the letter again")
    ADD: Final = Text(sv="Lägg till: {what}", fi="Lisää: {what}", en="Add: {what}")
    REMOVE: Final = Text(sv="Ta bort: {what} {number}", fi="Poista: {what} {number}", en="Remove: {what} {number}")
    NONE_CHOSEN: Final = Text(sv="(välj)", fi="(valitse)", en="(choose)")
    YES: Final = Text(sv="Ja", fi="Kyllä", en="Yes")
    NO: Final = Text(sv="Nej", fi="Ei", en="No")
    SAME: Final = Text(sv="samma på alla språk", fi="sama kaikilla kielillä", en="the same in every language")
    BY_LANGUAGE: Final = Text(
        sv="olika namn på olika språk", fi="eri nimi eri kielillä", en="different names by language"
    )
    MORE_LANGUAGES: Final = Text(sv="nordsamiska", fi="pohjoissaame", en="Northern Sami")
    ONE_A_LINE: Final = Text(
        sv="rad för rad, som på ett kuvert",
        fi="riveittäin, kuten kirjekuoressa",
        en="line by line, as on an envelope",
    )
    WITH_COMMAS: Final = Text(
        sv="flera skiljs åt med kommatecken", fi="erota pilkuilla", en="separate several with commas"
    )
    NO_ITEMS: Final = Text(
        sv="Lägg först till utgifter under Utgifter.",
        fi="Lisää ensin menot kohtaan Menot.",
        en="Add the expenses under Expenses first.",
    )
    FAULTS: Final = Text(
        sv="Brevet kan inte skrivas än. Rätta det här ({count}):",
        fi="Kirjettä ei voi vielä laatia. Korjaa nämä ({count}):",
        en="The letter cannot be written yet. Mend these ({count}):",
    )
    WHOLE: Final = Text(sv="Uppgifterna som helhet", fi="Tiedot kokonaisuutena", en="The facts as a whole")
    LETTERS: Final = Text(sv="Brevet på alla språk", fi="Kirje kaikilla kielillä", en="The letter in every language")
    WHY: Final = Text(
        sv="Varför avsnitten står i den här ordningen",
        fi="Miksi osat ovat tässä järjestyksessä",
        en="Why the sections stand in this order",
    )
    PLACE: Final = Text(sv="Plats", fi="Paikka", en="Place")
    SECTION: Final = Text(sv="Avsnitt", fi="Osa", en="Section")
    BECAUSE: Final = Text(sv="Orsak", fi="Syy", en="Reason")
    RAISE: Final = Text(sv="Flytta upp", fi="Siirrä ylemmäs", en="Move up")
    RAISE_WHAT: Final = Text(sv="Flytta upp: {what}", fi="Siirrä ylemmäs: {what}", en="Move up: {what}")
    OWN_ORDER: Final = Text(sv="Använd mallens ordning", fi="Käytä mallin järjestystä", en="Use the template's order")
    LEFT_OUT: Final = Text(
        sv="Utelämnat, eftersom uppgifterna inte ger anledning: {names}.",
        fi="Jätetty pois, koska tiedot eivät anna aihetta: {names}.",
        en="Left out, because the facts give no reason for them: {names}.",
    )
    UNTRANSLATED: Final = Text(
        sv="Fraser som saknar nordsamisk text och står på finska: {count}. De nordsamiska orden är inte granskade.",
        fi="Fraaseja, joista puuttuu pohjoissaamen teksti ja jotka ovat suomeksi: {count}. Pohjoissaamen sanoja ei ole"
        " tarkastettu.",
        en="Phrases that lack a Northern Sami text and stand in Finnish: {count}. The Northern Sami words have not been"
        " reviewed.",
    )
    FAILED: Final = Text(
        sv="På {language} går brevet inte att skriva: {why}",
        fi="Kirjettä ei voi laatia tällä kielellä ({language}): {why}",
        en="The letter cannot be written in {language}: {why}",
    )
    DOWNLOAD_AS: Final = Text(
        sv="Ladda ned brevet på {language} som {format}",
        fi="Lataa kirje kielellä {language} muodossa {format}",
        en="Download the letter in {language} as {format}",
    )
    NO_PDF: Final = Text(
        sv="Pdf kan inte skrivas på den här datorn: ladda ned Word och spara som pdf där. {why}",
        fi="PDF-tiedostoa ei voi tehdä tällä koneella: lataa Word-tiedosto ja tallenna se PDF-muotoon. {why}",
        en="No PDF can be made on this computer: download the Word file and save it as PDF. {why}",
    )
    SAVE_FACTS: Final = Text(
        sv="Spara uppgifterna som fil", fi="Tallenna tiedot tiedostoon", en="Save the facts as a file"
    )
    WRITTEN: Final = Text(sv="Brevet är skrivet.", fi="Kirje on laadittu.", en="The letter is written.")
    NOT_JSON: Final = Text(
        sv="Filen innehåller inga uppgifter som har sparats här. Välj en fil som slutar på .json (JSON i UTF-8).",
        fi="Tiedostossa ei ole täällä tallennettuja tietoja. Valitse .json-loppuinen tiedosto (JSON, UTF-8).",
        en="The file holds no facts that were saved here. Choose a file that ends in .json (JSON in UTF-8).",
    )
