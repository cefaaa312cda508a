"""Family 2: goals, indicators, figures."""
