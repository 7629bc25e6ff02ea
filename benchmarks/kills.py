"""Kill commands that write at random moments, and look whether what they leave is whole: `kills.py [TIMES]`.

One process makes a child for each try, so that a thousand take a minute. Half of the tries are killed anywhere in the
command, half while it writes.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from wsrcode.check import catalogue, run
from wsrcode.cli import main as main_command
from wsrcode.cli.releasing import Asked, release
from wsrcode.cli.verifying import verified
from wsrcode.load import folder_tree, read
from wsrcode.model.finding import Severity
from wsrcode.record.release import put
from wsrcode.record.scaffold import project

TODAY = date(2026, 11, 22)
FORKING = 0.01
"""Seconds in which a child comes to life."""
FIRST = Asked("example", "1", "workers-organisation", "2026-11-22", None, ())


@dataclass(frozen=True)
class Work:
    """Something that writes below a folder, and the files it writes."""

    name: str
    do: Callable[[Path], object]
    undo: Callable[[Path], object]
    """Takes back what a whole run did."""
    state: Callable[[Path], str]
    """Says in which state a project was left."""


def sample(folder: Path) -> Path:
    """Make a project whose text is ready to be released, with an input that nobody has decided on."""
    project(folder, "example")
    said = 'date: "2026"\nfrom: workers\nchannel: assembly\nsaid: The water is far.\n'
    (folder / "standards/example/inputs/2026-dry.yml").write_text(said, encoding="utf-8")
    code = folder / "standards/example/code.yml"
    text = code.read_text(encoding="utf-8")
    code.write_text(text.replace('revision: "0"\nstatus: draft', 'revision: "1"\nstatus: adopted'), encoding="utf-8")
    return folder


def works(folder: Path) -> Iterator[Work]:
    """Yield what is killed: the whole command, and its writing alone."""
    done = release(sample(folder), FIRST, TODAY)
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in done.files}
    yield Work("release", lambda root: release(root, FIRST, TODAY), unreleased, left_behind)
    yield Work("writing of release", lambda root: put(root, files), unreleased, left_behind)
    inputs = folder / "standards/example/inputs"
    yield from (entered(name, words, inputs) for name, words in ENTERED.items())


ENTERED = {
    "input add": "input add example killed --from workers --channel assembly --said Dry.",
    "decide": "decide example 2026-dry --decision declined --by workers-organisation --why No.",
}


def entered(name: str, words: str, inputs: Path) -> Work:
    """Return a command of the ledger as work, with the files it knows before and after."""
    before = contents(inputs)

    def do(root: Path) -> None:
        with redirect_stdout(StringIO()):
            main_command([*words.split(), "--root", str(root)], standalone_mode=False)

    def undo(root: Path) -> None:
        for path in (root / "standards/example/inputs").iterdir():
            path.write_bytes(before[path.name]) if path.name in before else path.unlink()

    do(inputs.parents[2])
    after = contents(inputs)
    undo(inputs.parents[2])

    def state(root: Path) -> str:
        stop_at(faults(root))
        found = contents(root / "standards/example/inputs")
        if found not in (before, after):
            stop_at([f"{name}: neither the old files nor the new ones: {sorted(found)}"])
        return "all" if found == after else "nothing"

    return Work(name, do, undo, state)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of the ledger; unfinished ones begin with a dot and are read by nobody."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def unreleased(root: Path) -> None:
    """Take back a release."""
    shutil.rmtree(root / "standards/example/revisions", ignore_errors=True)


def killed(work: Work, root: Path, seconds: float) -> bool:
    """Start the work in a child and kill it after so many seconds; say whether it was killed before it ended."""
    child = os.fork()
    if child == 0:
        try:
            work.do(root)
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def faults(root: Path) -> list[str]:
    """Return what `check` and `verify` would refuse."""
    reading = read(folder_tree(root))
    found = [*reading.faults, *run(reading.corpus, catalogue(), reading.place)]
    _, wrong = verified(reading.tree, ["example"])
    return [str(each) for each in (*found, *wrong) if each.severity is Severity.ERROR]


def left_behind(root: Path) -> str:
    """Say in which state the project is; stop when it is in none that is sound."""
    stop_at(faults(root))
    folder = root / "standards/example/revisions"
    whole, begun = (folder / "1.yml").exists(), folder.exists()
    if not whole:
        # What a killed run left must not be in the way of the next.
        release(root, FIRST, TODAY)
        stop_at(faults(root))
    return "all" if whole else "nothing that counts" if begun else "nothing"


def stop_at(wrong: list[str]) -> None:
    """End everything where a killed run left a project that is not sound."""
    if wrong:
        sys.exit("\n".join(wrong))


def main(times: int) -> None:
    """Kill each work so many times and print how it went."""
    chance = random.Random(times)
    with tempfile.TemporaryDirectory() as folder:
        every = list(works(Path(folder) / "model"))
        for work in every:
            work.undo(Path(folder) / "model")
            begun = time.perf_counter()
            work.do(Path(folder) / "model")
            lasts = time.perf_counter() - begun
            work.undo(Path(folder) / "model")
            told = {"all": 0, "nothing": 0, "nothing that counts": 0}
            cut_off = 0
            for n in range(times // len(every)):
                root = Path(folder) / f"{n}"
                shutil.copytree(Path(folder) / "model", root)
                cut_off += killed(work, root, chance.uniform(0, 1.2 * lasts + FORKING))
                told[work.state(root)] += 1
                shutil.rmtree(root)
            said = ", ".join(f"{count} left {what}" for what, count in told.items())
            print(f"{work.name}: {cut_off} killed, {said}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
