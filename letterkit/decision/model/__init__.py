"""The facts of a decision: one idea a module, every field with its meaning and unit."""
