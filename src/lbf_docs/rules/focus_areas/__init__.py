"""Family 3: focus areas and delaftaler."""
