"""A draft beside the facts of its case: amounts, days, names and items, and what they are by the facts."""
