"""Family 8: people."""
