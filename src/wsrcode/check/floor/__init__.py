"""Checks of the code beside local law."""
