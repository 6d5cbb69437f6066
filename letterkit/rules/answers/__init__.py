"""What the reader must find: the catalogue says which answers a letter owes (phrases/answers/), this folder checks."""
