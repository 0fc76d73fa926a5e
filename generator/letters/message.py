"""A letter as a message that mail programs open as a draft: text, HTML, and the pictures of that."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from generator.cache import key
from generator.letters.composing import Letter

# Neither quoted-printable nor base64 has these signs at the start of a line.
_BOUNDARY: Final = "=_trendbook"


def message(letter: Letter) -> bytes:
    """The message, without sender, receiver or day: whoever sends it has those. Same letter, same bytes."""
    found = EmailMessage(policy=SMTP)
    found["Subject"] = letter.title
    found["X-Unsent"] = "1"  # Outlook opens it to be written, not read
    found.set_content(letter.text, cte="quoted-printable")
    found.add_alternative(letter.message, subtype="html", cte="quoted-printable")
    _, html = found.iter_parts()
    for picture in letter.attached:
        html.add_related(
            picture.content,
            "image",
            picture.kind,
            cid=f"<{picture.cid}>",
            filename=picture.name,
            disposition="inline",
        )
    digest = key("letter", letter.title, letter.message)[:16]
    found.set_boundary(f"{_BOUNDARY}-{digest}-a")
    if html.is_multipart():
        html.set_boundary(f"{_BOUNDARY}-{digest}-b")
        html.set_param("type", "text/html")  # RFC 2387: what its first part is
    return found.as_bytes()
