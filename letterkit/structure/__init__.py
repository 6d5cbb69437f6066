"""What a letter is and what it says: its kind of decision, its answers to the reader's questions, what is missing."""

from letterkit.structure.structure import Structure, structure_of

__all__ = ["Structure", "structure_of"]
