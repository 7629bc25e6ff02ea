"""The one thread that builds for a live server: what somebody waits for goes before what nobody has asked for yet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from queue import SimpleQueue
from threading import Event, Thread
from typing import Protocol

import click

from wsrcode.site import Memory

_LONG = 5
"""Seconds to wait for what is being built when nobody wants it any more."""


class Shelf(Protocol):
    """What is built; see live.Shelves."""

    memory: Memory
    reading: object

    def look_again(self) -> None:
        """Read what changed."""

    @property
    def behind(self) -> str | None:
        """The language that is to be built next."""

    def is_new(self, tag: str) -> bool:
        """Say whether a language is as new as it can be."""

    def old(self, address: str) -> tuple[str, str] | None:
        """Return the language and the page to be built before an address is shown."""

    def rebuild_language(self, tag: str) -> bool:
        """Build what is old in a language."""

    def rebuild_pages(self, tag: str, paths: frozenset[str]) -> None:
        """Build some pages of a language before the others."""

    def give_up(self, tag: str) -> None:
        """Take a language as it is, until something changes."""


class Overtaken(BaseException):
    """The files changed while pages were built of them: no error, but nothing to go on with."""


@dataclass(frozen=True, eq=False)
class _Wish:
    """What somebody waits for: a page, a whole language where no page is named, or a look at the files for neither."""

    tag: str = ""
    page: str = ""
    granted: Event = field(default_factory=Event)


class Workshop:
    """Builds, one thing at a time; wishes are granted between two pages of whatever is being built."""

    def __init__(self, shelves: Shelf) -> None:
        self._shelves = shelves
        self._wishes: SimpleQueue[_Wish] = SimpleQueue()
        self._patient: list[_Wish] = []
        """Those that wait for a whole language."""
        self._building: object = None
        """The reading of the files that a language is being built from; None while nothing may come between."""
        self._closed = False
        self._thread = Thread(target=self._work, daemon=True)
        shelves.memory.between = self._between

    def open(self) -> None:
        """Begin, and come back when the language at the top is there."""
        self._shelves.look_again()
        first = self._shelves.behind
        self._thread.start()
        self._wish(_Wish(first or ""))

    def close(self) -> None:
        """Build no more."""
        self._closed = True
        self._wishes.put(_Wish())
        if self._thread.is_alive():
            self._thread.join(_LONG)

    def look_again(self) -> None:
        """Come back when what changed was read."""
        self._wish(_Wish())

    def see_to(self, address: str) -> None:
        """Come back when what lies at an address is as new as it can be."""
        if old := self._shelves.old(address):
            self._wish(_Wish(*old))

    def _wish(self, wish: _Wish) -> None:
        self._wishes.put(wish)
        wish.granted.wait()

    def _work(self) -> None:
        while not self._closed:
            if (tag := self._shelves.behind) is None:
                self._grant(self._wishes.get())
            else:
                self._build(tag)
                self._grant()

    def _build(self, tag: str) -> None:
        self._building = self._shelves.reading
        try:
            self._shelves.rebuild_language(tag)
        except Overtaken:
            return
        except Exception as error:  # noqa: BLE001 - whoever waits must not wait for ever, whatever it is
            _tell(error)
            self._shelves.give_up(tag)
        finally:
            self._building = None
        for each in [each for each in self._patient if each.tag == tag]:
            self._patient.remove(each)
            each.granted.set()

    def _between(self) -> None:
        """Grant wishes; end what is being built when the files are others now."""
        if (building := self._building) is None:
            return
        self._building = None
        self._grant()
        if self._closed or self._shelves.reading is not building:
            raise Overtaken
        self._building = building

    def _grant(self, *wishes: _Wish) -> None:
        """Grant these wishes and those that have come in: first a look at the files, then pages by their language."""
        pages: dict[str, list[_Wish]] = {}
        for wish in (*wishes, *self._came_in()):
            if wish.page:
                pages.setdefault(wish.tag, []).append(wish)
            elif wish.tag and not self._shelves.is_new(wish.tag):
                self._patient.append(wish)
            elif wish.tag:
                wish.granted.set()
            else:
                self._try(self._shelves.look_again)
                wish.granted.set()
        for tag, asked in pages.items():
            self._try(partial(self._shelves.rebuild_pages, tag, frozenset(each.page for each in asked)))
            for each in asked:
                each.granted.set()

    def _came_in(self) -> Iterator[_Wish]:
        while not self._wishes.empty():
            yield self._wishes.get()

    def _try(self, what: Callable[[], None]) -> None:
        try:
            what()
        except Exception as error:  # noqa: BLE001 - as above
            _tell(error)


def _tell(error: Exception) -> None:
    click.secho(f"not built, the last good pages stay: {error!r}", fg="red", err=True)
