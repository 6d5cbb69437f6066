"""What the comments in a Word file say: one about the letter as a whole, then one for each finding."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

from letterkit.decision.kinds import UNKNOWN
from letterkit.document import Marking, Span
from letterkit.document.marking import primary
from letterkit.document.origin import InsertedOrigin
from letterkit.linter.result import Result
from letterkit.report.messages import LANGUAGES, SEVERITIES, Messages
from letterkit.report.places import place_of
from letterkit.report.telling import answers, excerpt, gist, is_open
from letterkit.report.unread import unread
from letterkit.rules.contract import Finding
from letterkit.ui import Text

_SCORE: Final = Text(sv="Poäng: {score} av 100", fi="Pistemäärä: {score} / 100", en="Score: {score} out of 100")
_COUNTS: Final = Text(
    sv="Fel: {errors}. Varningar: {warnings}. Tips: {hints}.",
    fi="Virheitä: {errors}. Varoituksia: {warnings}. Vihjeitä: {hints}.",
    en="Errors: {errors}. Warnings: {warnings}. Hints: {hints}.",
)
_CHANGED: Final = Text(
    sv="Rättade som spårade ändringar: {count}. Acceptera eller ignorera dem en och en.",
    fi="Korjattu jäljitettävinä muutoksina: {count}. Hyväksy tai hylkää ne yksi kerrallaan.",
    en="Fixed as tracked changes: {count}. Accept or reject them one by one.",
)
_BEFORE_SENDING: Final = Text(
    sv="Innan brevet skickas: ta bort alla kommentarer, och lämna ingen spårad ändring kvar.",
    fi="Ennen kuin kirje lähetetään: poista kaikki kommentit äläkä jätä yhtään jäljitettyä muutosta.",
    en="Before the letter is sent: delete all comments, and leave no tracked change in it.",
)
_LANGUAGE: Final = Text(
    sv="Filens språk är nu märkt som {language}. Word kan inte spåra den ändringen.",
    fi="Tiedoston kieleksi on nyt merkitty {language}. Word ei pysty jäljittämään tätä muutosta.",
    en="The language of the file is now marked as {language}. Word cannot track that change.",
)
_LEFT_OUT: Final = Text(
    sv="Kommenteras inte: {count} mindre viktiga anmärkningar. De syns på skärmen när letterkit granskar brevet.",
    fi="Kommentoimatta: {count} vähäisempää huomautusta. Ne näkyvät näytöllä, kun letterkit tarkistaa kirjeen.",
    en="Without a comment: {count} less important findings. They show on the screen when letterkit checks the letter.",
)
_INSERTED: Final = Text(
    sv="En del av texten står i en infogad fil som Word ännu inte har tagit in i brevet. Den texten ändrar letterkit "
    "inte. Spara brevet i Word, så blir den en del av brevet.",
    fi="Osa tekstistä on lisätyssä tiedostossa, jota Word ei ole vielä yhdistänyt kirjeeseen. Sitä tekstiä letterkit "
    "ei muuta. Tallenna kirje Wordissa, niin siitä tulee osa kirjettä.",
    en="Some of the text is in an inserted file that Word has not yet merged into the letter. letterkit does not "
    "change that text. Save the letter in Word, and it becomes part of the letter.",
)
_RULE: Final = Text(sv="Regel: {title} ({rule})", fi="Sääntö: {title} ({rule})", en="Rule: {title} ({rule})")
_ABOUT: Final = Text(sv="Gäller {place}: ”{words}”", fi="Koskee kohtaa {place}: ”{words}”", en="In {place}: “{words}”")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a comment; `lead` are bold words before its text."""

    text: str
    lead: str = ""


Note = tuple[Line, ...]
"""The paragraphs of one comment."""


def summary(result: Result, ui: str, *, changed: int, marked: Iterable[Marking], left_out: int) -> Note:
    """The score, what was changed, what the reader finds in the first minute, and the questions left open.

    `changed` counts the tracked changes, `marked` are those that Word doesn't track.
    """
    return tuple(_summary(result, ui, changed, marked, left_out))


def notes(result: Result, findings: Iterable[Finding], ui: str, elsewhere: Collection[Span]) -> Iterator[Note]:
    """What to say at each finding; the words themselves where their comment stands `elsewhere`.

    What a rule has said at one finding is not said again at the next, which opens with the name of the fault; what to
    write instead always is said.
    """
    said: set[tuple[str, str]] = set()
    for finding in findings:
        lines: list[str] = []
        message, text = finding.say(ui), result.instead(finding)
        if (finding.rule, gist(message, result, finding)) not in said:
            lines.append(message)
        if finding.span in elsewhere:
            place = place_of(result.locate(finding), ui)
            lines.append(_ABOUT.say(ui, place=place, words=excerpt(result, finding)))
        if not lines:
            lines.append(f"{result.titles[finding.rule].say(ui)}.")
        lines.append(f"→ {finding.advise(ui)}")
        if text and (finding.rule, text) not in said:
            lines.append(Messages.INSTEAD.say(ui, text=text))
        said |= {(finding.rule, gist(message, result, finding)), (finding.rule, text)}
        first, *rest = lines
        lead = f"{SEVERITIES[finding.severity].say(ui)}:"
        yield (
            Line(first, lead),
            *map(Line, rest),
            Line(_RULE.say(ui, rule=finding.rule, title=result.titles[finding.rule])),
        )


def _summary(result: Result, ui: str, changed: int, marked: Iterable[Marking], left_out: int) -> Iterator[Line]:
    yield Line("", _SCORE.say(ui, score=result.ledger.score))
    counts = [sum(one.severity == severity for one in result.findings) for severity in SEVERITIES]
    yield Line(_COUNTS.say(ui, errors=counts[0], warnings=counts[1], hints=counts[2]))
    if changed:
        yield Line(_CHANGED.say(ui, count=changed))
    yield from (Line(_LANGUAGE.say(ui, language=LANGUAGES[primary(one.value)])) for one in marked)
    if said := unread(result.document, ui):
        yield Line(said)
    if any(isinstance(piece.origin, InsertedOrigin) for block in result.document.blocks for piece in block.pieces):
        yield Line(_INSERTED.say(ui))
    if left_out:
        yield Line(_LEFT_OUT.say(ui, count=left_out))
    if result.kind != UNKNOWN:
        yield Line("", Messages.MINUTE.say(ui))
        yield from (
            Line(" ".join(filter(None, (sign, question, said)))) for question, sign, said in answers(result, ui)
        )
    unanswered = [cast(Text, finding.values["question"]).say(ui) for finding in result.findings if is_open(finding)]
    if unanswered:
        yield Line("", Messages.OPEN.say(ui))
        yield from (Line(f"✗ {question}") for question in unanswered)
    yield Line(_BEFORE_SENDING.say(ui))
