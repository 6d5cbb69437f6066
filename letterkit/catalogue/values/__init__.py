"""What phrases may print: the facts of a decision, each with its path, words with their forms, and how figures are written."""
