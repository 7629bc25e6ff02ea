"""A part tells of another agreement of the program, or of none by name.

Why: Each agreement binds its own parties. What stands in the part may bind others now, and a person must say whom.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, agreement: first, icon: file-sign, colour: grey,
          provisions: [premium, stop-buying]}

Mirror: parts/part-agreement-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import part_agreement
from wsrcode.diff.pairs import PartPair


@kind(on=PartPair, fields=("agreement",))
def part_agreement_changed(pair: PartPair, _: Scene) -> Iterator[Change]:
    yield from part_agreement(pair)
