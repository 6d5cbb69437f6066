"""A static gallery of a catalogue: its phrases in all languages side by side, and its letters as pages."""
