"""A reason of production that was decided on, and that the worker organization did not answer in words.

Why: "Production needs it" is the oldest way to end a conversation. Whoever reads the ledger must find what workers say
to it, also where they agree.

Faulty:
    example/inputs/2026-example-assembly.yml:
      from: supplier
      said: The rest should be shorter in the harvest.
      production_reason: Fruit spoils when the crew rests.
      outcome: {decision: declined, by: workers-organisation, why: The rest stays as it is.}

Sound:
    example/inputs/2026-example-assembly.yml:
      from: supplier
      said: The rest should be shorter in the harvest.
      production_reason: Fruit spoils when the crew rests.
      outcome:
        decision: accepted-in-part
        by: workers-organisation
        why: The rest stays as long as it is, and crews take it in turns.
        answer: Two crews that take turns lose no fruit, and a worker who faints stops the line for longer.
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Input, Severity


@check(on=Input, severity=Severity.ERROR)
def production_reason_unanswered(given: Input, around: Around) -> Iterator[Problem]:
    """Yield an input whose reason of production was decided on without the worker organization's answer."""
    if given.production_reason is None or given.outcome is None:
        return
    workers = {each.id for each in around.standard.program.organisations if "worker-organisation" in each.roles}
    if given.outcome.answer is None:
        message = "gives a reason of production that nobody answered; add `answer` to the outcome, in words"
        yield Problem(message, key=("outcome",))
    elif given.outcome.by not in workers:
        message = f"has a reason of production, but {given.outcome.by} is no worker organization; let that one answer"
        yield Problem(message, key=("outcome", "by"))
