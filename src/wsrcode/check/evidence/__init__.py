"""Checks of where figures come from."""
