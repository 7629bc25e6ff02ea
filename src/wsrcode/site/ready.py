"""The theme, made ready once in a process: its templates take half a second for each language."""

from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader
from jinja2.bccache import Bucket, BytecodeCache


class _Ready(BytecodeCache):
    """Templates as they were made ready."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept; jinja sees whether it is of this source."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made ready."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


_READY = _Ready()


@lru_cache(maxsize=8)
def listed(folders: tuple[str, ...]) -> list[str]:
    """Return the names of a theme's files; its fourteen thousand icons are left out, as mkdocs would do."""
    return [each for each in FileSystemLoader(folders).list_templates() if not each.startswith(".icons/")]


class _Listed(FileSystemLoader):
    """Lists a theme's files once in a process."""

    def list_templates(self) -> list[str]:
        """Return the names of the files in all folders."""
        return listed(tuple(self.searchpath))


def ready(made: Callable[[], Environment]) -> Environment:
    """Return the theme's templates as they were made ready for the last language, and its files as they were listed."""
    env = made()
    env.bytecode_cache = _READY
    if isinstance(env.loader, FileSystemLoader):
        env.loader = _Listed(env.loader.searchpath)
    return env
