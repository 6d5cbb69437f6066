"""What is learned of sentences: a judgement of those that the words of an entry don't reach, with its arrays for each language."""
