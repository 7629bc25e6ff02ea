"""Tell the story of a check or of a kind of amendment: why it is asked, and an example of each side."""

import click


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Tell the story of NAME, a check or a kind of amendment (`family/name` or its last part); without it, list all."""
    from wsrcode.check.catalogue import catalogue as checks
    from wsrcode.check.catalogue import names as names_of_checks
    from wsrcode.diff.catalogue import catalogue as kinds
    from wsrcode.diff.catalogue import names as names_of_kinds

    if name is None:
        _list("Checks", "wsrcode.check", names_of_checks())
        _list("Kinds of amendment", "wsrcode.diff.kinds", names_of_kinds())
        return
    found = [(f"{each.name} ({each.severity})", each.module) for each in checks() if _is(each.name, name)]
    found += [(f"{each.name} (amendment)", each.module) for each in kinds() if _is(each.name, name)]
    if not found:
        _refuse(name, [*names_of_checks(), *names_of_kinds()])
    for title, module in found:
        _tell(title, module)


def _is(full: str, name: str) -> bool:
    return name in {full, full.partition("/")[2]}


def _list(title: str, package: str, names: list[str]) -> None:
    from wsrcode.discover import plugs

    click.echo(click.style(title, bold=True))
    for each in names:
        family, _, stem = each.partition("/")
        plug = next(plug for plug in plugs(f"{package}.{family}") if plug.name == stem)
        click.echo(f"{each:45} {plug.summary()}")


def _tell(title: str, module: str) -> None:
    import sys

    from wsrcode.story import story

    told = story(sys.modules[module].__doc__)
    click.echo(f"{click.style(title, bold=True)}\n{told.summary}.\n")
    for section, body in told.sections.items():
        click.echo(click.style(section, bold=True))
        click.echo("".join(f"  {line}\n" for line in body.split("\n")))


def _refuse(name: str, names: list[str]) -> None:
    from difflib import get_close_matches

    from wsrcode.errors import WsrcodeError

    close = get_close_matches(name, [*names, *(each.partition("/")[2] for each in names)], n=1)
    message = f"no check or kind of amendment {name!r}; "
    raise WsrcodeError(message + (f"did you mean {close[0]}?" if close else "`wsrcode explain` lists them"))
