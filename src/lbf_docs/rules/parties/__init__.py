"""Family 1: parties and period."""
