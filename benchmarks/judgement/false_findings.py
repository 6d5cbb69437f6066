"""What ordinary sentences, each a text of its own, are wrongly taken for (the lists in ordinary/, never trained on).

    python -m benchmarks.judgement.false_findings [--lang sv] [--show]

Tells how many of the sentences a rule reports, and for how many the learned judgement takes some phrase for likely.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from letterkit.catalogue.misleading.entry import load_misleading
from letterkit.catalogue.misleading.reading import reading_of
from letterkit.document import read_text
from letterkit.language.data import LANGUAGES
from letterkit.language.letter import Letter
from letterkit.linter.engine import check
from letterkit.linter.selection import choose

LISTS = Path(__file__).parent / "ordinary"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judgement.false_findings", description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES, help="only this language")
    parser.add_argument("--show", action="store_true", help="also the sentences that are reported")
    options = parser.parse_args()
    rules, spellings = choose(("misleading",)), load_misleading()[0].spellings
    for language in LANGUAGES if options.lang is None else (options.lang,):
        sentences = (LISTS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        reported = likely = 0
        for text in sentences:
            document = read_text(text)
            found = check(document, rules, language).findings
            reading = reading_of(Letter(document, language), spellings)
            reported += bool(found)
            likely += any(reading.judged(index).likely for index in range(len(reading.sentences)))
            if found and options.show:
                print(f"  {text}: {', '.join(sorted({finding.rule for finding in found}))}")
        print(
            f"{language}  {len(sentences)} sentences, {reported} reported, {likely} likely to the judgement", flush=True
        )


if __name__ == "__main__":
    main()
