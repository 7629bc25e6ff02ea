"""Checks of what a worker gets when a provision was broken."""
