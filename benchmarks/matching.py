"""What looking for misleading phrases costs: `python -m benchmarks.matching [--entries 3000]`.

The catalogue's own entries are copied under other words, so that thousands are looked for, as in an agency that has
retired thousands of phrases. Times are of the processor, in milliseconds a letter; the best of several rounds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from letterkit.catalogue.misleading.entry import Misleading, load_misleading
from letterkit.catalogue.misleading.recognise import recognise
from letterkit.catalogue.misleading.recognition import Recognition
from letterkit.catalogue.patterns.misspelt import Spellings
from letterkit.catalogue.patterns.wordgroups import WordGroup
from letterkit.document import Document, read
from letterkit.language.letter import Letter

LETTERS = Path(__file__).parent.parent / "tests" / "compose" / "golden"
ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """The least time of several rounds, in milliseconds of the processor."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def look(document: Document, language: str, phrases: tuple[Misleading, ...]) -> int:
    letter = Letter(document, language)
    _ = letter.statements
    return sum(1 for phrase in phrases for _ in recognise(letter, phrase))


def other_words(phrase: Misleading, number: int) -> Misleading:
    """The phrase with each of its triggers' first words made up, so that it can stand in no real letter."""
    made = {
        language: replace(
            one,
            triggers=tuple(
                replace(trigger, groups=(_made_up(trigger.groups[0], number), *trigger.groups[1:]))
                for trigger in one.triggers
            ),
        )
        for language, one in phrase.recognise.items()
    }
    return replace(phrase, id=f"{phrase.id}-{number}", recognise=made)


def _made_up(group: WordGroup, number: int) -> WordGroup:
    return WordGroup(group.name, group.language, tuple(f"{word}qx{number}*" for word in ("stöd", "tuki", "grant")))


def spelled(phrases: tuple[Misleading, ...]) -> tuple[Misleading, ...]:
    """The phrases with one spelling of them all, as a catalogue has it."""
    recognitions: list[Recognition] = [one for phrase in phrases for one in phrase.recognise.values()]
    spellings = Spellings(group for one in recognitions for group in one.groups)
    return tuple(replace(phrase, spellings=spellings) for phrase in phrases)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description=__doc__)
    parser.add_argument("--entries", type=int, default=3000)
    wanted = parser.parse_args().entries
    own = load_misleading()
    many = spelled((*own, *(other_words(phrase, number) for number in range(wanted // len(own)) for phrase in own)))
    print(f"{'letter':<18} words  {len(own):>5} entries  {len(many):>5} entries")
    for path in sorted(LETTERS.glob("partial.*.md")):
        document = read(path)
        language = path.name.split(".")[1]
        words = len(document.text.split())
        times = [best(partial(look, document, language, phrases)) for phrases in (own, many)]
        print(f"{path.name:<18} {words:>5}  {times[0]:>9.1f} ms  {times[1]:>9.1f} ms")


if __name__ == "__main__":
    main()
