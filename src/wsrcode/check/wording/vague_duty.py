"""A duty that can be kept or broken as one likes.

Why: `Reasonable`, `promptly` and `where possible` are decided by whoever is stronger. An investigator cannot find that
a reasonable rest was not given.

Faulty:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: grower
          must: pay every worker promptly
          verify: [{look_at: payroll, for: pay days and amounts}]

Sound:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: grower
          must: pay every worker on the agreed day
          verify: [{look_at: payroll, for: pay days and amounts}]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity
from wsrcode.model.words import Signs

_VAGUE = {
    "en": Signs(
        r"reasonabl[ey]|appropriate(?:ly)?|adequate(?:ly)?|suitabl[ey]|satisfactor(?:y|ily)|sufficient(?:ly)?|"
        r"as (?:needed|necessary|appropriate|applicable)|(?:where|if|when|wherever|whenever) "
        r"(?:possible|feasible|practicable|needed|necessary|appropriate)|"
        r"as (?:soon|far|much) as (?:possible|practicable)|"
        r"promptly|in a timely manner|timely|"
        r"best efforts?|every effort|endeavou?r|strive|try to|seek to|aim to|from time to time|periodically|regularly|"
        r"good practices?",
    ),
    "es": Signs(
        r"razonables?|razonablemente|apropiad[oa]s?|adecuad[oa]s?|adecuadamente|suficientes?|"
        r"(?:si|cuando|donde) (?:sea|es|fuera) "
        r"(?:posible|necesario|factible|apropiado)|según (?:sea necesario|corresponda)|"
        r"lo antes posible|en lo posible|oportunamente|a la brevedad|mejores esfuerzos|procurar|esforzarse|tratar de|"
        r"periódicamente|de vez en cuando|regularmente",
    ),
    "ht": Signs(
        r"rezonab|apwopriye|si (?:sa )?posib|lè (?:sa )?posib|pi vit posib|tanzantan|tan zan tan|eseye|fè efò",
    ),
}


@check(on=Provision, severity=Severity.WARNING)
def vague_duty(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield each vague word of a duty without a limit, and of the binding text where no duty makes it plain."""
    vague = _VAGUE.get(around.standard.code.language)
    if vague is None:
        return
    told: set[str] = set()
    for duty in provision.obligations:
        for word in vague.all(duty.duty):
            if word not in told and not duty.limits and duty.may is None:
                yield Problem(_message(word), at=duty, key=(duty.modality,))
            told.add(word)
    for word in vague.all(provision.text):
        if word not in told:
            yield Problem(_message(word), key=("text",))


def _message(word: str) -> str:
    return f"{word!r} can mean anything; say how much, how often or by when, or add a limit"
