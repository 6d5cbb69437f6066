"""The fewest cases whose letters take every branch of a catalogue, and the smallest that shows a problem."""
