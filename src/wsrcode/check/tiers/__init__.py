"""Checks of how severe a breach is, and what follows."""
