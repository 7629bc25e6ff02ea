"""Amendments of who decides and who takes part."""
