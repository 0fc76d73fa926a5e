"""Rules are asked again where what they read has changed, and about what was edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostic
from generator.models import Kind, Ref
from generator.origins import Origins
from generator.recheck import Edited, Rules
from generator.site import Site
from generator.values import LocalText
from tests.content import decoded, linked
from tests.unit.test_relink import SITE

CORPUS = decoded(SITE).value
ORIGINS = CORPUS.origins
STUDY = Ref(Kind.STUDY, "avant")


class Asking:
    """A rule that tells of each study by its title, and notes which it was asked about."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, site: Site, origins: Origins) -> Iterator[Diagnostic]:
        """What is wrong with titles."""
        self.asked.append([*site.studies])
        for study in site.studies.values():
            if study.title.get("fr") == "Faux":
                yield Diagnostic(code="unused", mark=origins.mark(Ref(Kind.STUDY, study.id)))


@pytest.fixture
def site() -> Site:
    """Two studies, of which one is edited below."""
    return linked(SITE).value


def titled(site: Site, title: str, study: str = "avant") -> Site:
    """The same with another title of a study."""
    changed = replace(site.studies[study], title=LocalText.of(title))
    return replace(site, studies={**site.studies, study: changed})


def test_a_rule_that_read_the_same_is_not_asked_again(site: Site) -> None:
    """Another table may be another one."""
    rule = Asking()
    rules = Rules([rule])
    rules.check(site, ORIGINS)
    rules.check(replace(site, brands={}), ORIGINS)
    assert len(rule.asked) == 1
    rules.check(titled(site, "Autre"), ORIGINS)
    assert rule.asked[1:] == [["avant", "enquete"]]


def test_a_rule_that_found_something_is_asked_again(site: Site) -> None:
    """What it names may stand on another line."""
    rule = Asking()
    rules, wrong = Rules([rule]), titled(site, "Faux")
    assert rules.check(wrong, ORIGINS) == rules.check(wrong, ORIGINS) != ()
    assert len(rule.asked) == 2


def test_a_rule_on_each_record_is_asked_about_those_that_were_edited(site: Site) -> None:
    """What it found of others stays found, what it found of these is found anew."""
    rule = Asking()
    rules = Rules([rule], [rule])
    wrong = titled(site, "Faux", "enquete")
    assert len(rules.check(wrong, ORIGINS)) == 1
    both = titled(wrong, "Faux")
    assert len(rules.check(both, ORIGINS, Edited(wrong, frozenset({STUDY})))) == 2
    assert len(rules.check(wrong, ORIGINS, Edited(both, frozenset({STUDY})))) == 1
    assert rule.asked[1:] == [["avant"], ["avant"]]


def test_an_edit_of_another_site_says_nothing(site: Site) -> None:
    """It must be of the very site that a rule was asked about, and all that has changed."""
    rule = Asking()
    rules = Rules([rule], [rule])
    rules.check(site, ORIGINS)
    wrong = titled(site, "Faux", "enquete")
    rules.check(wrong, ORIGINS, Edited(titled(site, "Autre"), frozenset({STUDY})))
    rules.check(site, replace(ORIGINS, lost=frozenset({"content/x.md"})), Edited(wrong, frozenset({STUDY})))
    assert rule.asked[1:] == [["avant", "enquete"]] * 2
