"""Misleading phrases: what an entry holds, how it is recognised in each language, and how it is found in a letter."""
