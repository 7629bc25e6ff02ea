"""A part is new.

Why: A part is a heading: what stands in it is told provision by provision, and so is whom it binds.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, icon: file-sign, colour: grey, provisions:
          [premium, stop-buying]}
        - {id: annex, title: Annex, kind: annex, provisions: []}

Mirror: parts/part-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import part
from wsrcode.diff.pairs import PartPair


@kind(on=PartPair, fields=("id",))
def part_added(pair: PartPair, _: Scene) -> Iterator[Change]:
    yield from part(pair, added=True)
