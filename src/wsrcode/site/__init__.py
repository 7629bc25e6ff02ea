"""What a site is made from beside its pages: one file a matter; the door of mkdocs only passes it on."""

from wsrcode.site.drawn import Asked, Site, draw
from wsrcode.site.memory import Memory

__all__ = ["Asked", "Memory", "Site", "draw"]
