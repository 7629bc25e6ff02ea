"""Show how far translations are, note new drafts, and confirm that a second person has read them."""

from datetime import UTC, datetime
from pathlib import Path

import click

from wsrcode.cli import options
from wsrcode.discover import plugs


@click.group("translate")
def command() -> None:
    """Keep translations in step with the text they were made from."""


@command.command("status")
@click.argument("program_name", metavar="PROGRAM")
@options.root
@click.option("--keys", is_flag=True, help="List every text that is not final, with its state.")
def status(program_name: str, root: Path | None, *, keys: bool) -> None:
    """Count the texts of PROGRAM by language and state."""
    from collections import Counter

    from wsrcode.cli.selection import one_standard
    from wsrcode.model import Edition, State

    _, standard = one_standard(root, program_name)
    for language in standard.languages:
        words = Edition(standard, language).words
        counts = Counter(each.state for each in words.values())
        click.echo(f"{language}: " + ", ".join(f"{counts[state]} {state}" for state in State if counts[state]))
        if keys:
            click.echo(
                "".join(f"  {each.state:12} {key}\n" for key, each in words.items() if not each.state.final), nl=False
            )


@command.command("draft")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("language")
@options.root
def draft(program_name: str, language: str, root: Path | None) -> None:
    """Note that the new or changed texts of LANGUAGE were made from the source as it stands now."""
    from wsrcode.cli.selection import one_standard
    from wsrcode.errors import WsrcodeError
    from wsrcode.record import seal
    from wsrcode.record.atomic import write

    top, standard = one_standard(root, program_name)
    if language not in standard.translations:
        message = f"{program_name} has no translations/{language}.yml; `wsrcode new language` makes one"
        raise WsrcodeError(message)
    seals = seal.drafted(standard, language)
    write(top / standard.folder / "translations" / f"{language}.lock.yml", seal.lock_file(language, seals))
    click.echo(f"{len(seals)} texts sealed in {language}")


@command.command("confirm")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("language")
@click.argument("keys", nargs=-1, required=True)
@click.option("--reader", required=True, help="The second person, who has read these texts beside their source.")
@options.root
def confirm(program_name: str, language: str, keys: tuple[str, ...], reader: str, root: Path | None) -> None:
    """Confirm that READER has read the texts KEYS of LANGUAGE and that they say what the source says."""
    from wsrcode.cli.selection import one_standard
    from wsrcode.record import seal
    from wsrcode.record.atomic import write

    top, standard = one_standard(root, program_name)
    seals = seal.confirmed(standard, language, keys, reader, datetime.now(tz=UTC).date())
    write(top / standard.folder / "translations" / f"{language}.lock.yml", seal.lock_file(language, seals))
    click.echo(f"{len(keys)} texts confirmed by {reader}")


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
