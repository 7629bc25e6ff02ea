"""Set the provisions of two programs side by side, with the law between them."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.command("compare")
@click.argument("a")
@click.argument("b")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True
)
@options.root
def command(a: str, b: str, form: str, root: Path | None) -> None:
    """Compare the programs A and B: by which figure each protects workers more, and which rights each of them answers.

    Only what is verified is compared; where units, currencies or directions differ, no verdict is given. To compare
    two revisions of one program, use `wsrcode diff`. Exits with 3 when the two meet nowhere.
    """
    import shutil
    import sys

    from wsrcode.cli.selection import standards
    from wsrcode.errors import CouldNotCompare, WsrcodeError
    from wsrcode.report import beside_told
    from wsrcode.report.beside import side_by_side

    if a == b:
        message = f"{a} cannot be compared with itself; name two programs, or see its revisions with `wsrcode diff`"
        raise WsrcodeError(message)
    corpus, _ = standards(root, (a, b))
    found = side_by_side(corpus, corpus.standards[a], corpus.standards[b])
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    told = {
        "text": lambda: beside_told.text(found, width=width),
        "markdown": lambda: beside_told.markdown(found),
        "json": lambda: beside_told.data(found),
    }
    click.echo(told[form](), nl=False)
    if not found.comparable:
        message = f"{a} and {b} share no figure and no right; `wsrcode report field` shows what each of them answers"
        raise CouldNotCompare(message)
