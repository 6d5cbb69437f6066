"""Findings into the margin of the Word file itself: comments at the words at fault, fixes as tracked changes."""

from letterkit.report.word.annotate import Annotated, annotate, change
from letterkit.report.word.cleaning import cleaned

__all__ = ["Annotated", "annotate", "change", "cleaned"]
