"""The shipped pipelines computed with numpy alone: what spaCy makes of their files, in a tenth of its start.

Tests compare every annotation with spaCy's own (tests/language/test_network.py).
"""
