"""A catalogue as files: where it lies, how its YAML is read strictly, its cases, and how a new one begins."""
