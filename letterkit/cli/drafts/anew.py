"""Checks drafts that are changed, annotated or timed: one after another, whatever is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from letterkit.cli.drafts.reading import read_draft
from letterkit.errors import LetterkitError

if TYPE_CHECKING:
    from letterkit.cli.drafts.annotating import Annotating
    from letterkit.cli.drafts.changing import Changing
    from letterkit.cli.drafts.outcome import Checked
    from letterkit.decision import Decision
    from letterkit.linter.config.plan import Plan
    from letterkit.linter.timing import Timing


def check_anew(
    plans: Sequence[tuple[str, Plan]],
    changing: Changing,
    review: Annotating | None,
    decision: Decision | None,
    timing: Timing | None,
) -> Iterator[Checked]:
    """What comes of each draft: with a `review` of the draft that it holds, else of the fixes that are asked for."""
    for _, plan in plans:
        _ = plan.rules  # an unknown rule is said once, before any work
    for path, plan in plans:
        check = partial(plan.check, facts=decision, timing=timing)
        try:
            if review:
                yield path, plan, check(review.document)
            elif changing.mends:
                from letterkit.cli.drafts.mending import mend_draft

                made = mend_draft(path, check, only_shows=changing.shows_diff, in_place=changing.in_place)
                yield path, plan, made
            else:
                yield path, plan, check(timing.read(read_draft, path) if timing else read_draft(path))
        except LetterkitError as error:
            yield path, plan, error
