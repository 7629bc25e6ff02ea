"""Write the site: every code as pages, in every language of its workers."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.command("site")
@options.root
@click.option(
    "--lang",
    "languages",
    multiple=True,
    metavar="TAG",
    help="Only this language; may be repeated, the first stands at the top.",
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=None, help="Where to; by default dist/site."
)
@click.option(
    "--stage",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Write the Markdown of the pages to this folder instead, for another site generator.",
)
@options.jobs
@click.option(
    "--offline",
    is_flag=True,
    help="Make it readable from a folder, without a network, and a zip of it; by default dist/site-offline.",
)
def command(  # noqa: PLR0913 - one for each option
    root: Path | None,
    languages: tuple[str, ...],
    out: Path | None,
    stage: Path | None,
    jobs: int | None,
    *,
    offline: bool,
) -> None:
    """Write the site to dist/site; the old one stays whole until the new one is finished.

    What `wsrcode build` has made is offered for download, so run that first.
    Exits with 2 when a file under standards/ cannot be read, or when a link leads nowhere.
    """
    from wsrcode.cli import publishing
    from wsrcode.load import project_root

    top = (root or project_root(Path.cwd())).resolve()
    known = publishing.languages_of(top, languages)
    for notice in publishing.notices(top, known, languages):
        click.echo(notice, err=True)
    if stage:
        count = publishing.stage(top, known, stage)
        click.echo(f"{stage}: {count} pages of Markdown in {', '.join(known)}")
        return
    target = (out or top / "dist" / ("site-offline" if offline else "site")).resolve()
    count = publishing.publish(top, known, target, offline=offline, jobs=jobs)
    click.echo(f"{target}: {count} pages in {', '.join(known)}")
    if offline:
        packed = target.with_name(f"{target.name}.zip")
        click.echo(
            f"{packed}: the same to hand on, {packed.stat().st_size / 1_000_000:.1f} MB; unpack it and open index.html"
        )
