"""Checks of what a WSR program must add up to."""
