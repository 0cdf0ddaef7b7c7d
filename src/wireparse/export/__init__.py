"""Pages out, in other forms: functions of a page."""

from wireparse.export.html import html

__all__ = ["html"]
