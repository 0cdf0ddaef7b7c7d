"""What a line says: dateline, byline, credit, timestamps, paragraphs."""
