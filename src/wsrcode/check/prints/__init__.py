"""Checks of the register of prints."""
