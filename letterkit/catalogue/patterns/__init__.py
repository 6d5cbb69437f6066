"""Words to look for: the small language they are written in, groups of them, and how a text is searched."""
