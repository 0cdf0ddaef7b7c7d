"""Pages out, in other forms."""
