"""The one error that says: this work cannot be done, and here is what to do next."""


class WsrcodeError(Exception):
    """Work that cannot be done; its words go to the person as one line, with exit status 2."""


class CouldNotCompare(WsrcodeError):
    """Two readings that could not be set side by side; exit status 3, never taken for "no changes"."""
