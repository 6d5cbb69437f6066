"""The language models: loaded from each language's folder and run over texts, with what they say of words."""
