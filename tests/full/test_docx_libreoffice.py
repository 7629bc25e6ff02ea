"""The Word document in LibreOffice itself: accepting all gives the new text, rejecting all the old one."""

import json
import random
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

import pytest

from wsrcode.cli.exporting import as_docx
from wsrcode.report.docx import Changer, docx
from wsrcode.report.paper import Block, Line, marked

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[2]
CHANGER = Changer("Example Workers", datetime(2026, 11, 22, tzinfo=UTC))
# Run by the Python that LibreOffice's own modules belong to.
SCRIPT = """
import json, sys, time, uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

def value(name, what):
    made = PropertyValue()
    made.Name, made.Value = name, what
    return made

pipe, jobs = sys.argv[1], json.load(sys.stdin)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(240):
    try:
        there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except NoConnectException:
        time.sleep(0.25)
desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
dispatcher = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", there)
told = []
for file, command in jobs:
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, (value("Hidden", True),))
    changes = [
        (each.RedlineAuthor, each.RedlineType, each.RedlineDateTime.Year)
        for each in document.Redlines
    ] if command == "list" else []
    if command != "list":
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
    paragraphs = []
    for each in document.Text:
        portions = [portion for portion in each]
        paragraphs.append([each.String, each.ParaStyleName, [portion.CharLocale.Language for portion in portions]])
    told.append({"paragraphs": paragraphs, "changes": changes})
    document.close(True)
print(json.dumps(told))
desktop.terminate()
"""
ACCEPT, REJECT = "AcceptAllTrackedChanges", "RejectAllTrackedChanges"


def in_office(jobs, folder):
    """Return what LibreOffice says of files: their paragraphs after a command, or their changes."""
    office = shutil.which("soffice")
    assert office, "soffice is missing; install it (Debian: apt-get install libreoffice-writer-nogui python3-uno)"
    pipe = f"wsrcode{token_hex(4)}"
    running = subprocess.Popen(
        [
            office, "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{folder}/profile",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        asked = [(str(file), command) for file, command in jobs]
        done = subprocess.run(
            ["/usr/bin/python3", "-c", SCRIPT, pipe], input=json.dumps(asked), capture_output=True, text=True,
            timeout=240, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
    finally:
        running.terminate()
        running.wait(30)


def texts(told):
    return [text for text, _, _ in told["paragraphs"] if text]


def block(key, *lines):
    return Block(key, tuple(Line("List Bullet", each, "en") for each in lines))


def written(folder, name, old, new):
    data = docx(marked(old, new), title="Example", header="1 → 2", language="en", changer=CHANGER)
    path = folder / f"{name}.docx"
    path.write_bytes(data)
    return path


def lines(blocks):
    return [each.text for part in blocks for each in part.lines]


WORDS = ["rest", "shade", "the", "pay", "10", "minutes.", "now", "(water)", "never;"]


def some_blocks(chance):
    keys = [key for key in "abcdefg" if chance.random() < 0.7]
    if chance.random() < 0.3:
        chance.shuffle(keys)
    return [
        block(key, *(" ".join(chance.choices(WORDS, k=chance.randint(1, 7))) for _ in range(chance.randint(1, 4))))
        for key in keys
    ]


def test_any_two_documents_come_back_whole(tmp_path):
    pairs, jobs = [], []
    for seed in range(80):
        chance = random.Random(seed)  # noqa: S311 - a test that can be run again
        old, new = some_blocks(chance), some_blocks(chance)
        file = written(tmp_path, f"pair{seed}", old, new)
        pairs.append((lines(old), lines(new)))
        jobs += [(file, REJECT), (file, ACCEPT)]
    told = in_office(jobs, tmp_path)
    wrong = [n for n, (old, new) in enumerate(pairs) if (texts(told[2 * n]), texts(told[2 * n + 1])) != (old, new)]
    assert wrong == [], [(pairs[n], texts(told[2 * n]), texts(told[2 * n + 1])) for n in wrong[:2]]


def amended(folder):
    """Return a copy of this repository's standards in which a few things of Fair Food are changed."""
    copy = folder / "standards"
    shutil.copytree(ROOT / "standards", copy)
    rest = copy / "fair-food/provisions/heat/cool-down-break.yml"
    text = rest.read_text(encoding="utf-8")
    assert "at least 10 minutes" in text
    rest.write_text(text.replace("10 minutes", "5 minutes").replace("Rest to cool down", "Rest"), encoding="utf-8")
    (copy / "fair-food/provisions/heat/shade.yml").unlink()
    return copy / "fair-food"


def test_fair_food_opens_with_the_right_insertions_and_deletions(tmp_path):
    new = amended(tmp_path / "new")
    file, same = tmp_path / "marked.docx", tmp_path / "back.docx"
    file.write_bytes(as_docx(("fair-food", str(new)), ROOT, author="Example Workers"))
    same.write_bytes(as_docx((str(new), "fair-food"), ROOT))
    rejected, accepted, listed, back = in_office(
        [(file, REJECT), (file, ACCEPT), (file, "list"), (same, ACCEPT)], tmp_path
    )
    assert texts(rejected) == texts(back)
    assert texts(rejected) != texts(accepted)
    assert any("at least 5 minutes" in each for each in texts(accepted))
    assert not any("at least 5 minutes" in each for each in texts(rejected))
    assert {(author, year) for author, _, year in listed["changes"]} == {("Example Workers", 2026)}
    assert {kind for _, kind, _ in listed["changes"]} == {"Insert", "Delete"}
    styles = {style for _, style, _ in rejected["paragraphs"]}
    assert {"Title", "Heading 1", "Heading 2"} <= styles


def test_each_run_says_its_language(tmp_path):
    file = tmp_path / "es.docx"
    file.write_bytes(as_docx(("fair-food", str(amended(tmp_path / "new"))), ROOT, language="es"))
    (told,) = in_office([(file, ACCEPT)], tmp_path)
    assert {each for _, _, found in told["paragraphs"] for each in found} >= {"es"}
