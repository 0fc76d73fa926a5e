"""The page at an old address, which leads to where a figure or a text is now."""

from __future__ import annotations

from generator.models import Kind, Ref
from generator.numbers.format import format_statistic
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.prose import PageTexts
from generator.pages.views import LinkView, MovedPage


def moved_page(here: Here, ref: Ref) -> MovedPage:
    """Where the record went that was published at this address."""
    title = _title(here, ref)
    frame = chrome(here, title, here.say("view.moved"))
    canonical = here.address_of(here.urls.of(ref, here.language))
    return MovedPage(
        chrome=frame._replace(canonical=canonical, meta=()),
        title=here.say("view.moved"),
        to=LinkView(text=title, href=here.href(ref)),
    )


def _title(here: Here, ref: Ref) -> str:
    if ref.kind is Kind.STATISTIC:
        statistic = here.site.statistics[ref.id]
        return f"{format_statistic(statistic, here.language)} {here.local(statistic.label)}"
    if ref.kind is Kind.SERIES:
        return here.local(here.site.series[ref.id].title)
    written = here.site.written(ref, here.language)
    return PageTexts(here, written).plain("title") if written else ref.id
