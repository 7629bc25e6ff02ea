"""Say who signed a file: `ssh-keygen -Y verify` against a list of allowed signers."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from wsrcode.errors import CouldNotCompare
from wsrcode.model.decision import Signer

NAMESPACE = "wsrcode"
"""What a signature is for; one made for e-mail or for git commits counts for nothing here."""
_GOOD = re.compile(r'Good "wsrcode" signature for (?P<principal>\S+) with \S+ key (?P<key>\S+)')
_LARGEST = 16 * 1024
_SECONDS = 30


def signers(data: bytes, signatures: Iterable[bytes], allowed: bytes) -> tuple[Signer, ...]:
    """Return whose signatures over these bytes hold; raise CouldNotCompare where that cannot be found out."""
    program = shutil.which("ssh-keygen")
    if program is None:
        raise CouldNotCompare("signatures are required, but ssh-keygen is missing; install OpenSSH and try again")
    if not allowed.strip():
        return ()
    # Made by mkdtemp for this user alone: nobody can exchange the list while it is read.
    with tempfile.TemporaryDirectory(prefix="wsrcode-") as folder:
        top = Path(folder)
        (top / "allowed").write_bytes(allowed)
        found = [each for each in signatures if len(each) <= _LARGEST]
        return tuple(dict.fromkeys(each for signature in found for each in _of(program, top, data, signature)))


def _of(program: str, top: Path, data: bytes, signature: bytes) -> Iterator[Signer]:
    (top / "sig").write_bytes(signature)
    files = ("-f", str(top / "allowed"), "-s", str(top / "sig"))
    for principal in _run(program, ("-Y", "find-principals", *files), b"").splitlines():
        told = _run(program, ("-Y", "verify", *files, "-I", principal, "-n", NAMESPACE), data)
        good = _GOOD.search(told)
        if good and good["principal"] == principal:
            yield Signer(principal, good["key"])


def _run(program: str, words: tuple[str, ...], data: bytes) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, our own files, and principals from the old list
            [program, *words], input=data, capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CouldNotCompare(f"ssh-keygen did not answer ({error}); signatures could not be verified") from None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
