"""Worker-written codes of conduct as source: checked, compared, printed."""

__version__ = "0.1.0"
