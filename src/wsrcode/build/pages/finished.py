"""What every page gets once its kind has drawn it, whoever asks: the first time, or again after an edit."""

from wsrcode.build.pages.call import called
from wsrcode.build.pages.define import Page
from wsrcode.build.pages.described import described
from wsrcode.build.pages.lent import told_apart
from wsrcode.build.pages.press import Press


def finished(press: Press, page: Page) -> Page:
    """Return a page with the complaint line at its foot, lent words told apart, and what it is about at its head."""
    return described(press, told_apart(called(press, page), press.words.dir))
