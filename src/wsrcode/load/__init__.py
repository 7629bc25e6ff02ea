"""Read: files, registers and revisions become nouns; every fault keeps its place."""

from wsrcode.load.reading import Reading, read, read_folder
from wsrcode.load.tree import Refused, Tree, folder_tree, project_root

__all__ = ["Reading", "Refused", "Tree", "folder_tree", "project_root", "read", "read_folder"]
