"""Wording: words, dates and amounts as people read them."""
