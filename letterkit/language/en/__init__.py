"""The data and the model of English."""
