"""The engine: chooses rules, runs them over a document and scores what they find."""
