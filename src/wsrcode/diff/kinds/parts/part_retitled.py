"""A part is called something else.

Why: A heading binds nobody, but workers look for it; its translations are stale until they are read again.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your working day, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, icon: file-sign, colour: grey, provisions:
          [premium, stop-buying]}

Mirror: parts/part-retitled
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import title
from wsrcode.diff.pairs import PartPair


@kind(on=PartPair, fields=("title",))
def part_retitled(pair: PartPair, _: Scene) -> Iterator[Change]:
    yield from title(pair)
