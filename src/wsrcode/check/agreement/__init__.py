"""Checks of what buyers sign."""
