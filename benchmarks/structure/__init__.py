"""How well kinds, parts and answers of whole drafts are recognised: `python -m benchmarks.structure`."""
