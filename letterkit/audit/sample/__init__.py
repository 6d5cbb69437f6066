"""Archives of invented letters with known faults at known rates, so that what an audit reports can be checked."""
