"""Ask whether a code is sound; one file, one question, found by its place in a family."""

from wsrcode.check.catalogue import catalogue
from wsrcode.check.define import Around, Check, Problem, check
from wsrcode.check.run import run

__all__ = ["Around", "Check", "Problem", "catalogue", "check", "run"]
