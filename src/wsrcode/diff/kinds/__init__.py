"""The kinds of amendment, one file each, by area."""
