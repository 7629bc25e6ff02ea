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
import pickle, sys
from concurrent.futures import ProcessPoolExecutor
import typst
kept = {}
def open_(file):
    global todo, root, fonts
    todo, root, paths = pickle.load(open(file, "rb"))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)
def bare(number):
    template, inputs, when, standards, label = todo[number]
    if label:
        typst.Compiler(f"{root}/{template}", root=root, font_paths=fonts, sys_inputs=inputs).query(label, field="value")
        return
    if template not in kept:
        kept[template] = typst.Compiler(f"{root}/{template}", root=root, font_paths=fonts)
    kept[template].compile_with_warnings(
        sys_inputs=inputs, pdf_standards=list(standards), pdf_tags=bool(standards), timestamp=when
    )
with ProcessPoolExecutor(2, initializer=open_, initargs=(sys.argv[1],)) as pool:
    list(pool.map(bare, range(int(sys.argv[2]))))
"""


def build_against_typst() -> bool:
    """All outputs of a program in all its languages beside the same compiles by a bare script, two processes each."""
    with tempfile.TemporaryDirectory() as folder:
        todo, compiles = Path(folder) / "todo", _compiles(Path(folder))
        todo.write_bytes(pickle.dumps(compiles))
        ours = [sys.executable, "-m", "wsrcode", "build", "--program", PROGRAM, "--no-cache", "--jobs", "2"]
        ours += ["--dist", f"{folder}/dist", "--root", str(ROOT)]
        bare = [sys.executable, "-c", _BARE, str(todo), str(len(compiles[0]))]
        ratio = paired(lambda: seconds(ours), lambda: seconds(bare), times=3)
    return tell("whole build, all outputs and languages / its bare Typst compiles", ratio, most=1.3)


def _compiles(folder: Path) -> tuple[list[Any], str, list[str]]:
    """Return every compile of a whole build: template, inputs, time, standards, or the label that it asks for.

    With them comes the folder that Typst may read, with the booklets in it that sheets are set of.
    """
    corpus = read_folder(ROOT).corpus
    standard = corpus.standards[PROGRAM]
    printer = Printer(template_folders(ROOT))
    root = typst._root(printer.folders)  # noqa: SLF001 - what Typst may read
    todo: list[Any] = []
    real = typst.typst.Compiler

    class Noted:
        """A compiler that notes what it is asked for."""

        def __init__(self, path: Path, **told: Any) -> None:
            self.real, self.template = real(path, **told), path.relative_to(root).as_posix()
            self.inputs = told.get("sys_inputs")

        def compile_with_warnings(self, **told: Any) -> Any:
            inputs = told["sys_inputs"]
            if "src" in inputs:
                # The pages it is set of are gone when it has been made.
                shutil.copyfile(root / inputs["src"][1:], root / f"kept-{len(todo)}.pdf")
                inputs = {**inputs, "src": f"/kept-{len(todo)}.pdf"}
            todo.append((self.template, inputs, told["timestamp"], tuple(told["pdf_standards"]), ""))
            return self.real.compile_with_warnings(**told)

        def query(self, label: str, **told: Any) -> Any:
            todo.append((self.template, self.inputs, None, (), label))
            return self.real.query(label, **told)

    typst.typst.Compiler = Noted  # type: ignore[misc, assignment]
    for document in documents(Desk(corpus, standard, standard.languages, printer)):
        document.make()
    typst.typst.Compiler = real  # type: ignore[misc]
    shutil.copytree(root, folder / "root")
    return todo, str(folder / "root"), [str(each) for each in typst.font_folders(printer.folders)]


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
