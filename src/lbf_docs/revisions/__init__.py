"""Frozen revisions: the case as it was approved, its documents, who approved it, and what was changed since."""
