"""Runs a rule that looks at each block by itself over the blocks that changed; what it found in others is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from letterkit.document import Block, Span
from letterkit.language.letter import Letter
from letterkit.rules.contract import Finding, Rule

Keys = Mapping[int, tuple[Hashable, ...]]
"""By the start of each block, all of it that a local rule may look at."""


def keys_of(letter: Letter) -> Keys:
    """All that local rules may look at, block by block."""
    return {block.start: _key(letter, block) for block in letter.blocks}


def found_by_block(rule: Rule, letter: Letter, keys: Keys) -> Iterator[Finding]:
    """What a local rule finds in a letter."""
    starts = {(rule, *key): start for start, key in reversed(list(keys.items()))}  # of blocks that are alike the first
    blocks = {block.start: block for block in letter.blocks}

    def look(new: Sequence[tuple[Hashable, ...]]) -> Iterable[tuple[Finding, ...]]:
        looked_at = tuple(blocks[start] for start in sorted(starts[key] for key in new))
        found: dict[int, list[Finding]] = defaultdict(list)
        for finding in rule.check(letter.only(looked_at)):
            start = letter.document.block_at(finding.span.start).start
            found[start].append(_moved(finding, -start))
        return [tuple(found[starts[key]]) for key in new]

    held = letter.memory.recall_all(((rule, *key) for key in keys.values()), look)
    for start, key in keys.items():
        for finding in held[(rule, *key)]:
            yield _moved(finding, start)


def _key(letter: Letter, block: Block) -> tuple[Hashable, ...]:
    is_header = block.cell.is_header if block.cell else None
    look = (block.kind, block.area, block.level, is_header, block.style, block.is_bold, block.size, block.language)
    return block.text, *look, letter.language_of(block), letter.language, letter.section_of(block).kind


def _moved(finding: Finding, by: int) -> Finding:
    """The finding, and its fix, so many characters on."""
    fix = replace(finding.fix, span=_span(finding.fix.span, by)) if finding.fix else None
    return replace(finding, span=_span(finding.span, by), fix=fix)


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
