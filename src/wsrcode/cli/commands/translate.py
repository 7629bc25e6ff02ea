"""Show how far translations are, note new drafts, and confirm that a second person has read them."""

from datetime import UTC, datetime
from pathlib import Path

import click

from wsrcode.cli import options


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
