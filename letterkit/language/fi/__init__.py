"""The data and the model of Finnish."""
