"""The pages that gather: bibliography, lists, not found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.models import Kind, Ref, Study
from generator.numbers.dates import format_date
from generator.pages import figures
from generator.pages.cards import (
    figure_cards,
    only_second_hand,
    text_card,
    unmarked,
)
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import BibliographyPage, ListPage, NotFoundPage
from generator.pages.prose import text_link
from generator.pages.uses import uses_of
from generator.pages.views import GroupView, LinkView
from generator.prose.slug import slug


def bibliography_page(here: Here) -> BibliographyPage:
    """Every study, newest first, those without a date last."""
    path = here.urls.bibliography(here.language)
    title, text = here.say("view.bibliography"), here.say("view.bibliography.text")
    references = tuple(
        figures.reference_view(here, study, number) for number, study in enumerate(by_date(here), 1)
    )
    second_hand = only_second_hand(here, references)
    return BibliographyPage(
        chrome=chrome(here, title, text, address=here.urls.bibliography),
        title=title,
        description=text,
        references=unmarked(references) if second_hand else references,
        second_hand=second_hand,
        downloads=tuple(
            LinkView(text=name, href=here.to(f"{path}{here.say('url.bibliography')}.{suffix}"))
            for name, suffix in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json"))
        ),
    )


def by_date(here: Here) -> list[Study]:
    """All studies in the bibliography's order."""
    studies = sorted(here.site.studies.values(), key=lambda study: study.id)
    return sorted(studies, key=lambda study: study.date.end.toordinal() if study.date else 0, reverse=True)


def list_page(here: Here, kind: Kind) -> ListPage:
    """Everything of one kind, in groups."""
    title = here.say(f"view.list.{kind}")
    groups, second_hand = _told_once(here, tuple(_listing(here, kind)))
    return ListPage(
        chrome=chrome(here, title, "", address=lambda language: here.urls.listing(kind, language)),
        title=title,
        description="",
        groups=groups,
        second_hand=second_hand,
    )


def _told_once(here: Here, groups: tuple[GroupView, ...]) -> tuple[tuple[GroupView, ...], str]:
    """The groups of a page, and a line where all their figures are second-hand."""
    line = only_second_hand(here, [card for group in groups for card in group.figures])
    if not line:
        return groups, ""
    return tuple(group._replace(figures=unmarked(group.figures)) for group in groups), line


def not_found_page(here: Here) -> NotFoundPage:
    """The page for an address that leads nowhere."""
    title, text = here.say("view.not_found"), here.say("view.not_found.text")
    reports = (text_link(here, Ref(Kind.REPORT, one)) for one in here.site.reports)
    home = LinkView(text=here.say("view.home"), href=here.to(here.urls.home(here.language)))
    return NotFoundPage(chrome=chrome(here, title, text), title=title, text=text, links=(home, *reports))


def study_link(here: Here, study: Study) -> LinkView:
    """A link to a study, with its date."""
    date = format_date(study.date, here.language) if study.date else ""
    return here.link(Ref(Kind.STUDY, study.id), note=date)


def _listing(here: Here, kind: Kind) -> Iterator[GroupView]:
    site = here.site
    match kind:
        case Kind.STATISTIC:
            for study in by_date(here):
                if study.statistics:
                    cards = figure_cards(here, [one.id for one in study.statistics])
                    yield GroupView(
                        title=here.name(Ref(Kind.STUDY, study.id)), anchor=study.id, figures=cards
                    )
        case Kind.STUDY:
            for year, studies in groupby(by_date(here), lambda study: study.date.year if study.date else 0):
                title = str(year) if year else here.say("view.no_year")
                links = tuple(study_link(here, study) for study in studies)
                yield GroupView(title=title, anchor=f"y{year}", links=links)
        case Kind.ARTICLE:
            texts = tuple(text_card(here, article) for article in site.articles.values())
            yield GroupView(title="", anchor="all", texts=texts)
        case _:
            yield from _by_letter(here, kind)


def _by_letter(here: Here, kind: Kind) -> Iterator[GroupView]:
    """Names under their first letter; in one group where there are few."""
    links = [here.link(Ref(kind, name), note=_count(here, Ref(kind, name))) for name in here.site.table(kind)]
    named = sorted((slug(link.text), link.href, link) for link in links)
    if len(named) <= FEW:
        yield GroupView(title="", anchor="all", links=tuple(link for _, _, link in named))
        return
    for letter, same in groupby(named, lambda one: one[0][:1]):
        yield GroupView(title=letter.upper(), anchor=f"l-{letter}", links=tuple(link for _, _, link in same))


FEW = 24


def _count(here: Here, ref: Ref) -> str:
    """How many pages mention it, or how many figures it has."""
    if ref.kind is Kind.INDICATOR:
        return str(len(here.site.statistics_of.get(ref.id, ())))
    if ref.kind is Kind.PUBLISHER:
        return str(len(here.site.studies_of.get(ref.id, ())))
    return str(len({use.by for use in uses_of(here, ref)}))
