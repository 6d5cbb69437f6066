"""Measurements over real documents and gold sets. Nothing here is installed with the package."""
