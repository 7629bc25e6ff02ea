"""Amendments of words alone."""
