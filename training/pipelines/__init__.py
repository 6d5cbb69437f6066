"""The recipe that turns a folder of Universal Dependencies treebanks into the shipped language pipelines."""
