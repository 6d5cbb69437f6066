"""Do the sums of a letter add up: in tables, in sentences, and told twice?"""
