"""Amendments of the lines that workers can call."""
