"""Amendments of what a worker gets after a breach."""
