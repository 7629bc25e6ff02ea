"""Prove that frozen revisions are what was adopted, or say what a paper in the hand is."""

import sys
from pathlib import Path

import click

from wsrcode.cli import options
from wsrcode.discover import plugs

UNKNOWN = "no text here has this mark; it was mistyped, was printed between two revisions, or comes from elsewhere"
FORMATS = [plug.name for plug in plugs("wsrcode.report.formats")]


@click.command("verify")
@click.argument("program", required=False)
@options.root
@click.option("--digest", metavar="XXXX-XXXX-XXXX", help="The mark printed on a paper: say what the paper is.")
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
def command(program: str | None, root: Path | None, digest: str | None, form: str) -> None:
    """Verify the frozen revisions of PROGRAM, or of all: texts unaltered, chain whole, decisions present.

    A plain clone is enough; nothing is fetched. Whoever can rewrite every revision at once can rewrite their digests,
    too: what stands against that are the marks on papers that were handed out, other clones, and signed decisions.
    Exits with 0 when all is as it was frozen (or the paper is known), 1 when something was altered (or no text has
    that mark), 2 on bad usage, and 3 when an earlier revision is missing, so that the chain cannot be followed.
    """
    from wsrcode.cli.verifying import a_mark, identified, programs, verified
    from wsrcode.load import folder_tree, project_root
    from wsrcode.model.finding import worst_first
    from wsrcode.report.formats import tell

    tree = folder_tree(root or project_root(Path.cwd()))
    names = programs(tree, program)
    if digest is not None:
        known = identified(tree, names, a_mark(digest))
        click.echo("\n".join(known) if known else UNKNOWN)
        sys.exit(not known)
    told, wrong = verified(tree, names)
    if form == "text":
        click.echo("".join(f"{each}\n" for each in told), nl=False)
    if wrong or form != "text":
        tell(worst_first(wrong), form=form, stream=sys.stdout)
    checks = {each.check for each in wrong}
    sys.exit(3 if checks == {"verify/missing"} else bool(checks))
