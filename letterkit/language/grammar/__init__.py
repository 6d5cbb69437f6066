"""What grammar tells of a sentence: its clauses, passives, negations and conditions, and whether it is a report."""
