"""Reading CoNLL-U: sentences of words as a tokeniser would see them, with their annotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Word:
    """One token with its gold annotation; `head` is the index of its head from 0, the root's its own."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool


@dataclass(frozen=True)
class Sentence:
    """One annotated sentence; `id` and `document` are the treebank's own names, where it gives them."""

    id: str
    document: str
    words: tuple[Word, ...]


def read(path: Path, merge: bool) -> Iterator[Sentence]:
    """The sentences of one CoNLL-U file.

    With `merge` a multiword token ("ettei") stays one word, with the annotation of its first part, as a tokeniser
    that does not split it would see it. Without it the parts are words of their own ("do", "n't").
    """
    for chunk in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in chunk.split("\n") if line]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        if rows:
            name = _comment(lines, "# sent_id = ")
            document = _comment(lines, "# newdoc id = ") or name.rsplit(".", 1)[0].rsplit("-", 1)[0]
            yield Sentence(name, document, tuple(_words(rows, merge)))


def _comment(lines: list[str], prefix: str) -> str:
    return next((line[len(prefix) :] for line in lines if line.startswith(prefix)), "")


def _words(rows: list[list[str]], merge: bool) -> Iterator[Word]:
    tokens = _surface(rows) if merge else [_split(rows, row) for row in rows if row[0].isdigit()]
    index = {int(part): position for position, (parts, _, _, _) in enumerate(tokens) for part in parts}
    for position, (parts, row, form, space) in enumerate(tokens):
        head = int(row[6]) if row[6].isdigit() else 0
        if head in parts:
            head = 0
        yield Word(
            form=form,
            lemma=row[2].replace("#", "") if len(row[2]) > 1 else row[2],
            upos=_OLD_TAGS.get(row[3], row[3]),
            feats="" if row[5] == "_" else row[5],
            head=index.get(head, position),
            deprel="ROOT" if head == 0 else row[7],
            space=space,
        )


_OLD_TAGS = {"DT": "DET"}
"""A tag of UD 1 that is left in the older layers of the Swedish treebank."""

_Token = tuple[tuple[int, ...], list[str], str, bool]


def _split(rows: list[list[str]], row: list[str]) -> _Token:
    """A syntactic word; inside a multiword token no space follows until its last part."""
    number = int(row[0])
    for other in rows:
        if "-" in other[0]:
            first, last = map(int, other[0].split("-"))
            if first <= number <= last:
                return (number,), row, row[1], number == last and "SpaceAfter=No" not in other[9]
    return (number,), row, row[1], "SpaceAfter=No" not in row[9]


def _surface(rows: list[list[str]]) -> list[_Token]:
    by_number = {int(row[0]): row for row in rows if row[0].isdigit()}
    tokens: list[_Token] = []
    covered = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts = tuple(range(first, last + 1))
            tokens.append((parts, _outermost(by_number, parts), row[1], "SpaceAfter=No" not in row[9]))
            covered = last
        elif row[0].isdigit() and int(row[0]) > covered:
            tokens.append(((int(row[0]),), row, row[1], "SpaceAfter=No" not in row[9]))
    return tokens


def _outermost(by_number: dict[int, list[str]], parts: tuple[int, ...]) -> list[str]:
    """The row of the first part, unless another part is the head of the whole."""
    outside = [by_number[part] for part in parts if int(by_number[part][6] or 0) not in parts]
    return outside[0] if len(outside) == 1 else by_number[parts[0]]
