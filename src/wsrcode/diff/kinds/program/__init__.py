"""Amendments of the program around a code."""
