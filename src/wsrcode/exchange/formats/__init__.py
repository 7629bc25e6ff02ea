"""Kinds of files that translators' tools read and write, one module each: `ENDINGS`, `written` and `read`."""
