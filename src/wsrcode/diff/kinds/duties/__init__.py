"""Amendments of who must, must not or may do what."""
