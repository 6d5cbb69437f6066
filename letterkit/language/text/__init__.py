"""What any text is made of, without its grammar: language, sections, sentences, words, and what words are about."""
