"""Archives: lints a year of letters and keeps figures of them, never their words."""
