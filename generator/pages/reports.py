"""The pages that authors write: reports, trends, articles, pages."""

from __future__ import annotations

from generator.citations.robust import fate_of, in_words
from generator.frontmatter import After, Article, Report, Sections, Trend, Written
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.pages.cards import (
    figure_cards,
    only_second_hand,
    partial_line,
    text_card,
    translated,
    unmarked,
)
from generator.pages.chrome import chrome, instead_of, of_record
from generator.pages.citable import text_json_ld, text_tags
from generator.pages.comments import comments_on
from generator.pages.comparison import changes_link
from generator.pages.contrasts import contrasts_link
from generator.pages.downloads import documents
from generator.pages.errata import errata_in
from generator.pages.here import Here
from generator.pages.page_views import ReportPage, TextPage, TrendPage
from generator.pages.prose import PageTexts, lead_picture, text_link
from generator.pages.related import related
from generator.pages.report_data import data_link
from generator.pages.switcher import switcher_of_report, switcher_of_trend
from generator.pages.trust import trust_line
from generator.pages.twins import TWIN
from generator.pages.updates import due_links, updated_line
from generator.pages.uses import uses
from generator.pages.views import Chrome, GroupView, LinkView, NoticeView, ReferenceView
from generator.prose.typography import typeset
from generator.texts import ref_of
from generator.translations import is_outdated


def report_page(here: Here, report: Report) -> ReportPage:
    """A report: its introduction, its trends in order, its key figures and references."""
    texts = PageTexts(here, report)
    title, summary = texts.plain("title"), texts.inline("summary")
    picture = lead_picture(here, report, texts)
    trends = [here.site.trends[one] for one in here.site.trends_of.get(report.id, ())]
    body = texts.blocks(top=3 if trends else 2)
    for statistic in report.key_figures:
        texts.cite(here.site.statistics[statistic].study)
    cards = figure_cards(here, report.key_figures)
    references, second_hand = _references(here, texts)
    return ReportPage(
        chrome=_chrome(here, report, texts),
        title=title,
        year=str(report.year),
        summary=summary,
        after=_after(here, report.after),
        byline=_byline(here, report),
        picture=picture,
        body=body,
        key_figures=unmarked(cards) if second_hand else cards,
        trends_title=_trends_title(here, report.sections, len(trends)),
        trends=tuple(text_card(here, trend) for trend in trends),
        partial=partial_line(here, report.sections, len(trends)),
        conference=typeset(report.conference or "", here.language),
        themes=themes_of(here, report),
        brands=_brands(here, report),
        references=references,
        second_hand=second_hand,
        used_by=_used_by(here, report),
        trust=trust_line(here, report),
        errata=errata_in(here, ref_of(report)),
        changes=changes_link(here, report.id),
        contrasts=contrasts_link(here, report.id),
        switcher=switcher_of_report(here, report),
        comments=comments_on(here, report),
        downloads=data_link(here, report.id),
        updated=updated_line(here, report),
        due=due_links(here, report.id),
        documents=documents(here, report),
    )


def trend_page(here: Here, trend: Trend) -> TrendPage:
    """A trend with its neighbours in the report."""
    texts = PageTexts(here, trend)
    report = translated(here, here.site.reports[trend.report])
    title, summary = texts.plain("title"), texts.inline("summary")
    picture = lead_picture(here, trend, texts)
    body = texts.blocks()
    challenges = tuple(texts.inline(f"challenges/{index}") for index in range(len(trend.challenges)))
    references, second_hand = _references(here, texts)
    return TrendPage(
        chrome=_chrome(here, trend, texts),
        report=text_link(here, ref_of(report), note=str(report.year)),
        position=_position(here, report, trend),
        title=title,
        summary=summary,
        picture=picture,
        body=body,
        challenges_title=typeset(report.sections.callout or here.say("view.challenges"), here.language),
        challenges=challenges,
        themes=themes_of(here, trend),
        brands=_brands(here, trend),
        previous=_neighbour(here, trend, -1),
        next=_neighbour(here, trend, 1),
        references=references,
        second_hand=second_hand,
        used_by=_used_by(here, trend),
        trust=trust_line(here, trend),
        errata=errata_in(here, ref_of(trend)),
        switcher=switcher_of_trend(here, trend),
        related=related(here, trend),
        comments=comments_on(here, trend),
    )


def text_page(here: Here, written: Written) -> TextPage:
    """An article or a page."""
    texts = PageTexts(here, written)
    title, summary = texts.plain("title"), texts.inline("summary")
    picture = lead_picture(here, written, texts)
    body = texts.blocks()
    references, second_hand = _references(here, texts)
    listing = here.to(here.urls.listing(Kind.ARTICLE, here.language))
    is_article = isinstance(written, Article)
    return TextPage(
        chrome=_chrome(here, written, texts),
        eyebrow=LinkView(text=here.say("view.list.article"), href=listing) if is_article else None,
        title=title,
        summary=summary,
        byline=_byline(here, written) if is_article else "",
        picture=picture,
        body=body,
        themes=themes_of(here, written),
        brands=_brands(here, written),
        references=references,
        second_hand=second_hand,
        used_by=_used_by(here, written),
        trust=trust_line(here, written),
        errata=errata_in(here, ref_of(written)),
        related=related(here, written) if is_article else (),
        comments=comments_on(here, written),
    )


def _references(here: Here, texts: PageTexts) -> tuple[tuple[ReferenceView, ...], str]:
    """The references of a page once all its texts are made, and a line where all are second-hand."""
    references = texts.references()
    line = only_second_hand(here, references)
    return (unmarked(references) if line else references), line


def _chrome(here: Here, written: Written, texts: PageTexts) -> Chrome:
    ref = ref_of(written)
    title, summary = texts.plain("title"), texts.plain("summary")
    return chrome(
        here,
        title,
        summary,
        address=of_record(here, ref),
        stand_in=instead_of(here, ref),
        meta=text_tags(here, written, title),
        json_ld=text_json_ld(here, written, title, summary, texts.numbers) or None,
        twin=TWIN,
        notice=_outdated(here, ref),
        card=ref,
    )


def _outdated(here: Here, ref: Ref) -> NoticeView | None:
    """That the original says something else by now, which a reader of the translation cannot see."""
    if not is_outdated(here.site, ref, here.language):
        return None
    own = here.site.config.language
    return NoticeView(
        text=here.say("view.outdated"),
        label=here.say("view.original"),
        href=here.to(here.urls.of(ref, own)),
        language=own,
    )


def _after(here: Here, after: After | None) -> LinkView | None:
    """Whose original is retold, leading to its study where there is one."""
    if after is None:
        return None
    key = "view.after" if after.author else "view.after.title"
    text = here.say(key, author=after.author, title=after.title)
    if after.study:
        return LinkView(text=typeset(text, here.language), href=here.href(Ref(Kind.STUDY, after.study)))
    fate = fate_of(after.url, None, here.site.links)
    words = in_words(fate, here.language)
    return LinkView(
        text=typeset(f"{text} ({words})" if words else text, here.language),
        href=fate.copy.url if fate.copy else after.url or "",
        outside=True,
    )


def _byline(here: Here, written: Written) -> str:
    author = typeset(written.author or here.site.config.author or "", here.language)
    if written.published is None:
        return author
    date = format_date(written.published, here.language)
    return here.say("view.byline", author=author, date=date) if author else date


def _trends_title(here: Here, sections: Sections, known: int) -> str:
    if sections.partial and sections.word and known > 1:
        return here.say("view.trends.word.some", word=sections.word)
    if sections.partial or not known:
        return here.say("view.trends.one" if known == 1 else "view.trends.some")
    if sections.word:
        return here.say("view.trends.word", n=known, word=sections.word)
    return here.say("view.trends", n=known)


def _position(here: Here, report: Report, trend: Trend) -> str:
    """As "5/10": the rank among those announced, or among those there are."""
    if trend.number is None or not report.sections.numbered:
        return ""
    total = report.sections.announced or len(here.site.trends_of.get(report.id, ()))
    return f"{trend.number}/{total}"


def themes_of(here: Here, written: Written) -> tuple[LinkView, ...]:
    """The themes that a text is filed under."""
    return tuple(here.link(Ref(Kind.THEME, one)) for one in written.themes)


def _brands(here: Here, written: Written) -> tuple[LinkView, ...]:
    """The brands that the text links, in its order, then those that only the front matter names."""
    body = here.site.text(ref_of(written), here.language, "body")
    marks = body.marks if body else ()
    linked = [ref for mark in marks for ref in mark.refs if ref and ref.kind is Kind.BRAND]
    named = [Ref(Kind.BRAND, one) for one in written.brands]
    return tuple(here.link(ref) for ref in dict.fromkeys([*linked, *named]))


def _neighbour(here: Here, trend: Trend, step: int) -> LinkView | None:
    order = here.site.trends_of[trend.report]
    index = order.index(trend.id) + step
    if not 0 <= index < len(order):
        return None
    other = here.site.trends[order[index]]
    card = text_card(here, other)
    return LinkView(
        text=card.title, href=card.href, note=card.mark, language=card.language, spoken=card.spoken
    )


def _used_by(here: Here, written: Written) -> GroupView | None:
    return uses(here, [ref_of(written)], here.say("view.used_by"), "used-by")
