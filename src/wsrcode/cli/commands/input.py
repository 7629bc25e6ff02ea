"""Record what workers, suppliers, buyers and others said, and list what is open."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from wsrcode.cli import options

SOURCES = ["workers", "supplier", "buyer", "monitor", "expert", "working-group", "public"]


@click.group("input")
def command() -> None:
    """Keep the ledger of what was said; sources are kinds, never names."""


@command.command("add")
@click.argument("program")
@click.argument("slug")
@click.option("--from", "source", type=click.Choice(SOURCES), required=True, help="Which kind of source said it.")
@click.option("--channel", metavar="NAME", required=True, help="How: assembly, survey, hotline, meeting, pull-request.")
@click.option("--about", multiple=True, metavar="ID", help="A provision it is about; may be repeated.")
@click.option("--said", metavar="TEXT", required=True, help="What was said, without names, numbers or addresses.")
@click.option("--production-reason", metavar="TEXT", help="Why production is claimed to need it.")
@click.option("--date", "day", metavar="DATE", help="When, as far as it is known: 2026, 2026-08; today, if left out.")
@options.root
def add(  # noqa: PLR0913,PLR0917 - one a click option
    program: str,
    slug: str,
    source: str,
    channel: str,
    about: tuple[str, ...],
    said: str,
    production_reason: str | None,
    day: str | None,
    root: Path | None,
) -> None:
    """Record in PROGRAM, under the name SLUG, what somebody said; texts that name somebody are refused."""
    told = {"from": source, "channel": channel, "about": about, "said": said, "production_reason": production_reason}
    _enter(root, program, slug, {**told, "date": day})


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--program", metavar="ID", help="Where the form does not ask for it.")
@click.option("--slug", metavar="NAME", help="The record's name; by default the first provision, or `form`.")
@click.option("--from", "source", type=click.Choice(SOURCES), help="Where the form does not ask who says it.")
@click.option("--channel", metavar="NAME", default="issue-form", show_default=True)
@options.root
def import_(  # noqa: PLR0913,PLR0917 - one a click option
    file: Path, program: str | None, slug: str | None, source: str | None, channel: str, root: Path | None
) -> None:
    """Record what somebody wrote into an issue form; FILE holds the issue's text."""
    import re

    from wsrcode.cli.selection import a_slug
    from wsrcode.errors import WsrcodeError
    from wsrcode.load.forms import answers
    from wsrcode.packaged import templates

    found: dict[str, Any] = {**answers(file.read_bytes(), (templates() / "forms" / "headings.yml").read_bytes())}
    about = tuple(a_slug(each) for each in re.split(r"[\s,;]+", found.pop("about", "")) if each)
    named = program or found.pop("program", None)
    for key, value in (("program", named), ("from", source or found.get("from")), ("said", found.get("said"))):
        if value is None:
            raise WsrcodeError(f"the form does not tell {key}; give --{key}, or see templates/forms/headings.yml")
    found |= {"from": source or found["from"], "channel": a_slug(found.get("channel", channel).lower()), "about": about}
    _enter(root, str(named), slug or (about[0] if about else "form"), found)


@command.command("list")
@click.argument("program")
@click.option("--open", "only_open", is_flag=True, help="Only those that nobody has decided.")
@click.option("--overdue", is_flag=True, help="Only those that have waited for more than a year.")
@options.root
def list_(program: str, root: Path | None, *, only_open: bool, overdue: bool) -> None:
    """List what was said in PROGRAM, with its outcome."""
    from wsrcode.cli.selection import one_standard

    _, standard = one_standard(root, program)
    today = datetime.now(tz=UTC).date()
    for name, each in standard.inputs.items():
        late = each.is_overdue(today)
        if (only_open and each.outcome) or (overdue and not late):
            continue
        outcome = each.outcome.decision if each.outcome else "OVERDUE" if late else "open"
        back = (
            "" if not each.outcome else f"told back {each.outcome.told_back}" if each.outcome.told_back else "not told"
        )
        click.echo(f"{name}  {each.from_}  {outcome}  {', '.join(each.about)}  {back}".rstrip())


def _enter(root: Path | None, program: str, slug: str, told: dict[str, Any]) -> None:
    from wsrcode.cli.entering import enter
    from wsrcode.cli.selection import a_slug, one_standard
    from wsrcode.record.ledger import said

    top, standard = one_standard(root, program)
    file, data = said(standard, a_slug(slug), told, datetime.now(tz=UTC).date())
    enter(top, standard, file, data)
