"""The command line: words in, exit status out."""

import importlib
import sys
from typing import Any

import click

from wsrcode import __version__
from wsrcode.discover import plugs
from wsrcode.errors import CouldNotCompare, WsrcodeError

COMMANDS = "wsrcode.cli.commands"


class Refused(click.ClickException):
    """Work that cannot be done: one line, exit status 2."""

    exit_code = 2

    def __init__(self, error: WsrcodeError) -> None:
        super().__init__(str(error))


class NotCompared(Refused):
    """Two readings that could not be compared: exit status 3."""

    exit_code = 3


class Door(click.Group):
    """Finds commands by their place and imports only the one that is asked for; bugs come out as they are."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the command files."""
        return [plug.name for plug in plugs(COMMANDS)]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        module = next((plug.module for plug in plugs(COMMANDS) if plug.name == name), None)
        return importlib.import_module(module).command if module else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from the first lines of their files, so that --help imports none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(plug.name, plug.summary()) for plug in plugs(COMMANDS)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a misspelt one gets the nearest name."""
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(args[0], self.list_commands(ctx), n=1)
            ctx.fail(f"no such command {args[0]!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; our own errors become one line."""
        try:
            return super().invoke(ctx)
        except WsrcodeError as error:
            raise (NotCompared if isinstance(error, CouldNotCompare) else Refused)(error) from error


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="wsrcode")
def main() -> None:
    """Codes of conduct written by workers: checked, compared, printed.

    Begin with `wsrcode init` in an empty folder, or `wsrcode check` in one that holds standards/.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
