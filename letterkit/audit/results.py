"""What an audit keeps of letters, as Arrow schemas: figures and names of rules, never words of a letter."""

from typing import Final

import pyarrow

LETTERS = pyarrow.schema(
    [
        pyarrow.field(
            "letter", pyarrow.string(), nullable=False
        ),  # the name of the letter in its archive, or its keyed hash
        pyarrow.field(
            "status", pyarrow.string(), nullable=False
        ),  # one of STATUSES; the columns from kind on are null but for "linted"
        pyarrow.field("unit", pyarrow.string()),  # the office that sent it, where the archive or the folder says
        pyarrow.field("date", pyarrow.date32()),  # of the decision, where the archive or the letter says
        pyarrow.field("language", pyarrow.string()),  # "sv", "fi", "en", "se"
        pyarrow.field("kind", pyarrow.string()),  # "grant" ... "statement", "unknown"
        pyarrow.field("score", pyarrow.int16()),  # 0-100
        pyarrow.field("words", pyarrow.int32()),
        pyarrow.field("sentences", pyarrow.int32()),
        pyarrow.field("words_per_sentence", pyarrow.float32()),
        pyarrow.field("lix", pyarrow.float32()),
        pyarrow.field("long_words_share", pyarrow.float32()),  # 0-1
        pyarrow.field("passive_share", pyarrow.float32()),  # 0-1, of sentences
        pyarrow.field(
            "asked_answers", pyarrow.list_(pyarrow.string())
        ),  # the first questions that its kind has to answer
        pyarrow.field("open_answers", pyarrow.list_(pyarrow.string())),  # those of them that stay open
        pyarrow.field(
            "first_answer_words", pyarrow.int32()
        ),  # words before what was decided is said; null where it is not
        pyarrow.field("errors", pyarrow.int16()),
        pyarrow.field("warnings", pyarrow.int16()),
        pyarrow.field("hints", pyarrow.int16()),
        pyarrow.field("milliseconds", pyarrow.float32()),  # of work; not compared between runs
    ]
)

FINDINGS = pyarrow.schema(
    [
        pyarrow.field("letter", pyarrow.string(), nullable=False),
        pyarrow.field("rule", pyarrow.string(), nullable=False),  # a misleading phrase is a rule of its own name
        pyarrow.field(
            "group", pyarrow.string(), nullable=False
        ),  # the folder of the rule: "answers", "facts", "misleading" ...
        pyarrow.field("severity", pyarrow.string(), nullable=False),  # "error", "warning", "hint"
        pyarrow.field(
            "phrase", pyarrow.string()
        ),  # the catalogue's phrase that the words come from, where it is recognised
        pyarrow.field(
            "wording", pyarrow.string()
        ),  # keyed hash of the sentence without its figures: tells the same words again
        pyarrow.field("words_before", pyarrow.int32()),  # where in the letter
    ]
)

LINTED: Final = "linted"
UNREADABLE: Final = "unreadable"
TOO_LARGE: Final = "too-large"
SLOW: Final = "slow"
KILLED: Final = "killed"
FAILED: Final = "failed"
STATUSES: Final = (LINTED, UNREADABLE, TOO_LARGE, SLOW, KILLED, FAILED)
"""Of a letter: judged; no text could be read; larger than any letter; took longer than allowed; its process died of it;
a fault of letterkit's own."""

LETTERS_FOLDER: Final = "letters"
FINDINGS_FOLDER: Final = "findings"
MANIFEST: Final = "run.json"
"""What a folder of results holds: Parquet files of both tables, part by part, and what the run was made with."""
