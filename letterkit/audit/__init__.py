"""Archives of letters: linted, measured, and compared over time."""
