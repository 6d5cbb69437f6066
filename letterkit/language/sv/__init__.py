"""The data and the model of Swedish."""
