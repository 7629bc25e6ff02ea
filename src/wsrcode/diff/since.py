"""Say which commit last changed each field of a provision, given its versions from the newest on."""

from collections.abc import Iterable, Iterator

from wsrcode.diff import pairs
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.plain import alike
from wsrcode.model.history import Commit, LastChange, Version, in_short
from wsrcode.model.provision import Limit, Obligation, Provision

_FIELDS = tuple(name for name in Provision.model_fields if name not in {"id", "obligations"})
_OF_DUTY = ("holder", "duty", "verify")


def last_changes(versions: Iterable[Version]) -> Iterator[LastChange | Version]:
    """Yield the last change of each field, and the versions that could not be read.

    Each version is compared with the one before it until every field is settled; the oldest settles the rest. What no
    version ever stated is not told. A version that cannot be read is passed over: a change found behind it is not sure.
    """
    search: _Search | None = None
    for version in versions:
        if version.provision is None:
            yield version
            if search is None:
                return
            search.gap = True
        elif search is None:
            search = _Search(version.provision, version.commit)
        else:
            yield from search.back_to(version.provision, version.commit)
            if search.is_over:
                return
    if search:
        yield from search.rest()


class _Search:
    """Follows the fields of the newest version back through the older ones."""

    def __init__(self, newest: Provision, commit: Commit) -> None:
        self.gap = False
        self._newest, self._at, self._commit = newest, newest, commit
        self._fields = list(_FIELDS)
        # By number: the obligation as it stands in the version looked at, the fields of it and the limits still open.
        self._duties = dict(enumerate(newest.obligations))
        self._open = {n: list(_OF_DUTY) for n in self._duties}
        self._limits = {(n, m): limit for n, duty in self._duties.items() for m, limit in enumerate(duty.limits)}

    @property
    def is_over(self) -> bool:
        """Say whether every field is settled."""
        return not (self._fields or any(self._open.values()) or self._limits)

    def back_to(self, older: Provision, commit: Commit) -> Iterator[LastChange]:
        """Yield what differs from the version before, and go on from there."""
        for name in [each for each in self._fields if not alike(getattr(self._at, each), getattr(older, each))]:
            self._fields.remove(name)
            yield self._of_provision(name)
        # Most versions differ in words alone; pairing duties is for those whose duties differ.
        if not alike(self._at.obligations, older.obligations):
            yield from self._back_through_duties(older)
        elif self._duties:
            self._same_duties(older)
        self._at, self._commit, self.gap = older, commit, False

    def rest(self) -> Iterator[LastChange]:
        """Yield what is as old as the oldest version; a field that was never stated has no history."""
        for name in self._fields:
            if getattr(self._at, name) != Provision.model_fields[name].get_default():
                yield self._of_provision(name)
        for n in self._duties:
            yield from self._lost(n)

    def _same_duties(self, older: Provision) -> None:
        places = {id(duty): at for at, duty in enumerate(self._at.obligations)}
        at = {n: places[id(duty)] for n, duty in self._duties.items()}
        measured = {
            key: next(m for m, each in enumerate(self._duties[key[0]].limits) if each is limit)
            for key, limit in self._limits.items()
        }
        self._duties = {n: older.obligations[place] for n, place in at.items()}
        self._limits = {key: self._duties[key[0]].limits[m] for key, m in measured.items()}

    def _back_through_duties(self, older: Provision) -> Iterator[LastChange]:
        found = pairs.duties(older.id, older.obligations, self._at.obligations)
        by_new = {id(pair.new): pair for pair in found if pair.new is not None}
        for n, duty in list(self._duties.items()):
            pair = by_new[id(duty)]
            if pair.old is None:
                yield from self._lost(n)
                del self._duties[n]
            else:
                yield from self._back_through(n, pair, pair.old)
                self._duties[n] = pair.old

    def _back_through(self, n: int, pair: DutyPair, old: Obligation) -> Iterator[LastChange]:
        new = self._duties[n]
        differing = {
            "holder": set(new.holder) != set(old.holder),
            "duty": new.modality != old.modality or not alike(new.duty, old.duty),
            "verify": not alike(new.verify, old.verify),
        }
        for name in [each for each in self._open[n] if differing[each]]:
            self._open[n].remove(name)
            yield self._of_duty(n, name)
        before = {id(each.new): each.old for each in pairs.limits(pair) if each.new is not None}
        for key, limit in [each for each in self._limits.items() if each[0][0] == n]:
            then = before[id(limit)]
            if then is None or _moved(then, limit):
                del self._limits[key]
                yield self._of_limit(key)
            else:
                self._limits[key] = then

    def _lost(self, n: int) -> Iterator[LastChange]:
        """Settle what is left of a duty that the version before did not hold."""
        for name in self._open[n]:
            if name != "verify" or self._newest.obligations[n].verify:
                yield self._of_duty(n, name)
        self._open[n] = []
        for key in [each for each in self._limits if each[0] == n]:
            del self._limits[key]
            yield self._of_limit(key)

    def _of_provision(self, name: str) -> LastChange:
        key = Provision.model_fields[name].alias or name
        value = in_short(getattr(self._newest, name))
        return LastChange(self._newest.id, key, self._commit, value, sure=not self.gap)

    def _of_duty(self, n: int, name: str) -> LastChange:
        duty = self._newest.obligations[n]
        value = f"{duty.modality.replace('_', ' ')} {duty.duty}" if name == "duty" else getattr(duty, name)
        return self._within(n, name, in_short(value))

    def _of_limit(self, key: tuple[int, int]) -> LastChange:
        limit = self._newest.obligations[key[0]].limits[key[1]]
        return self._within(key[0], "limit", in_short(limit), limit.measure)

    def _within(self, n: int, name: str, value: str, measure: str = "") -> LastChange:
        return LastChange(
            self._newest.id, name, self._commit, value, " and ".join(self._newest.obligations[n].holder), n + 1,
            measure, sure=not self.gap,
        )  # fmt: skip


def _moved(old: Limit, new: Limit) -> bool:
    """Say whether a limit was another: two hours and 120 minutes are the same."""
    return old.comparator != new.comparator or old.amount != new.amount
