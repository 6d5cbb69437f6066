"""How well misleading phrases are told from harmless ones: `python -m benchmarks.judgement`."""
