"""The checks of a catalogue: each a module whose `check` looks at a catalogue and yields what is wrong."""
