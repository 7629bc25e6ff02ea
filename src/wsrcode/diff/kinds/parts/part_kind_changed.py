"""A part became an annex or an agreement, or is one no longer.

Why: An annex may bind fewer suppliers, which is told provision by provision. The agreement is what buyers sign: what
moves into it or out of it binds other people in another way, and a person must say whom.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time], kind: annex}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, icon: file-sign, colour: grey, provisions:
          [premium, stop-buying]}

Mirror: parts/part-kind-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import part_kind
from wsrcode.diff.pairs import PartPair


@kind(on=PartPair, fields=("kind",))
def part_kind_changed(pair: PartPair, _: Scene) -> Iterator[Change]:
    yield from part_kind(pair)
