"""The catalogue: phrases that letters are built from, and phrases that mislead, read strictly from YAML."""
