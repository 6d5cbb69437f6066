"""What was valid on another day only: amounts of the law, and phrases of the catalogue."""
