"""Who must make good what those below them in a chain of contracts leave undone."""
