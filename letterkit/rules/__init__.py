"""What a rule is, and the rules: one a file, with its card beside it, in a folder a kind of harm."""

from letterkit.rules.contract import Finding, Fix, PerLanguage, Rule, Severity
from letterkit.ui import Text

__all__ = ["Finding", "Fix", "PerLanguage", "Rule", "Severity", "Text"]
