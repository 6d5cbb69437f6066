"""The recipes of what letterkit learns: language pipelines, the structure of letters, the judgement of sentences."""
