"""Take the noise out of what another editor saved: only what was changed stays changed."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.command("tidy")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--base", metavar="REVISION", default="HEAD", show_default=True, help="The git revision before the edit.")
@click.option("--check", is_flag=True, help="Write nothing; end with 1 when a file would be written.")
@options.root
def command(files: tuple[Path, ...], base: str, root: Path | None, *, check: bool) -> None:
    """Merge what FILES under standards/ say differently into the files as they were; by default all that differ.

    Form editors and content systems write a file anew: comments are gone, folded text stands on one line, quotes and
    numbers change, and keys that say nothing appear. This brings the old file back with the changes of meaning alone.

    A file with comments of its own was written by a person, and stays as it is. Run it before a proposal is
    reviewed, with --base at the branch that it goes to, or in a local hook.
    """
    from wsrcode.errors import WsrcodeError
    from wsrcode.load import project_root
    from wsrcode.load.outside import Outside, comments, outside
    from wsrcode.load.strict import parse
    from wsrcode.model.schema import KINDS
    from wsrcode.record.atomic import write
    from wsrcode.record.merge_back import lean, merged, pruned, same

    top = (root or project_root(Path.cwd())).resolve()
    asked = {_inside(each, top) for each in files}
    count = faulty = 0
    for each in outside(top, base, (lambda file: file in asked) if asked else (lambda _: True)):
        if not isinstance(each, Outside):
            faulty += 1
            click.secho(str(each), fg="red", err=True)
            continue
        if each.comments:
            continue
        noun = KINDS.get(each.kind)
        if each.before is None:
            made = pruned(each.now, each.value, noun)
        else:
            made = merged(each.before, each.value_before, each.value, noun)
        if not same(parse(made), lean(each.value, each.value_before, noun)):
            raise WsrcodeError(f"{each.file}: its changes could not be merged back; change it by hand, from {base}")
        path = top / each.file
        if path.read_bytes() == made:
            continue
        count += 1
        click.echo(f"{each.file}: {'would be' if check else 'is'} as it was at {base}" + _but(each.before, made))
        for lost in sorted(comments(each.before) - comments(made)) if each.before else ():
            click.echo(f"{each.file}: the comment went with what it stood beside: {lost}", err=True)
        if not check:
            write(path, made, durable=True)
    if faulty or (check and count):
        raise click.exceptions.Exit(1)


def _inside(file: Path, top: Path) -> str:
    from wsrcode.errors import WsrcodeError

    path = file.resolve()
    if not path.is_relative_to(top) or not path.is_file():
        raise WsrcodeError(f"{file} is no file of {top}; name a file under standards/, or none for all")
    return path.relative_to(top).as_posix()


def _but(before: bytes | None, made: bytes) -> str:
    """Say how many lines differ from the file as it was."""
    from difflib import ndiff

    if before is None:
        return ", without keys that say nothing"
    lines = [each for each in ndiff(before.decode().split("\n"), made.decode().split("\n")) if each[0] in "+-"]
    return f", but for {len(lines)} changed lines" if lines else ""
