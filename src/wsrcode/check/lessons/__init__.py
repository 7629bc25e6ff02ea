"""Checks of lessons: what trainers say promises no more than the code does."""
