"""Set up a clone: the files beside standards/, and `git diff` that tells amendments."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.command("git-setup")
@options.root
@click.option("--files-only", is_flag=True, help="Write the files, and leave git's settings alone.")
def command(root: Path | None, *, files_only: bool) -> None:
    """Write what is missing or outdated beside standards/, and teach git to tell amendments.

    The files: the workflow that judges proposals, issue forms, CODEOWNERS, pre-commit hooks, editor settings. A file
    that somebody else wrote stays as it is; one of ours is recognized by its first line.

    \b
    The settings, of this clone alone, since a repository cannot bring its own:
      git config diff.wsrcode.command "wsrcode git-diff"     for `git diff` and `git log -p --ext-diff`
      git config diff.wsrcode.textconv "wsrcode textconv"    for `git log -p`, `git show` and `git blame --textconv`
    """  # noqa: D301 - \b is how click is told to keep the lines
    from wsrcode.cli.selection import standards
    from wsrcode.load import project_root
    from wsrcode.record.gitsettings import SETTINGS, teach
    from wsrcode.record.surroundings import surround

    top = (root or project_root(Path.cwd())).resolve()
    # Refused while a program cannot be read: its owners would be lost.
    _, known = standards(top, ())
    for path in surround(top, [each.program for each in known]):
        click.echo(path.relative_to(top))
    if not files_only:
        teach(top)
        click.echo("\n".join(f"git config {name} {value!r}" for name, value in SETTINGS.items()))
