"""Agency formats in."""
