"""Write the JSON Schemas that let an editor complete and explain the files."""

from pathlib import Path

import click


@click.command("schema")
@click.argument("kind", required=False)
@click.option(
    "--write", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write all schemas to this folder."
)
def command(kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of one KIND of file, or write all with --write.

    Our own output has schemas, too: `findings`, `amendments`, `dataset` and `table`.
    """
    import json
    from difflib import get_close_matches

    from wsrcode.errors import WsrcodeError
    from wsrcode.model.amendment_schema import amendments_schema
    from wsrcode.model.dataset_schema import dataset_schema, table_schema
    from wsrcode.model.schema import KINDS, findings_schema, schema_of
    from wsrcode.record.atomic import write

    ours = {
        "findings": findings_schema,
        "amendments": amendments_schema,
        "dataset": dataset_schema,
        "table": table_schema,
    }
    every = [*KINDS, *ours]
    if kind is None and folder is None:
        click.echo("\n".join(every))
        return
    if kind is not None and kind not in every:
        close = get_close_matches(kind, every, n=1)
        message = f"no kind of file {kind!r}; " + (
            f"did you mean {close[0]}?" if close else f"known: {', '.join(every)}"
        )
        raise WsrcodeError(message)
    asked = [kind] if kind else every
    made = {name: ours[name]() if name in ours else schema_of(name) for name in asked}
    texts = {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in made.items()}
    if folder is None:
        click.echo(texts[kind or ""], nl=False)
        return
    for name, text in texts.items():
        write(folder / f"{name}.json", text.encode())
    click.echo(f"{len(texts)} schemas in {folder}")
