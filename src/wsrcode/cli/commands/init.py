"""Make a new project here: one example program that passes check and builds, with the gate around it."""

from datetime import UTC, datetime
from pathlib import Path

import click


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--name", help="The program's id.  [default: example; our-code with --like]")
@click.option("--like", metavar="KIND", help="Begin a code for this kind of work: dairy, farm, construction …")
@click.option("--place", "places", multiple=True, help="Whose law stands beside the questions: us-vt; repeatable.")
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Ask in this language, too: es; repeatable.")
def command(
    folder: Path, name: str | None, like: str | None, places: tuple[str, ...], languages: tuple[str, ...]
) -> None:
    """Make a project in FOLDER (by default here).

    Beside standards/ it writes the workflow that judges proposals, issue forms, CODEOWNERS, hooks and editor settings;
    nothing that stands there already is written over. With --like the program is an outline with questions for the
    workers' assembly, and it promises nothing until they have filled it.
    """
    from wsrcode.cli.selection import a_slug
    from wsrcode.load import read_folder
    from wsrcode.record.scaffold import project
    from wsrcode.record.surroundings import surround

    program = a_slug(name or ("our-code" if like else "example"))
    made = project(folder, program, _begun(program, like, places, languages))
    around = surround(folder, [each.program for each in read_folder(folder).corpus.standards.values()])
    asked = f"next: read standards/{program}/assembly.md with the workers; then" if like else "next:"
    click.echo(
        f"{len(made)} files in {folder / 'standards'}, {len(around)} beside it\n"
        f"{asked} wsrcode check, then wsrcode build; in a git repository also wsrcode git-setup"
    )


def _begun(program: str, like: str | None, places: tuple[str, ...], asked: tuple[str, ...]) -> dict[str, bytes] | None:
    from wsrcode.errors import WsrcodeError

    if like is None:
        if places:
            raise WsrcodeError("--place belongs to --like; add it, or write the places into program.yml")
        if asked:
            raise WsrcodeError("--lang belongs to --like; add it, or add a language with wsrcode new language")
        return None
    from wsrcode.load.beginnings import ENGLISH, law, measures, spoken
    from wsrcode.record.begin import begun

    chosen = tuple(dict.fromkeys(places)) or ("int",)
    told = {tag: spoken(like, tag) for tag in dict.fromkeys((ENGLISH, *asked))}
    return begun(program, told, chosen, law(chosen), measures(), today=datetime.now(tz=UTC).date())
