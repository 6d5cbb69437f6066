"""Findings out: one module a format, each a function from a Report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from letterkit.report.json import as_json
from letterkit.report.model import Failure, Report
from letterkit.report.text import as_text

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType({"text": as_text, "json": as_json})

__all__ = ["FORMATS", "Failure", "Report", "as_json", "as_text"]
