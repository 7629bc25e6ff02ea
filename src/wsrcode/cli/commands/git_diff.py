"""Tell the amendments in one changed file; git calls it for `git diff`."""

import os
import sys

import click


@click.command("git-diff", context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def command(words: tuple[str, ...]) -> None:
    """Tell what changed in a file under standards/, as git hands it over: path old-file hex mode new-file hex mode.

    The amendments come first, then the lines. A file that cannot be compared is shown by its lines alone, and the
    reason is said. Always exits with 0, since git takes anything else for a crash.
    """
    from wsrcode.cli.gitdiff import Change, told

    if len(words) < 7:  # noqa: PLR2004 - see above; an unmerged file comes with its path alone
        click.echo(f"* unmerged: {ascii(words[0])[1:-1]}" if words else "git hands over seven words; see --help")
        return
    path, old, _, _, new = words[:5]
    colour = "NO_COLOR" not in os.environ and (sys.stdout.isatty() or os.environ.get("GIT_PAGER_IN_USE") == "true")
    click.echo(told(Change(path, old, new), colour=colour), nl=False, color=colour)
