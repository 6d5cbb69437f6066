"""letterkit builds and checks decision letters on social assistance.

    import letterkit
    result = letterkit.lint("draft.docx")
    result.ledger.score, [(finding.rule, finding.say("sv")) for finding in result.findings]

Importing the package costs nothing: what a function needs is imported when it is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from letterkit.document import Document
    from letterkit.linter.engine import Result

__version__ = "0.1.0"
__all__ = ["__version__", "lint"]


def lint(
    draft: str | Path | Document,
    *,
    language: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> Result:
    """Find what misleads, what is missing and what is hard to read in a draft.

    `draft` is a file (.docx, .md, .html, .txt) or a Document; `language` is sv, fi or en (found from the text where it
    is None); `select` and `ignore` name rules or groups of rules. Raises letterkit.errors.LetterkitError, which says
    what to do, where the draft can't be read or a name is not known.
    """
    from letterkit.document import Document, read
    from letterkit.linter.engine import check
    from letterkit.linter.selection import choose

    rules = choose(select, ignore)
    return check(draft if isinstance(draft, Document) else read(draft), rules, language)
