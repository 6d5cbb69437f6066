"""What `letterkit lint` and its like do with the drafts of a command line: read, check, mend, annotate."""
