"""What a whole build costs beside the bare Typst compiles in it, and a build of nothing new beside `check`."""

import pickle
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from measure import paired, seconds, tell

from wsrcode.build import typst
from wsrcode.build.define import Desk
from wsrcode.build.printer import Printer
from wsrcode.build.run import documents
from wsrcode.build.templates import template_folders
from wsrcode.load import read_folder

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = "fair-food"
_BARE = """
import pickle, sys, threading
from concurrent.futures import ThreadPoolExecutor
import typst
todo, root, fonts = pickle.load(open(sys.argv[1], "rb"))
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=fonts)
kept = threading.local()
def bare(one):
    template, inputs, when, standards = one
    known = kept.__dict__.setdefault("compilers", {})
    if template not in known:
        known[template] = typst.Compiler(f"{root}/{template}", root=root, font_paths=fonts)
    known[template].compile_with_warnings(
        sys_inputs=inputs, pdf_standards=list(standards), pdf_tags=bool(standards), timestamp=when
    )
with ThreadPoolExecutor(2) as pool:
    list(pool.map(bare, todo))
"""


def build_against_typst() -> bool:
    """All outputs of a program in all its languages beside the same compiles by a bare script, both in two threads."""
    with tempfile.TemporaryDirectory() as folder:
        todo = Path(folder) / "todo"
        todo.write_bytes(pickle.dumps(_compiles(Path(folder))))
        ours = [sys.executable, "-m", "wsrcode", "build", "--program", PROGRAM, "--no-cache", "--jobs", "2"]
        ours += ["--dist", f"{folder}/dist", "--root", str(ROOT)]
        bare = [sys.executable, "-c", _BARE, str(todo)]
        ratio = paired(lambda: seconds(ours), lambda: seconds(bare), times=3)
    return tell("whole build, all outputs and languages / its bare Typst compiles", ratio, most=1.3)


def _compiles(folder: Path) -> tuple[list[Any], str, list[str]]:
    """Return every compile of a whole build: template, inputs, time and standards; with the folder it may read."""
    found: list[Any] = []
    compiled = typst._compiled  # noqa: SLF001 - the one place all compiles go through

    def noted(compiler: Any, inputs: Any, when: Any, standards: Any) -> bytes:
        found.append((compiler, dict(inputs), when, tuple(standards)))
        return compiled(compiler, inputs, when, standards)

    typst._compiled = noted  # noqa: SLF001
    corpus = read_folder(ROOT).corpus
    standard = corpus.standards[PROGRAM]
    printer = Printer(template_folders(ROOT))
    root = typst._root(printer.folders)  # noqa: SLF001
    keep = folder / "root"
    kept_pages: dict[str, bytes] = {}
    for document in documents(Desk(corpus, standard, standard.languages, printer)):
        for made in document.make():
            kept_pages[made.path] = made.data
    typst._compiled = compiled  # noqa: SLF001
    shutil.copytree(root, keep)
    names = {id(each): name for (name, _), each in typst._kept.compilers.items()}  # noqa: SLF001
    every = [(names[id(compiler)], inputs, when, standards) for compiler, inputs, when, standards in found]
    # Pages of other PDFs are gone by now; what is set of them is a small part, and both sides would do it alike.
    todo = [each for each in every if "src" not in each[1]]
    return todo, str(keep), [str(each) for each in typst.font_folders(printer.folders)]


def kept_build_against_check() -> bool:
    """Set a build in which nothing has changed beside `check`."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        shutil.copytree(ROOT / "standards", root / "standards")
        ours = [sys.executable, "-m", "wsrcode", "build", "--program", PROGRAM]
        bare = [sys.executable, "-m", "wsrcode", "check"]
        seconds(ours, cwd=root)
        ratio = paired(lambda: seconds(ours, cwd=root), lambda: seconds(bare, cwd=root), times=7)
    return tell("build with nothing changed / check", ratio, most=3)


MEASURES = (build_against_typst, kept_build_against_check)
