"""The agreements on which a program stands: their parties, whether they are signed, how long they run."""
