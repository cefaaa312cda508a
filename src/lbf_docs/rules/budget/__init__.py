"""Family 4: the budget."""
