"""What a letter's words are: language, sentences, words, figures and measures; one folder of data a language."""
