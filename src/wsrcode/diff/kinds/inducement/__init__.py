"""Amendments of what moves suppliers and buyers."""
