"""The form of the facts, made from their schema: what fields are called and hold, and the facts that are read back."""
