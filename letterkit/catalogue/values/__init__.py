"""What phrases may print: facts that know their path, words with their forms, and how figures are written."""
