"""Family 7: area status."""
