"""Amendments of quantities."""
