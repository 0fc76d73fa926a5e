"""The page that stands in for a text's translation: that there is none, and what can be told all the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.frontmatter import Article, Report, Trend, Written
from generator.models import Kind, Ref
from generator.pages.cards import figure_cards, only_second_hand, text_card, unmarked
from generator.pages.chrome import chrome, instead_of, of_record
from generator.pages.here import Here
from generator.pages.page_views import UntranslatedPage
from generator.pages.prose import plain_of, title_of
from generator.pages.reports import themes_of
from generator.pages.views import Chrome, LinkView, NoticeView
from generator.site import Place, Use
from generator.texts import ref_of


def untranslated_page(here: Here, written: Written) -> UntranslatedPage:
    """A text in a language into which nobody translated it: its figures and charts are in that language."""
    ref, own = ref_of(written), here.site.config.language
    title, summary = title_of(here, ref), plain_of(here, ref, "summary")
    used = here.once("used by texts", "", lambda: _used(here)).get(ref, ())
    cards = figure_cards(here, [one.id for one in used if one.kind is Kind.STATISTIC])
    second_hand = only_second_hand(here, cards)
    trends = here.site.trends_of.get(written.id, ()) if isinstance(written, Report) else ()
    return UntranslatedPage(
        chrome=_chrome(here, ref, title),
        eyebrow=_eyebrow(here, written),
        title=title,
        summary=summary,
        language=own,
        figures=unmarked(cards) if second_hand else cards,
        second_hand=second_hand,
        series=tuple(here.link(one) for one in used if one.kind is Kind.SERIES),
        texts_title=here.say("view.sections.all"),
        texts=tuple(text_card(here, here.site.trends[one]) for one in trends),
        themes=themes_of(here, written),
        brands=tuple(here.link(one) for one in used if one.kind is Kind.BRAND),
    )


def _chrome(here: Here, ref: Ref, title: str) -> Chrome:
    """The frame, with what readers are told first; search engines are led nowhere from here."""
    own = here.site.config.language
    notice = NoticeView(
        text=here.say("view.untranslated"),
        label=here.say("view.original.spoken", spoken=here.say(f"view.spoken.{own}")),
        href=here.to(here.urls.of(ref, own)),
        language=own,
    )
    frame = chrome(
        here,
        title,
        notice.text,
        address=of_record(here, ref),
        stand_in=instead_of(here, ref),
        notice=notice,
    )
    return frame._replace(alternates=tuple(one._replace(url=None) for one in frame.alternates))


def _eyebrow(here: Here, written: Written) -> LinkView | None:
    """Where it belongs, in the page's language."""
    if isinstance(written, Trend):
        report = Ref(Kind.REPORT, written.report)
        path = of_record(here, report)(here.language) or instead_of(here, report)(here.language)
        text = here.say("view.report.of", year=here.site.reports[written.report].year)
        return LinkView(text=text, href=here.to(path)) if path else None
    if isinstance(written, Article):
        path = here.urls.listing(Kind.ARTICLE, here.language)
        return LinkView(text=here.say("view.list.article"), href=here.to(path))
    return None


def _used(here: Here) -> Mapping[Ref, tuple[Ref, ...]]:
    """The figures, charts and brands of each text in the site's own language, as all pages order them."""
    found: defaultdict[Ref, list[Ref]] = defaultdict(list)
    for ref in here.site.refs((Kind.STATISTIC, Kind.SERIES, Kind.BRAND)):
        for by in dict.fromkeys(use.by for use in here.site.uses.get(ref, ()) if _counts(ref, use)):
            found[by].append(ref)
    return {by: tuple(refs) for by, refs in found.items()}


def _counts(ref: Ref, use: Use) -> bool:
    """Of figures those that stand in the text; the points of its charts are seen there."""
    unseen = {Place.SLIDE, *([Place.CHART] if ref.kind is Kind.STATISTIC else ())}
    return not use.language and use.place not in unseen
