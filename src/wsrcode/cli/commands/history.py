"""Say which commit last changed each limit, and every other field, of a code."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.command("history")
@click.argument("program")
@click.argument("provision", required=False, default="")
@options.root
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True
)
def command(program: str, provision: str, root: Path | None, form: str) -> None:
    """Say which commit last changed each limit, and every other field, of PROGRAM, or of one PROVISION of it.

    The mainline is read once, up to the commit that is checked out: a merge counts for what it brought, since there a
    proposal came into force. Provisions are followed from file to file, and to the one they replaced. Only commits and
    days are told, no names. Older files that cannot be read are said, and passed over.
    Exits with 3 when the history is not there, as in a shallow clone.
    """
    import shutil
    import sys

    from wsrcode.cli.selection import a_slug
    from wsrcode.diff.since import last_changes
    from wsrcode.load import project_root
    from wsrcode.load.history import past
    from wsrcode.model.history import History, LastChange, Version
    from wsrcode.report.history import told

    found = past(root or project_root(Path.cwd()), a_slug(program), provision and a_slug(provision))
    every = [each for name in found.names for each in last_changes(found.versions(name))]
    history = History(
        program=program,
        head=found.head,
        changes=tuple(each for each in every if isinstance(each, LastChange)),
        unread=tuple(each for each in every if isinstance(each, Version)),
    )
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(told(history, form=form, one=bool(provision), width=width))
