"""Remarks in a draft that allow what a rule reports: each needs a reason, a known rule, and something to allow."""
