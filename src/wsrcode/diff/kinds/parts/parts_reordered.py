"""Parts stand in another order.

Why: The order of parts decides printed numbers, and nothing else.

After:
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, about: These things must never happen to you., icon:
          alert-octagon, colour: red, provisions: [no-forced-labour, no-child-labour]}
        - {id: voice, title: Your voice, about: You can speak up and nobody may punish you for it., icon:
          bullhorn, colour: purple, provisions: [no-retaliation, complaints]}
        - {id: work, title: Your work, about: This part is about your working day., icon: account-hard-hat,
          colour: green, provisions: [rest, pay-on-time]}
        - {id: buyers, title: What buyers sign, kind: agreement, icon: file-sign, colour: grey, provisions:
          [premium, stop-buying]}

Also: provisions/provision-renumbered

Mirror: parts/parts-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import parts_order
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("outline",))
def parts_reordered(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from parts_order(pair)
