"""The link by which readers tell of an error: a mail or a form that already says where it is."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from generator.pages.here import Here
from generator.pages.views import LinkView

_MAIL: Final = "mailto:"


def error_link(here: Here, figure: str, says: str, anchor: str = "") -> LinkView | None:
    """The link for a figure or chart by its id, which `says` this; None where the site wants to hear of none.

    It stands on the page `here`, at `anchor`. A page without a whole address is told by its path.
    """
    address = here.site.config.report_errors
    if address is None:
        return None
    page = f"{here.url or f'/{here.path}'}{f'#{anchor}' if anchor else ''}"
    text = here.say("view.report_error")
    if address.startswith(_MAIL):
        return LinkView(text=text, href=f"{address}?{_mail(here, figure, says, page)}")
    for name, value in (("id", figure), ("page", page), ("title", says)):
        address = address.replace(f"{{{name}}}", quote(value, safe=""))
    return LinkView(text=text, href=address, outside=True)


def _mail(here: Here, figure: str, says: str, page: str) -> str:
    """Subject and text (RFC 6068), with room for what is wrong."""
    subject = here.say("view.report_error.subject", figure=figure)
    body = here.say("view.report_error.body", page=page, figure=figure, says=says)
    return (
        f"subject={quote(subject, safe='')}&body={quote(body.replace(chr(10), chr(13) + chr(10)), safe='')}"
    )
