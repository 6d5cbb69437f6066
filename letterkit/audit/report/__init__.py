"""The report of an audit: one page that says whether letters got better, and what to rewrite first."""
