"""Amendments of how workers learn their rights."""
