"""What a link may be called."""

from __future__ import annotations

from datetime import date

import pytest

from generator.models import Kind, Ref
from generator.names import Names, Problem, Unresolved, names

STATISTIC, SERIES = Ref(Kind.STATISTIC, "pour"), Ref(Kind.SERIES, "pour")
BRAND = Ref(Kind.BRAND, "orange")
REPORT, OTHER = Ref(Kind.REPORT, "2014-tendances"), Ref(Kind.REPORT, "2014-banques")
TREND = Ref(Kind.TREND, "2014-tendances/ici")
KNOWN = (STATISTIC, SERIES, BRAND, REPORT, TREND)


def unresolved(index: Names, target: str, *, embed: bool = False) -> Unresolved:
    """What is known of a name that stands for nothing."""
    found = index.resolve(target, embed=embed)
    assert isinstance(found, Unresolved)
    return found


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("orange", BRAND),
        ("brand:orange", BRAND),
        ("stat:pour", STATISTIC),
        ("series:pour", SERIES),
        ("2014-tendances", REPORT),
        ("2014", REPORT),
        ("report:2014", REPORT),
        ("ici", TREND),
        ("2014-tendances/ici", TREND),
        ("trend:ici", TREND),
    ],
)
def test_a_record_has_several_names(target: str, expected: Ref) -> None:
    """Its id with or without its kind; a report's year; a trend's slug."""
    assert names(KNOWN, [(2014, REPORT)]).resolve(target) == expected


def test_a_bare_id_of_two_kinds_is_ambiguous() -> None:
    """Both are named, so that one can be copied."""
    found = unresolved(names(KNOWN), "pour")
    assert (found.problem, found.known) == (Problem.AMBIGUOUS, ("series:pour", "stat:pour"))


def test_an_embed_prefers_a_series() -> None:
    """A statistic that has a series' id is embedded with its kind only."""
    index = names(KNOWN)
    assert index.resolve("pour", embed=True) == SERIES
    assert index.resolve("stat:pour", embed=True) == STATISTIC


def test_two_reports_of_a_year_and_two_trends_of_a_slug_are_ambiguous() -> None:
    """The short names hold only as long as they are unique."""
    slug = Ref(Kind.TREND, "2011-tendances/ici")
    index = names([*KNOWN, slug, OTHER], [(2014, REPORT), (2014, OTHER)])
    assert unresolved(index, "2014").known == ("report:2014-banques", "report:2014-tendances")
    assert unresolved(index, "ici").known == ("trend:2011-tendances/ici", "trend:2014-tendances/ici")
    assert index.resolve("2014-tendances/ici") == TREND


@pytest.mark.parametrize(
    ("target", "kind", "suggestion"),
    [
        ("ornge", None, "orange"),
        ("brand:ornge", Kind.BRAND, "brand:orange"),
        ("stat:ornge", Kind.STATISTIC, None),
        ("marque:orange", None, None),
        ("", None, None),
        (":", None, None),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    target: str, kind: Kind | None, suggestion: str | None
) -> None:
    """Of the kind asked for, and as it is typed."""
    found = unresolved(names(KNOWN), target)
    assert (found.problem, found.kind, found.suggestion) == (Problem.UNKNOWN, kind, suggestion)


def test_what_could_not_be_read_is_not_missing() -> None:
    """Neither a name that a faulty file declares, nor what may stand in one that was not read."""
    ghost = Ref(Kind.SERIES, "contre")
    index = names([STATISTIC], declared=[ghost, Ref(Kind.STATISTIC, "contre"), SERIES])
    assert unresolved(index, "contre").problem is Problem.SILENT
    assert unresolved(index, "pour").problem is Problem.SILENT
    assert index.resolve("stat:pour") == STATISTIC
    unread = names([STATISTIC], unread=[Kind.BRAND])
    assert unresolved(unread, "quoi").problem is Problem.SILENT
    assert unresolved(unread, "brand:quoi").problem is Problem.SILENT
    assert unresolved(unread, "stat:quoi").problem is Problem.UNKNOWN


def test_a_draft_is_known_but_not_shown() -> None:
    """By its id, its slug and its year; it may have a day from which it is shown."""
    index = names([STATISTIC], [(2014, REPORT)], drafts={REPORT: None, TREND: date(2027, 1, 17)})
    for target in ("2014-tendances", "2014", "ici", "trend:ici"):
        assert unresolved(index, target).problem is Problem.DRAFT
    assert unresolved(index, "2014").out is None
    assert unresolved(index, "ici").out == date(2027, 1, 17)


def test_a_field_names_a_record_of_one_kind() -> None:
    """What another kind calls by that name does not count."""
    index = names(KNOWN)
    assert index.of_kind(Kind.STATISTIC, "pour") == STATISTIC
    assert index.of_kind(Kind.BRAND, "pour") == Unresolved(
        problem=Problem.UNKNOWN, name="pour", kind=Kind.BRAND
    )
    found = index.of_kind(Kind.BRAND, "orangee")
    assert isinstance(found, Unresolved)
    assert found.suggestion == "orange"


def test_the_order_of_the_records_does_not_matter() -> None:
    """The same index, however they come."""
    assert names(KNOWN, [(2014, REPORT)]) == names(reversed(KNOWN), [(2014, REPORT)])
