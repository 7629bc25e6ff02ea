"""Tell the story of a check: why it is asked, a faulty and a sound example."""

import click


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Tell the story of the check NAME (`family/name` or just its last part); without NAME, list all."""
    from difflib import get_close_matches

    from wsrcode.check.catalogue import catalogue, names
    from wsrcode.discover import plugs
    from wsrcode.errors import WsrcodeError
    from wsrcode.story import story

    if name is None:
        for check in names():
            family, _, stem = check.partition("/")
            plug = next(each for each in plugs(f"wsrcode.check.{family}") if each.name == stem)
            click.echo(f"{check:45} {plug.summary()}")
        return
    found = [each for each in catalogue() if name in {each.name, each.name.partition("/")[2]}]
    if not found:
        close = get_close_matches(name, [*names(), *(each.partition("/")[2] for each in names())], n=1)
        message = f"no check {name!r}; " + (f"did you mean {close[0]}?" if close else "`wsrcode explain` lists them")
        raise WsrcodeError(message)
    import sys

    for each in found:
        told = story(sys.modules[each.module].__doc__)
        click.echo(f"{click.style(each.name, bold=True)} ({each.severity})\n{told.summary}.\n")
        for title, body in told.sections.items():
            click.echo(click.style(title, bold=True))
            click.echo("".join(f"  {line}\n" for line in body.split("\n")))
