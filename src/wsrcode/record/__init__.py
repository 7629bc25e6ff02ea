"""Write under standards/: atomically, keeping comments and layout."""
