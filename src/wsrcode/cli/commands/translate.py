"""Show how far translations are, note new drafts, and confirm that a second person has read them."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.group("translate")
def command() -> None:
    """Keep translations in step with the text they were made from."""


@command.command("status")
@click.argument("program", metavar="PROGRAM")
@options.root
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only this language; may be repeated.")
@click.option("--keys", is_flag=True, help="List every text that is not final; `!` marks what stops a final print.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def status(program: str, root: Path | None, languages: tuple[str, ...], form: str, *, keys: bool) -> None:
    """Count the texts of PROGRAM by language, part and state, and name those that stop a final print."""
    from wsrcode.cli import translating

    click.echo(translating.status(root, program, languages, form=form, keys=keys))


@command.command("draft")
@click.argument("program", metavar="PROGRAM")
@click.argument("language")
@options.root
def draft(program: str, language: str, root: Path | None) -> None:
    """Note that the new or changed texts of LANGUAGE were made from the source as it stands now.

    A text that did not change while its source did stays stale.
    """
    from wsrcode.cli import translating

    click.echo(translating.draft(root, program, language))


@command.command("confirm")
@click.argument("program", metavar="PROGRAM")
@click.argument("language")
@click.argument("keys", nargs=-1)
@click.option("--provision", default="", metavar="ID", help="All unread texts of one provision.")
@click.option("--part", default="", metavar="ID", help="All unread texts of one part and its provisions.")
@click.option("--reader", required=True, help="The second person, who has read these texts beside their source.")
@click.option("--still-right", is_flag=True, help="Of stale texts, each named by KEY: they hold beside the new source.")
@options.root
def confirm(  # noqa: PLR0913 - one a click option
    program: str,
    language: str,
    keys: tuple[str, ...],
    root: Path | None,
    *,
    provision: str,
    part: str,
    reader: str,
    still_right: bool,
) -> None:
    """Confirm that READER has read the texts KEYS of LANGUAGE and that they say what the source says."""
    from wsrcode.cli import translating

    if still_right and not keys:
        raise click.UsageError("--still-right is said of each text by itself; name them by KEY")
    click.echo(
        translating.confirm(
            root, program, language, keys, provision=provision, part=part, reader=reader, still_right=still_right
        )
    )


@command.command("same")
@click.argument("program", metavar="PROGRAM")
@click.argument("keys", nargs=-1, required=True)
@click.option("--by", required=True, metavar="NAME", help="The person who says so; shown by `translate status`.")
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only in this language; may be repeated.")
@options.root
def same(program: str, keys: tuple[str, ...], root: Path | None, by: str, languages: tuple[str, ...]) -> None:
    """Say that the edit of the source of KEYS changed no meaning, so that their translations are not stale.

    It holds for the source as it stands now and for no later edit. Refused where a number, a must or a must not
    changed; exits with 3 where no commit holds the source that a text was made from.
    """
    from wsrcode.cli import translating

    for line in translating.same(root, program, languages, keys, by):
        click.echo(line)


@command.command("glossary")
@click.argument("program", metavar="PROGRAM")
@click.argument("language")
@options.root
@click.option("--keys", is_flag=True, help="List every text that speaks of a term, not the first few.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def glossary(program: str, language: str, root: Path | None, form: str, *, keys: bool) -> None:
    """Print the agreed words of LANGUAGE, and where PROGRAM speaks of each.

    They lie in templates/languages/LANGUAGE.glossary.yml; a project's own file comes before the package's.
    """
    from wsrcode.cli import translating

    click.echo(translating.glossary(root, program, language, form=form, keys=keys))
