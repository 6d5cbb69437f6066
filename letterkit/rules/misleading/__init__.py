"""Phrases that mislead: the catalogue says which, this folder how they are found."""
