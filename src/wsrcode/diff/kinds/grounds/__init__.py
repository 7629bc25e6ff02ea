"""Amendments of what a provision rests on and guards against."""
