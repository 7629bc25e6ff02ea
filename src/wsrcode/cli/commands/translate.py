"""Show how far translations are, note new drafts, and confirm that a second person has read them."""

from pathlib import Path

import click

from wsrcode.cli import options
from wsrcode.discover import plugs


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


@command.command("recording")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("language")
@click.argument("block")
@click.option("--audio", required=True, metavar="URL", help="Where it can be heard; https only.")
@click.option(
    "--file",
    "sound",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="The sound file itself, to note its digest.",
)
@options.root
def recording(  # noqa: PLR0913 - one a click option
    program_name: str, language: str, block: str, *, audio: str, sound: Path | None, root: Path | None
) -> None:
    """Note where BLOCK (`parts/heat`, `provisions/rest`) of LANGUAGE can be heard, spoken as its words are now.

    Booklets print a code that a phone reads. Once a word of the block changes, the recording is stale and offered
    nowhere until it is recorded and noted anew.
    """
    from wsrcode.cli.selection import one_standard
    from wsrcode.record import recordings
    from wsrcode.record.atomic import write

    top, standard = one_standard(root, program_name)
    made = recordings.recording(standard, language, block, audio=audio, sound=sound)
    data = recordings.recordings_file(standard, language, block, made)
    write(top / standard.folder / "recordings" / f"{language}.yml", data)
    click.echo(f"{block} in {language}: {audio}, of the words {made.of}")


@command.command("export")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("language", metavar="LANG")
@options.root
@click.option(
    "--as",
    "form",
    type=click.Choice([plug.name for plug in plugs("wsrcode.exchange.formats")]),
    default="xlsx",
    show_default=True,
    help="The kind of file.",
)
@click.option(
    "--out",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it; by default PROGRAM.LANG.csv and so on, here.",
)
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(["untranslated", "draft", "stale", "read"]),
    help="Only texts in this state; may be given several times.",
)
@click.option("--force", is_flag=True, help="Write over a file that stands there, with what was edited in it.")
def export(  # noqa: PLR0913,PLR0917 - one a click option
    program_name: str,
    language: str,
    root: Path | None,
    form: str,
    file: Path | None,
    only: tuple[str, ...],
    *,
    force: bool,
) -> None:
    """Write the texts of PROGRAM in LANG beside their source, as a file of a translator's tools."""
    from wsrcode.cli.exchanging import given, put
    from wsrcode.model import State

    data, job = given(root, program_name, language, form, {State(each) for each in only})
    out = put(file or Path(f"{program_name}.{language}.{form}"), data, force=force)
    click.echo(f"{len(job.rows)} texts in {out}")


@command.command("base")
@click.argument("program_name", metavar="PROGRAM")
@options.root
@click.option(
    "--out", "file", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Where to write it."
)
def base(program_name: str, root: Path | None, file: Path) -> None:
    """Write the source's texts laid out like translations/LANG.yml, as the base file that Weblate needs."""
    from wsrcode.cli.exchanging import source_file
    from wsrcode.record.atomic import write

    write(file, source_file(root, program_name))
    click.echo(f"{file}")


@command.command("import")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.root
@click.option("--stale-too", is_flag=True, help="Take also texts whose source has changed since; they stay stale.")
@click.option("--translator", default="", help="Who made the translation, by a public name.")
@click.pass_context
def import_(  # noqa: PLR0913 - one a click option
    ctx: click.Context,
    program_name: str,
    files: tuple[Path, ...],
    root: Path | None,
    translator: str,
    *,
    stale_too: bool,
) -> None:
    """Take what translators changed in each FILE into PROGRAM, and tell what was taken and what was not.

    What is taken is a draft until a second person confirms it. Refused are texts whose source has changed since the
    export, and texts that were changed here, too. Exit status: 0 all taken, 1 something refused, 2 a file that cannot
    be read, and nothing taken.
    """
    from wsrcode.cli.exchanging import is_refused, told, took_back

    returned = took_back(root, program_name, files, stale_too=stale_too, translator=translator)
    for line in told(returned):
        click.echo(line)
    ctx.exit(1 if is_refused(returned) else 0)
