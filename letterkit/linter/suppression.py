"""Findings that a remark in the draft allows, with its reason; and the remarks that are at fault themselves.

    letterkit: allow long-sentence because the sentence is quoted from the act

It reaches the findings that touch the words it stands at; `allow-file` reaches the whole draft. The words of Swedish
and Finnish do as well: tillåt(-fil) … eftersom, salli(-tiedosto) … koska.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final

from letterkit.document import Directive, Document
from letterkit.linter.result import Allowed
from letterkit.rules.contract import Finding, Rule
from letterkit.rules.registry import all_rules, former_names
from letterkit.rules.suppression.suppression_without_reason import SuppressionWithoutReason
from letterkit.rules.suppression.unknown_suppression import CLOSE, NOT_UNDERSTOOD, WRITE, UnknownSuppression
from letterkit.rules.suppression.unused_suppression import UnusedSuppression

_SAYS: Final = re.compile(
    r"(?:allow|tillåt|salli)(?P<file>-file|-fil|-tiedosto)?\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)"
    r"(?:\s*,?\s*(?:because|eftersom|koska)\b(?P<reason>.*))?",
    re.IGNORECASE,
)
_REASON: Final = re.compile(r"\w.*\w", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Remark:
    """A remark that is understood."""

    directive: Directive
    rules: tuple[str, ...]
    reason: str
    is_whole: bool

    def allows(self, finding: Finding) -> bool:
        """Whether it allows a finding."""
        if not self.reason or finding.rule not in self.rules:
            return False
        return self.is_whole or finding.span.overlaps(self.directive.span)


def sort_out(
    findings: Iterable[Finding], document: Document, rules: Mapping[str, Rule], known: Mapping[str, Rule] | None
) -> tuple[list[Finding], tuple[Allowed, ...]]:
    """The findings that stay, with those of the remarks themselves, and those that remarks allow.

    `rules` are those that were run, `known` are all that there are (letterkit's own where it is None).
    """
    if not document.directives:
        return list(findings), ()
    known = all_rules() if known is None else known
    former = former_names(known)
    remarks = [(directive, _read(directive, former)) for directive in document.directives]
    kept, allowed = [], []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        granting = [at for at, (_, remark) in enumerate(remarks) if remark and remark.allows(finding)]
        used |= {(at, finding.rule) for at in granting}
        if granting:
            remark = remarks[granting[0]][1]
            assert remark is not None
            allowed.append(Allowed(finding, remark.reason))
        else:
            kept.append(finding)
    for at, (directive, remark) in enumerate(remarks):
        unused = [name for name in (remark.rules if remark else ()) if name in rules and (at, name) not in used]
        place = document.locate_directive(directive)
        kept += [
            replace(one, place=place) for one in _faults(_shown(directive, document), remark, rules, known, unused)
        ]
    return kept, tuple(allowed)


def _shown(directive: Directive, document: Document) -> Directive:
    """The directive at words that can be shown: of one that nothing follows, those before it."""
    return directive if directive.span.end > directive.span.start else replace(directive, span=document.blocks[-1].span)


def former_in(document: Document, known: Mapping[str, Rule]) -> Iterator[tuple[Directive, str, str]]:
    """The names that rules had before and that remarks in a draft use, each with the remark and the present name."""
    former = former_names(known)
    for directive in document.directives:
        says = _SAYS.fullmatch(directive.text)
        yield from ((directive, name, former[name]) for name in (_names(says) if says else ()) if name in former)


def _names(says: re.Match[str]) -> list[str]:
    return [name.strip().lower() for name in says["rules"].split(",")]


def _read(directive: Directive, former: Mapping[str, str]) -> _Remark | None:
    says = _SAYS.fullmatch(directive.text)
    if not says:
        return None
    reason = _REASON.search(says["reason"] or "")
    names = tuple(former.get(name, name) for name in _names(says))
    return _Remark(directive, names, reason[0] if reason else "", bool(says["file"]))


def _faults(
    directive: Directive,
    remark: _Remark | None,
    rules: Mapping[str, Rule],
    known: Collection[str],
    unused: list[str],
) -> Iterator[Finding]:
    """What is wrong with a remark, as far as the rules that say so were run."""
    of_remarks = (UnknownSuppression, UnusedSuppression, SuppressionWithoutReason)
    unknown, vain, bare = (rules.get(rule.name) for rule in of_remarks)
    if remark is None:
        if unknown:
            yield unknown.at(directive.span, message=NOT_UNDERSTOOD, advice=WRITE, text=directive.text, name="")
        return
    for name in remark.rules:
        if unknown and name not in known:
            close = get_close_matches(name, known, n=1)
            yield unknown.at(directive.span, advice=CLOSE if close else None, name=name, close="".join(close))
    if not remark.reason:
        if bare:
            yield bare.at(directive.span, names=", ".join(remark.rules))
    elif vain and unused:
        yield vain.at(directive.span, names=", ".join(unused))
