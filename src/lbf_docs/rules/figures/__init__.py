"""Figures in sentences: which numbers a text states, what they measure, and what the data have."""
