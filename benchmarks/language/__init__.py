"""How well and how fast the language pipelines work, measured on a folder of Universal Dependencies treebanks."""
