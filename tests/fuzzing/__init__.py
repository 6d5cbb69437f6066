"""Inputs that nobody would write: whatever stands in a file or on a command line is used or refused, never a crash.

A target is one module of `targets/`: copy a neighbour. `make fuzz` gives each of them ten thousand inputs.
"""
