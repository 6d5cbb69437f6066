"""The Jinja of phrases, conditions and templates: what it may hold, how it is checked, and where each printed character comes from."""
