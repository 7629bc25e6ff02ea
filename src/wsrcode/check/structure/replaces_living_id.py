"""A provision that replaces one that still stands.

Why: `replaces` says that an older provision lives on under this id. While the older one still stands, the
comparison of two revisions would count its duties twice, and a loss could hide behind the copy.

Faulty:
    example/provisions/work/rest.yml:
      replaces: [pay-on-time]

Sound:
    example/provisions/work/rest.yml:
      replaces: [breaks]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def replaces_living_id(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, old in enumerate(provision.replaces):
        if old in around.standard.provisions:
            message = f"replaces {old!r}, which still stands; remove that provision, or this line"
            yield Problem(message, key=("replaces", n))
    # What was split off may leave a rest of the old provision behind, but nothing splits off from itself.
    if provision.split_from == provision.id:
        yield Problem("says that it was split from itself; name the older provision", key=("split_from",))
