"""What the measures are made of: one file an element of the page."""
