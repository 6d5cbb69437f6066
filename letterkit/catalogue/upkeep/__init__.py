"""What the authors of a catalogue ask and note: where a thing is used, what changes by a day, reviews and feedback."""
