"""letterkit builds and checks decision letters on social assistance.

    import letterkit
    result = letterkit.lint("draft.docx")
    result.ledger.score, [(finding.rule, finding.say("sv")) for finding in result.findings]
    letterkit.lint(letterkit.draft(data, "draft.docx"))  # what stands in no file

    letter = letterkit.build("facts.json", language="fi")
    letter.document.text, letter.explanation.say("en")

Importing the package costs nothing: what a function needs is imported when it is called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from letterkit.catalogue.catalogue import Catalogue
    from letterkit.compose import Composition
    from letterkit.decision import Decision
    from letterkit.document import Document
    from letterkit.linter.result import Result

__version__ = "0.1.0"
__all__ = ["__version__", "build", "draft", "lint", "load_catalogue"]


def lint(
    draft: str | Path | Document,
    *,
    language: str | None = None,
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    facts: str | Path | Mapping[str, Any] | Decision | None = None,
    models: Mapping[str, str] | None = None,
    type: str | None = None,
    config: str | Path | None = None,
) -> Result:
    """Find what misleads, what is missing and what is hard to read in a draft.

    `draft` is a file (.docx, .odt, .pdf, .md, .html, .txt), or a Document, such as letterkit.draft makes of what stands
    in no file; `language` is sv, fi or en (found from the text where it is None); `select` and `ignore` name rules or
    groups of rules; `facts` is the decision that the draft tells of, for the rules that compare (a JSON file, what such
    a file holds, or a Decision); `models` names installed spaCy pipelines to use instead of the shipped ones ({"fi":
    "fi_core_news_sm"}); `type` is the kind of letter (letterkit.decision.kinds.TYPES; from the facts or the text where
    it is None); `config` is a configuration file (docs/configuration.md), which the other arguments beat: none is
    looked for. Raises letterkit.errors.LetterkitError, which says what to do, where the draft, the facts or the
    configuration can't be read or a name is not known.
    """
    from letterkit.document import Document, read
    from letterkit.linter.config.find import Configurations
    from letterkit.linter.config.given import given

    asked = given(language, type, select, ignore, models)
    configurations = Configurations(asked, Path(config) if config else None, is_isolated=True)
    document = draft if isinstance(draft, Document) else read(draft)
    plan = configurations.plan_for(document.path)
    return plan.check(document, _decision(facts) if facts is not None else None)


def draft(data: str | bytes, name: str = "-") -> Document:
    """A draft that stands in no file, to be linted: its text, or the bytes of its file.

    `name` is what reports call it, and its ending tells the format ("utkast.docx"); where it has none that is known,
    what the draft begins with tells. Raises letterkit.errors.UnreadableError, which says what to do.
    """
    from letterkit.document.readers import format_of, read_bytes

    held = data.encode(errors="replace") if isinstance(data, str) else data
    return read_bytes(held, name, format_of(held, name))


def build(
    facts: str | Path | Mapping[str, Any] | Decision,
    *,
    language: str | None = None,
    output: str | Path | None = None,
    order: str | Sequence[str] | None = None,
    previous: str | Path | Mapping[str, Any] | Decision | None = None,
    template: str | None = None,
    catalogue: Catalogue | None = None,
) -> Composition:
    """Build the letter of a decision: a Document, and the explanation of why it is as it is.

    `facts` is a JSON file, what such a file holds, or a Decision; `language` is sv, fi, en or se (the client's where it
    is None). With `output` the letter is also written to a file, in the format of its ending. `order` names sections
    that the case handler wants first; `previous`, the facts before, makes it a letter of what changed; `template`
    names another template than that of the kind; `catalogue` is one of your own. Raises
    letterkit.errors.LetterkitError, which says what to do; nothing is then written.
    """
    from letterkit.compose import compose
    from letterkit.document.writers import format_of, write

    if output:
        format_of(output)
    decision = _decision(facts)
    before = _decision(previous) if previous is not None else None
    chosen = language or decision.client.language
    first = [order] if isinstance(order, str) else order
    made = compose(decision, chosen, catalogue or load_catalogue(), first, previous=before, template=template)
    if output:
        write(made.document, output)
    return made


def load_catalogue(folder: str | Path | None = None) -> Catalogue:
    """The catalogue in a folder with `phrases` and `templates`; letterkit's own sample catalogue where it is None.

    It is checked as a whole: letterkit.errors.CatalogueError names file, line and column of what is wrong.
    """
    from letterkit.catalogue.catalogue import load_catalogue as load

    return load(Path(folder) if folder is not None else None)


def _decision(facts: str | Path | Mapping[str, Any] | Decision) -> Decision:
    from letterkit.decision import Decision, facts_from, read_facts

    if isinstance(facts, Decision):
        return facts
    return facts_from(facts) if isinstance(facts, Mapping) else read_facts(facts)
