"""Print a file of a code in plain words; git calls it for `git log -p` and `git show`."""

from pathlib import Path

import click


@click.command("textconv")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def command(file: Path) -> None:
    """Print FILE as plain words when it is a provision, and as it is when it is anything else.

    Comments, the order of keys and the folding of lines mean nothing and are left out.
    """
    from wsrcode.load.alone import provision_in
    from wsrcode.report.plain_words import told, visible

    data = file.read_bytes()
    provision = provision_in(data)
    click.echo(told(provision) if provision else visible(data), nl=False)
