"""Amendments of the code's place beside the law."""
