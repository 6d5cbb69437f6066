"""`python -m letterkit` does what `letterkit` does."""

from letterkit.cli import main

if __name__ == "__main__":  # processes that help to check drafts import this module again
    main()
