"""What an audit keeps of letters, as Arrow schemas: figures and names of rules, never words of a letter."""

import pyarrow

LETTERS = pyarrow.schema(
    [
        pyarrow.field("letter", pyarrow.string(), nullable=False),  # the name of the letter in its archive, or its keyed hash
        pyarrow.field("status", pyarrow.string(), nullable=False),  # "linted", or why not: "unreadable", "killed", "too-large"
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
        pyarrow.field("open_answers", pyarrow.list_(pyarrow.string())),  # the reader's first questions that stay open
        pyarrow.field("first_answer_words", pyarrow.int32()),  # words before what was decided is said; null where it is not
        pyarrow.field("errors", pyarrow.int16()),
        pyarrow.field("warnings", pyarrow.int16()),
        pyarrow.field("infos", pyarrow.int16()),
        pyarrow.field("milliseconds", pyarrow.float32()),  # of work; not compared between runs
    ]
)

FINDINGS = pyarrow.schema(
    [
        pyarrow.field("letter", pyarrow.string(), nullable=False),
        pyarrow.field("rule", pyarrow.string(), nullable=False),  # a misleading phrase is a rule of its own name
        pyarrow.field("group", pyarrow.string(), nullable=False),  # the folder of the rule: "answers", "facts", "misleading" ...
        pyarrow.field("severity", pyarrow.string(), nullable=False),  # "error", "warning", "info"
        pyarrow.field("phrase", pyarrow.string()),  # the catalogue's phrase that the words come from, where it is recognised
        pyarrow.field("wording", pyarrow.string()),  # keyed hash of the sentence without its figures: tells the same words again
        pyarrow.field("words_before", pyarrow.int32()),  # where in the letter
    ]
)
