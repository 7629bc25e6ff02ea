"""Checks of the instruments a provision rests on."""
