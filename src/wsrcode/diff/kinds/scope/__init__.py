"""Amendments of when a provision bites and whom it binds."""
