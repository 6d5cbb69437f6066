"""The Jinja of phrases, conditions and templates: what it may hold, how it is checked, where its print comes from."""
