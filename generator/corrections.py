"""Published means fixed: what became public, what has changed since, and the errata that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from generator import ledger
from generator.cache import key
from generator.diagnostics import Diagnostic, Mark
from generator.ledger import Recorded
from generator.models import Erratum, Kind, Ref, Statistic
from generator.numbers.dates import format_date
from generator.numbers.format import format_statistic
from generator.origins import Origins
from generator.shapes import ERRATA
from generator.site import Site
from generator.values import Amount, LocalText


def recorded(site: Site, today: date) -> dict[str, Recorded]:
    """What is public once this site is published: what was, and each statistic that a page uses now.

    A statistic that was renamed takes the day of its old name; one that was withdrawn stays as it was.
    """
    names = _Names(site)
    before = {names.now(name): one for name, one in site.published.items()}
    used = {ref.id for ref in site.uses if ref.kind is Kind.STATISTIC}
    return {
        name: _record(statistic, before[name].published if name in before else today)
        if (statistic := site.statistics.get(name))
        else before[name]
        for name in sorted(before.keys() | used)
    }


class Recording(NamedTuple):
    """What a publication changes in the record.

    How many statistics are public now, how many lines of the record are new or other than they were, and
    of which statistics the value stays, but not all else that readers are told of it. `pinned` copies of
    figures are new.
    """

    public: int
    changed: int
    reworded: tuple[str, ...] = ()
    pinned: int = 0


def recording(site: Site, public: Mapping[str, Recorded]) -> Recording:
    """How what is public once this site is published differs from what was."""
    names = _Names(site)
    before = {names.now(name): one for name, one in site.published.items()}
    changed = sum(site.published.get(name) != one for name, one in public.items())
    gone = len(site.published.keys() - public.keys())
    reworded = [
        name
        for name, one in public.items()
        if name in before and _said(before[name]) == _said(one) and before[name].says != one.says
    ]
    return Recording(len(public.keys() & site.statistics.keys()), changed + gone, tuple(sorted(reworded)))


def changed_values(site: Site, origins: Origins, today: date) -> Iterator[Diagnostic]:
    """A published value stays, or an erratum says what it was, since when, and why.

    `today` dates the entry that is offered to be pasted.
    """
    if not (site.published or site.errata) or {ERRATA, ledger.PATH} & origins.lost:
        return
    names, told = _Names(site), errata_by_statistic(site)
    published = {names.now(name): (name, one) for name, one in site.published.items()}
    unread = any(not path.endswith(".md") for path in origins.lost)
    for name in sorted(told.keys() | published.keys()):
        statistic = site.statistics.get(name)
        if statistic is None and unread:
            continue  # it may stand where nobody could read
        once, record = published.get(name, (name, None))
        yield from _judged(_Case(once, record, statistic, told.get(name, ())), site, origins, today)


class Placed(NamedTuple):
    """An erratum, and which entry of its file it is."""

    erratum: Erratum
    place: int


def errata_by_statistic(site: Site) -> Mapping[str, tuple[Placed, ...]]:
    """The errata of each statistic by its present id, in the order of their days."""
    names = _Names(site)
    found: defaultdict[str, list[Placed]] = defaultdict(list)
    for index, erratum in enumerate(site.errata):
        found[names.now(erratum.statistic)].append(Placed(erratum, index))
    return {name: tuple(sorted(one, key=lambda each: each.erratum.date)) for name, one in found.items()}


def in_words(
    erratum: Erratum, statistic: Statistic | None, record: Recorded | None, language: str
) -> tuple[str, str]:
    """The value as it was and as it is now, as readers see them; "" for one that is withdrawn.

    What was recorded of a figure that is gone still has its unit.
    """
    known = statistic or (record and _as_published(record, None))
    if known is None:
        return str(erratum.old), str(erratum.new or "")
    old, new = (
        format_statistic(replace(known, value=value), language) if value else ""
        for value in (erratum.old, erratum.new)
    )
    return old, new


class _Names:
    """What statistics are called now that were published under another id."""

    def __init__(self, site: Site) -> None:
        self._known = site.statistics
        self._renamed = {alias: one.id for one in site.statistics.values() for alias in one.aliases}

    def now(self, name: str) -> str:
        return name if name in self._known else self._renamed.get(name, name)


class _Case(NamedTuple):
    """A statistic as it was published under the id `once`, as it is now, and what the errata say of it."""

    once: str
    record: Recorded | None
    statistic: Statistic | None
    errata: tuple[Placed, ...]

    @property
    def now(self) -> Amount | None:
        """Its value; None where there is no such statistic any more."""
        return self.statistic.value if self.statistic else None

    @property
    def stands(self) -> bool:
        """Whether it is as it was published."""
        return self.record is None or _said(self.record) == (self.statistic and _said(self.statistic))

    @property
    def explained(self) -> bool:
        """Whether some erratum starts from the value that was published."""
        assert self.record  # noqa: S101 - what was never published needs no words
        was = self.record.value
        return any(
            one.erratum.old == was and (was != self.now or one.erratum.new == was) for one in self.errata
        )


def _judged(case: _Case, site: Site, origins: Origins, today: date) -> Iterator[Diagnostic]:
    """What is wrong with one statistic and its errata; one message for one slip."""
    yield from _broken_chain(case, origins)
    last = case.errata[-1] if case.errata else None
    published = case.record.value if case.record else None
    if last and last.erratum.new != case.now and (published is None or last.erratum.new != published):
        if case.statistic:
            yield _wrong_end(last, case.statistic, origins)
        elif case.record:
            yield _unexplained(case, site, origins, today)
        # else nobody knows the statistic, which was told where the errata were linked
    elif not case.stands and case.record:
        if last is None or last.erratum.new != case.now:
            yield _unexplained(case, site, origins, today)
        elif not case.explained and case.record.value == case.now:
            yield _unexplained(case, site, origins, today)  # its unit or qualifier is another
        elif not case.explained:
            place = f"{ledger.PATH}:{_recorded_line(case, origins)}"
            yield _wrong_start(last, "from", case.record.value, place, origins)


def _broken_chain(case: _Case, origins: Origins) -> Iterator[Diagnostic]:
    """Each erratum starts from the value to which the one before it led."""
    for before, after in pairwise(case.errata):
        was = before.erratum.new
        if was is not None and was != after.erratum.old:
            mark = origins.mark_in(ERRATA, ("errata", before.place))
            yield _wrong_start(after, "chain", was, f"{mark.path}:{mark.line}", origins)


def _wrong_start(placed: Placed, variant: str, was: Amount, place: str, origins: Origins) -> Diagnostic:
    """An erratum does not start from the value that stands at `place`."""
    erratum = placed.erratum
    values = {"id": erratum.statistic, "typed": str(erratum.old), "was": str(was), "place": place}
    mark = origins.mark_in(ERRATA, ("errata", placed.place, "from"))
    return Diagnostic(code="erratum-mismatch", variant=variant, mark=mark, values=values)


def _wrong_end(placed: Placed, statistic: Statistic, origins: Origins) -> Diagnostic:
    erratum = placed.erratum
    values = {"id": statistic.id, "now": str(statistic.value), "typed": str(erratum.new or "null")}
    values["file"] = origins.place(Ref(Kind.STATISTIC, statistic.id), "value")
    mark = origins.mark_in(ERRATA, ("errata", placed.place, "to"))
    variant = "withdrawn" if erratum.new is None else ""
    return Diagnostic(code="erratum-mismatch", variant=variant, mark=mark, values=values)


def _unexplained(case: _Case, site: Site, origins: Origins, today: date) -> Diagnostic:
    """A published value that is another now, or gone, and no erratum says so."""
    record, statistic, language = case.record, case.statistic, site.config.language
    assert record  # noqa: S101 - what was never published may change
    line = _recorded_line(case, origins)
    values = {
        "id": statistic.id if statistic else case.once,
        "old": format_statistic(_as_published(record, statistic), language),
        "date": format_date(record.published, language),
        "place": f"{ledger.PATH}:{line}",
        "file": ERRATA,
        "entry": _entry(case, today),
    }
    if statistic is None:
        return Diagnostic(code="changed-value", variant="gone", mark=Mark(ledger.PATH, line), values=values)
    values["new"] = format_statistic(statistic, language)
    mark = origins.mark(Ref(Kind.STATISTIC, statistic.id), "value")
    return Diagnostic(code="changed-value", mark=mark, values=values)


def _recorded_line(case: _Case, origins: Origins) -> int:
    return ledger.line_of(origins.texts.get(ledger.PATH, ""), case.once)


def _entry(case: _Case, today: date) -> str:
    """The line to paste below `errata:`."""
    assert case.record  # noqa: S101 - see `_unexplained`
    name = case.statistic.id if case.statistic else case.once
    new = "null" if case.now is None else case.now
    return f'- {{statistic: {name}, date: {today}, from: {case.record.value}, to: {new}, reason: "…"}}'


def _as_published(record: Recorded, statistic: Statistic | None) -> Statistic:
    """A statistic with the value that was published; without words where nobody knows it any more."""
    known = statistic or Statistic(
        id="", study="", value=record.value, unit=record.unit, label=LocalText.of("")
    )
    return replace(
        known,
        value=record.value,
        unit=record.unit,
        qualifier=record.qualifier,
        currency=record.currency,
    )


def _said(one: Recorded | Statistic) -> tuple[object, ...]:
    """What may not change silently: the value and what it is a value of."""
    return one.value, one.unit, one.qualifier, one.currency


def _record(statistic: Statistic, published: date) -> Recorded:
    return Recorded(
        value=statistic.value,
        unit=statistic.unit,
        published=published,
        says=_digest(statistic),
        qualifier=statistic.qualifier,
        currency=statistic.currency,
    )


def _digest(statistic: Statistic) -> str:
    """Of what readers are told beside the value: what was counted, of whom, where and when."""
    return key(
        statistic.study,
        statistic.label,
        statistic.noun,
        statistic.per,
        statistic.audience,
        statistic.base,
        statistic.sample,
        str(statistic.period or ""),
        statistic.geography and statistic.geography.get(""),
        statistic.kind,
    )[:16]
