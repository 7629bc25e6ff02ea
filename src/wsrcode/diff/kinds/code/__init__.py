"""Amendments of a code's frame: its day, its number, its title."""
