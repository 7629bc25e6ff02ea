"""Teach the git of one clone to tell amendments; a repository cannot bring such settings with it."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from wsrcode.errors import WsrcodeError

SETTINGS: Mapping[str, str] = {
    "diff.wsrcode.command": "wsrcode git-diff",
    "diff.wsrcode.textconv": "wsrcode textconv",
}
"""What .gitattributes calls `diff=wsrcode`."""


def teach(root: Path) -> None:
    """Write the settings into the clone that a folder lies in; raise WsrcodeError when there is none."""
    for name, value in SETTINGS.items():
        words = ["git", "-C", str(root), "config", "--local", name, value]
        try:
            done = subprocess.run(words, capture_output=True, check=False, text=True)  # noqa: S603 - fixed words
        except FileNotFoundError:
            raise WsrcodeError("git is not installed; install it and run `wsrcode git-setup` again") from None
        if done.returncode:
            raise WsrcodeError(f"git kept no setting: {' '.join(done.stderr.split()) or done.returncode}")
