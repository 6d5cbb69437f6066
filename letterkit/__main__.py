"""`python -m letterkit` does what `letterkit` does."""

from letterkit.cli import main

main()
