"""Checks that nobody who speaks up can be found by what is written."""
