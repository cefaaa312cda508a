"""Family 6: contingency and milestones."""
