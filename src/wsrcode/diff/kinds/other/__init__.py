"""What no other kind knows."""
