"""Amendments of parts: how a code is divided."""
