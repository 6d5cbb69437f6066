"""A learned judgement of sentences, for those that no words of an entry reach, with its arrays for each language."""
