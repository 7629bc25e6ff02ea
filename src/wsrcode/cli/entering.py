"""Enter something into the ledger: what would stand there is read and checked before it is written."""

from pathlib import Path

import click

from wsrcode.check import catalogue, run
from wsrcode.errors import WsrcodeError
from wsrcode.load import folder_tree, read
from wsrcode.model.finding import Severity
from wsrcode.model.standard import Standard
from wsrcode.record.atomic import write

_FAMILIES = ("inputs/", "prints/", "privacy/")


def enter(root: Path, standard: Standard, file: str, data: bytes) -> None:
    """Write a file of the ledger; raise WsrcodeError, and write nothing, where it names somebody or cannot stand."""
    own = (f"{standard.folder}/", "standards/measures.yml")
    tree = {name: each for name, each in folder_tree(root).items() if name.startswith(own)}
    reading = read({**tree, file: data})
    asked = [each for each in catalogue() if each.name.startswith(_FAMILIES)]
    found = [*reading.faults, *run(reading.corpus, asked, reading.place)]
    own_findings = [each for each in found if each.place.file == file]
    wrong = [each for each in own_findings if each.severity is Severity.ERROR]
    if wrong:
        said = "; ".join(f"{each.message} [{each.check}]" for each in wrong)
        raise WsrcodeError(f"nothing was written: {said}")
    for each in own_findings:
        click.echo(str(each), err=True)
    write(root / file, data, durable=True)
    click.echo(file)
