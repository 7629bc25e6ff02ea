"""Amendments of tiers: how severe a breach is, and what follows from it."""
