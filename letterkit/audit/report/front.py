"""The first screen: whether the letters got better, which phrases to rewrite first, which answers are missing most."""

from __future__ import annotations

from typing import Final

from letterkit.audit.report.content import FIRST, Comparison, Content, Counted, Side
from letterkit.audit.report.costs import Cost
from letterkit.audit.report.measures import CLEAN, SCORE
from letterkit.audit.report.mix import Change
from letterkit.audit.report.naming import Names
from letterkit.audit.report.numbers import decimal, difference, interval, month, percent, span, whole, with_unit
from letterkit.audit.report.verdict import MATTERS, judged
from letterkit.audit.report.view import Front, Point
from letterkit.audit.report.words import SIGNS, Answers, Words
from letterkit.catalogue.values.formats import listed
from letterkit.report.sayings import QUESTIONS
from letterkit.ui import Text

_SENTENCES: Final = {
    "better": Answers.BETTER,
    "worse": Answers.WORSE,
    "same": Answers.SAME,
    "unsure": Answers.UNSURE,
}
_QUOTED: Final = Text(sv="”{title}”", fi="”{title}”", en="“{title}”")


def front(content: Content, names: Names) -> Front:
    """The first screen."""
    ui = names.ui
    about = [_about(Words.ABOUT, content.side, ui)]
    if not content.has_figures:
        answer = Answers.TOO_SMALL.say(ui, smallest=content.smallest)
        return Front(Words.TITLE_ALONE.say(ui), tuple(about), answer, "", ())
    score = content.level(SCORE)
    compared = content.comparison
    if compared and score.change:
        about.append(_about(Words.AGAINST, compared.side, ui))
        answer, verdict = _answer(score.change, compared, ui)
        details = _details(content, score.change, ui)
        warning = _warning(content, compared, names)
        title = Words.TITLE.say(ui)
    else:
        assert score.mean is not None
        answer = Answers.ALONE.say(ui, score=decimal(score.mean.value, ui), span=interval(score.mean, "points", ui))
        title, verdict, warning = Words.TITLE_ALONE.say(ui), "", ()
        details = _details(content, None, ui)
        if content.is_older_too_small:
            details = (Answers.OLDER_TOO_SMALL.say(ui, smallest=content.smallest), *details)
    sides = ((content.side, Words.INCOMPLETE), *(((compared.side, Words.OLDER_INCOMPLETE),) if compared else ()))
    details = (*(text.say(ui) for side, text in sides if not side.run.is_complete), *details)
    return Front(
        title,
        tuple(about),
        answer,
        verdict,
        details,
        warning,
        *_phrases(content, names),
        *_questions(content, ui),
    )


def _about(text: Text, side: Side, ui: str) -> str:
    return text.say(ui, letters=whole(side.letters, ui), period=period(side, ui))


def period(side: Side, ui: str) -> str:
    """From which month to which the letters are; the day of the run where they don't tell."""
    if not side.months:
        return Words.RUN_ON.say(ui, date=side.run.date) if side.run.date else Words.NO_PERIOD.say(ui)
    first, last = (month(name, ui) for name in (side.months[0], side.months[-1]))
    return first if first == last else f"{first} – {last}"


def _answer(change: Change, compared: Comparison, ui: str) -> tuple[str, str]:
    """Whether the letters got better, in a sentence, and the verdict's sign."""
    fair = change.fair
    verdict = judged(fair, SCORE.better, MATTERS)
    signed = {"change": with_unit(difference(fair.value, "points", ui), "points", ui)}
    signed["span"] = interval(fair, "points", ui, is_change=True)
    if change.held is None:
        return Answers.NO_COMMON.say(ui, **signed), SIGNS["unsure"]
    if not compared.ruler.is_same:
        return Answers.RULER.say(ui, **signed), SIGNS["unsure"]
    if verdict in ("better", "worse"):
        ends = sorted((abs(fair.low), abs(fair.high)))
        signed = {
            "change": with_unit(decimal(abs(fair.value), ui), "points", ui),
            "span": span(decimal(ends[0], ui), decimal(ends[1], ui), ui),
        }
    return _SENTENCES[verdict].say(ui, **signed), SIGNS[verdict]


def _details(content: Content, change: Change | None, ui: str) -> tuple[str, ...]:
    """The change as it is and what of it the mix makes; letters without a serious error."""
    found = []
    if change and change.held:
        mix = change.raw.value - change.held.value
        found.append(
            Answers.RAW.say(
                ui,
                before=decimal(change.older, ui),
                after=decimal(change.newer, ui),
                mix=with_unit(difference(mix, "points", ui), "points", ui),
            )
        )
    clean = content.level(CLEAN)
    if clean.change:
        before, after = (percent(value, ui) for value in (clean.change.older, clean.change.newer))
        found.append(Answers.CLEAN.say(ui, before=before, after=after))
    elif clean.mean:
        found.append(Answers.CLEAN_ALONE.say(ui, after=percent(clean.mean.value, ui)))
    return tuple(found)


def _warning(content: Content, compared: Comparison, names: Names) -> tuple[str, ...]:
    """What to know of rulers that differ."""
    ruler, ui = compared.ruler, names.ui
    if ruler.is_same:
        return ()
    found = [Words.RULER_WHY.say(ui)]
    for name, before, after in ruler.changed:
        text = Words.VERSION if name == "version" else Words.CATALOGUE
        found.append(text.say(ui, before=before, after=after))
    if ruler.is_other_program:
        found.append(Words.PROGRAM.say(ui))
    if ruler.settings:
        found.append(Words.SETTINGS.say(ui, names=", ".join(ruler.settings)))
    is_told = compared.side.run.rules is not None and content.side.run.rules is not None
    only = () if is_told else content.only_newer
    for text, rules in ((Words.NEW_RULES, ruler.new), (Words.GONE_RULES, ruler.gone), (Words.ONLY_NEWER, only)):
        if rules:
            found.append(text.say(ui, names=", ".join(f"{names.rule(rule)} ({rule})" for rule in rules)))
    if ruler.untold:
        told = {"version": Words.RUN_VERSION, "catalogue": Words.RUN_CATALOGUE}
        found.append(Words.UNTOLD.say(ui, names=", ".join(told[name].say(ui) for name in ruler.untold)))
    return tuple(found)


def _phrases(content: Content, names: Names) -> tuple[str, tuple[Point, ...]]:
    ui = names.ui
    if not content.costs:
        return Words.NOTHING_MISLEADS.say(ui, smallest=content.smallest), ()
    first = content.costs[:FIRST]
    titles = [names.cost(cost).title for cost, _ in first]
    quoted = [_in_sentence(cost, names, is_clear=titles.count(names.cost(cost).title) == 1) for cost, _ in first]
    share = percent(content.first_together / content.side.letters, ui)
    said = Answers.FIRST.say(ui, names=listed(quoted, ui), share=share)
    return said, tuple(_point(cost, counted, content, names) for cost, counted in first)


def _in_sentence(cost: Cost, names: Names, *, is_clear: bool) -> str:
    """What a phrase is called, with the name to look for it by where its title alone does not tell it."""
    named = names.cost(cost)
    title = _QUOTED.say(names.ui, title=named.title)
    return f"{title} ({named.code})" if named.code and (cost.how == "phrase" or not is_clear) else title


def _point(cost: Cost, counted: Counted, content: Content, names: Names) -> Point:
    ui = names.ui
    named = names.cost(cost)
    share = percent(counted.tally.share, ui)
    figures = [Words.IN_LETTERS.say(ui, letters=whole(cost.letters, ui), share=share)]
    if cost.only:
        figures.append(Words.ONLY.say(ui, letters=few(cost.only, content.smallest, ui)))
    return Point(named.title, code(cost, names), "; ".join(figures))


def code(cost: Cost, names: Names) -> str:
    """The words of a phrase, or by which name to look for it."""
    named = names.cost(cost)
    if cost.how == "rule":
        return Words.VARIOUS.say(names.ui)
    told = ""
    if named.code:
        told = (Words.PHRASE if cost.how == "phrase" else Words.WORDING).say(names.ui, code=named.code)
    return f"{told}: {named.words}" if told and named.words else told


def few(count: int, smallest: int, ui: str) -> str:
    """A number of letters, where it points at no person."""
    return whole(count, ui) if count == 0 or count >= smallest else Words.FEW.say(ui, smallest=smallest)


def _questions(content: Content, ui: str) -> tuple[str, tuple[Point, ...]]:
    shown = [one for one in content.questions if one.tally.count >= content.smallest]
    if not shown:
        return Words.NO_QUESTIONS.say(ui) if not content.questions else "", ()
    points = tuple(
        Point(
            question(one.name, ui),
            "",
            Words.IN_LETTERS.say(ui, letters=whole(one.tally.count, ui), share=percent(one.tally.share, ui)),
        )
        for one in shown[:FIRST]
    )
    said = Answers.MISSING.say(ui, question=points[0].title, share=percent(shown[0].tally.share, ui))
    return said, points


def question(name: str, ui: str) -> str:
    """What a reader's first question is called."""
    return next((text.say(ui) for known, text in QUESTIONS.items() if known == name), name)
