"""What a catalogue holds: phrases, tables, templates and provisions, with the fields that they share."""
