"""What grammar tells of a sentence: its clauses, passives, negations, conditions, and whether it tells what happened."""
