"""What workers are told a part is for changed.

Why: These are words that workers read first. Whether they still promise what the part holds, a person must say.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part may be about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, icon: file-sign, colour: grey, provisions:
          [premium, stop-buying]}

Mirror: parts/part-about-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import about
from wsrcode.diff.pairs import PartPair


@kind(on=PartPair, fields=("about",))
def part_about_changed(pair: PartPair, scene: Scene) -> Iterator[Change]:
    yield from about(pair, scene)
