"""The recipe of the network that reads sentences for the learned judgement (letterkit/language/meaning)."""
