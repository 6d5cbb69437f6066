"""How drafts are checked: letterkit.toml or [tool.letterkit] in pyproject.toml, and what the command line says."""
