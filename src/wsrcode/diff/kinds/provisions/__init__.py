"""Amendments of provisions as a whole."""
