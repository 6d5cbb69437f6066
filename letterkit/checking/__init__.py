"""What a template repository's tests need: checks of a catalogue, each a module that yields problems."""
