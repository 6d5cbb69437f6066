"""Figures in running text: amounts, dates, changes of a sum, references to the law, and the words about them."""
