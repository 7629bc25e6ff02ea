"""Checks of the words themselves."""
