"""Checks of what people said and what it led to."""
