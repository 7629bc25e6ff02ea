"""What it means when a whole program comes or goes."""

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.finding import Place
from wsrcode.model.standard import Standard


def came(standard: Standard) -> Amendment:
    """Return the amendment of a program that only the new reading has."""
    why = "a whole code is new; compare it with a folder or program to see it provision by provision"
    return _whole(standard, "program-added", Effect.STRENGTHENED, ("", _told(standard)), why)


def went(standard: Standard) -> Amendment:
    """Return the amendment of a program that only the old reading has."""
    why = "a whole code is gone, with every protection in it"
    return _whole(standard, "program-removed", Effect.WEAKENED, (_told(standard), ""), why)


def _whole(standard: Standard, name: str, effect: Effect, words: tuple[str, str], why: str) -> Amendment:
    return Amendment(
        program=standard.id,
        provision="",
        kind=f"program/{name}",
        effect=effect,
        area="program",
        where="",
        old=words[0],
        new=words[1],
        why=why,
        touches=tuple(standard.provisions),
        place=Place(f"{standard.folder}/code.yml", 1, 1),
    )


def _told(standard: Standard) -> str:
    return f"{standard.program.name}: {standard.code.title}, revision {standard.code.revision}"
