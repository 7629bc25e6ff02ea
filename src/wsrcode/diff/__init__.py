"""Set two readings side by side and say, change by change, whether workers are better or worse protected."""

from wsrcode.diff.catalogue import catalogue
from wsrcode.diff.compare import compare
from wsrcode.diff.define import Change, Kind, Scene, kind

__all__ = ["Change", "Kind", "Scene", "catalogue", "compare", "kind"]
