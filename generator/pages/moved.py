"""The page at an old address, which leads to where a figure or a text is now."""

from __future__ import annotations

from generator.models import Ref
from generator.pages import figures
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import MovedPage
from generator.pages.prose import title_of
from generator.pages.views import LinkView
from generator.site import WRITTEN


def moved_page(here: Here, ref: Ref) -> MovedPage:
    """Where the record went that was published at this address."""
    title = title_of(here, ref) if ref.kind in WRITTEN else figures.title_of(here, ref)
    frame = chrome(here, title, here.say("view.moved"))
    canonical = here.address_of(here.urls.of(ref, here.language))
    return MovedPage(
        chrome=frame._replace(canonical=canonical, meta=()),
        title=here.say("view.moved"),
        to=LinkView(text=title, href=here.href(ref)),
    )
