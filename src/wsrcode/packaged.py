"""Where that which travels with the package lies: inside the wheel, or in the checkout it is worked on."""

from importlib.resources import files
from pathlib import Path


def templates() -> Path:
    """Return the folder of templates."""
    return _either("templates", "templates")


def shelf() -> Path:
    """Return the folder with measures.yml and baselines/."""
    return _either("shelf", "standards")


def _either(inside: str, beside: str) -> Path:
    package = Path(str(files("wsrcode")))
    wheel = package / inside
    return wheel if wheel.is_dir() else package.parents[1] / beside
