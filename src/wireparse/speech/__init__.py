"""Who says what: marks, cues, mentions, names, attribution, indirect speech."""
