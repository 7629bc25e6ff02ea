"""Checks of how the files hang together."""
