"""A part has another icon or colour.

Why: Whoever does not read finds a part by its picture and colour; posters and booklets change together.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., icon: briefcase, colour:
          green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, icon: file-sign, colour: grey, provisions:
          [premium, stop-buying]}

Mirror: parts/part-look-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import look
from wsrcode.diff.pairs import PartPair


@kind(on=PartPair, fields=("icon", "colour"))
def part_look_changed(pair: PartPair, _: Scene) -> Iterator[Change]:
    yield from look(pair)
