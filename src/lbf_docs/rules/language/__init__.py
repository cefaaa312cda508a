"""Family 9: language."""
