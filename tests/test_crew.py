"""Many documents are rendered by processes, with the same results, and none of them outlives its build."""

import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from wsrcode.build.crew import WORTH
from wsrcode.build.define import Document, Made
from wsrcode.build.run import render
from wsrcode.errors import WsrcodeError


def document(name, render, **told):
    return Document("booklet", "example", "en", name, tuple, render, **told)


def many(*more):
    """Return as many documents as processes are worth; each tells which process made it."""
    return [*more, *(document(str(n), os.getpid) for n in range(WORTH))]


class TestACrew:
    def test_makes_many_documents_and_yields_them_in_order(self):
        todo = [document(str(n), partial(tuple, [Made(f"{n}", b"%d" % n)])) for n in range(50)]
        assert [(each.document, each.made) for each in render(todo, jobs=2)] == [(each, each.make()) for each in todo]

    def test_is_of_other_processes_than_ours(self):
        assert os.getpid() not in {each.made for each in render(many(), jobs=2)}

    @pytest.mark.parametrize(
        "todo",
        [many()[1:], many(document("", lambda: 1)), iter(many())],
        ids=["few", "unsendable", "unknown in number"],
    )
    def test_is_not_called_for(self, todo):
        assert {each.made for each in render(todo, jobs=2)} - {1} == {os.getpid()}

    def test_is_not_called_where_one_is_to_work(self):
        assert {each.made for each in render(many(), jobs=1)} == {os.getpid()}

    def test_tells_a_fault_and_the_status_of_each(self):
        refused = Document("booklet", "example", "en", "x", partial(tuple, ["1.1"]), tuple, final=True)
        open_ended = Document("booklet", "example", "en", "y", partial(tuple, ["1.1"]), tuple)
        one, other, *rest = render(many(refused, open_ended), jobs=2)
        assert (one.fault, one.status) == ("x cannot be final, 1 thing is open: 1.1", "")
        assert (other.fault, other.status) == (None, "draft")
        assert {(each.fault, each.status) for each in rest} == {(None, "final")}

    def test_does_not_take_a_bug_for_a_fault(self):
        with pytest.raises(ZeroDivisionError):
            list(render(many(document("", partial(divmod, 1, 0))), jobs=2))

    def test_says_what_to_do_when_one_of_it_is_killed(self):
        with pytest.raises(WsrcodeError, match="again with --jobs 1"):
            list(render(many(document("", partial(os._exit, 9))), jobs=2))


_BUILD = """
import sys, time, os
from functools import partial
from wsrcode.build.define import Document
from wsrcode.build.run import render
if __name__ == "__main__":
    waits = partial(os.system, f"echo >{sys.argv[1]}/$PPID; sleep 0.2")
    list(render([Document("booklet", "x", "en", str(n), tuple, waits) for n in range(1000)], jobs=2))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_crew_ends_with_the_build_it_works_for(tmp_path, how):
    script, told = tmp_path / "build.py", tmp_path / "told"
    script.write_text(_BUILD, encoding="utf-8")
    told.mkdir()
    build = subprocess.Popen([sys.executable, str(script), str(told)], stderr=subprocess.PIPE, start_new_session=True)
    _until(lambda: len(list(told.iterdir())) == 2)
    # As a person's Ctrl-C does, which reaches all of them.
    os.kill(build.pid, how) if how == signal.SIGKILL else os.killpg(build.pid, how)
    _, said = build.communicate(timeout=60)
    _until(lambda: not any(_lives(int(each.name)) for each in told.iterdir()))
    assert said.count(b"Traceback") == (how == signal.SIGINT)


def _lives(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _until(holds):
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
