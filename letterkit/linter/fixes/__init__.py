"""Fixes: which are made without asking, what no fix may change, and how they are made in the file."""
