"""What a change of the catalogue does to its letters: each case before and after, paragraph by paragraph."""
