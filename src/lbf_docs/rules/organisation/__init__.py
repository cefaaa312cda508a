"""Family 5: organisation and mandate."""
