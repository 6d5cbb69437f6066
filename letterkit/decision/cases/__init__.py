"""Invented facts that hold, for each kind of decision: what a catalogue is checked with, and what tests build from.

from letterkit.decision.cases.numbered import numbered
numbered("partial", 7)      # the same facts every time, as a facts file has them
"""
