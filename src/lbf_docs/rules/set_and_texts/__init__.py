"""Family 0: the set of documents, and the texts in them."""
