"""The outputs, one file each, found by their place: `documents(desk)` yields what to render."""
