"""Gather what has been proposed about each provision since the last frozen revision, outside the inputs."""

from collections import defaultdict
from pathlib import Path

from wsrcode.load import folder_tree
from wsrcode.load.frozen import kept, revisions
from wsrcode.model.standard import Standard


def proposed(root: Path, standard: Standard) -> dict[str, list[str]]:
    """Return, by provision, the amendments since the last frozen revision and the decisions that none holds yet."""
    tree, found = folder_tree(root), defaultdict[str, list[str]](list)
    frozen = revisions(tree, standard.id)
    settled = {each.id for name in frozen for each in kept(tree, standard.id, name).noun.decisions}
    if frozen:
        for provision, kinds in _amended(root, standard.id, frozen[-1]).items():
            found[provision] += kinds
    for name, decision in standard.decisions.items():
        if name not in settled:
            # A drafted decision says first which provision each change is in.
            spoken = {word for each in decision.amendments for word in (each.about or "").split()[:1]}
            for provision in sorted(spoken & standard.provisions.keys()):
                found[provision].append(f"decision {name}")
    return found


def _amended(root: Path, program: str, revision: str) -> dict[str, list[str]]:
    from wsrcode.cli.comparing import compared

    found = defaultdict[str, list[str]](list)
    for each in compared(f"{program}@{revision}", program, root)[1]:
        # Other languages follow the words; that nobody has followed yet proposes nothing.
        if each.provision and not each.kind.startswith("translations/") and each.kind not in found[each.provision]:
            found[each.provision].append(each.kind)
    return found
