"""Text, HTML and pictures as one message."""

from __future__ import annotations

import email
from email import policy
from email.message import EmailMessage

from generator.letters.composing import Attached, Letter
from generator.letters.message import message

LETTER = Letter(
    title="Près de 60\u202f% des clients, « déjà »",
    html="<p>x</p>",
    message='<html lang="fr"><body><p>60\u202f% =_trendbook</p><img src="cid:a.png@trendbook"></body></html>',
    text="60\u202f% des clients\n\n.\nFrom moi\n",
    attached=(Attached("a.png", "png", b"\x89PNG\r\n\x1a\n\x00\xff"),),
    online="",
)


def read(letter: Letter) -> EmailMessage:
    """The message as a mail program reads it."""
    found = email.message_from_bytes(message(letter), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_a_message_has_text_html_and_pictures() -> None:
    """The better version last (RFC 2046), its pictures beside it (RFC 2387), each by its name."""
    found = read(LETTER)
    assert found.get_content_type() == "multipart/alternative"
    text, related = found.iter_parts()
    assert isinstance(related, EmailMessage)
    assert (related.get_content_type(), related.get_param("type")) == ("multipart/related", "text/html")
    html, picture = related.iter_parts()
    assert isinstance(text, EmailMessage)
    assert isinstance(html, EmailMessage)
    assert isinstance(picture, EmailMessage)
    assert text.get_content().replace("\r\n", "\n") == LETTER.text
    assert html.get_content().strip() == LETTER.message
    assert (picture["Content-ID"], picture.get_content_type()) == ("<a.png@trendbook>", "image/png")
    assert picture.get_content() == LETTER.attached[0].content
    assert picture.get_content_disposition() == "inline"
    assert not found.defects


def test_a_message_is_a_draft() -> None:
    """It has a subject, and no sender, receiver or day; Outlook opens it to be written."""
    found = read(LETTER)
    assert found["Subject"] == LETTER.title
    assert found["X-Unsent"] == "1"
    assert not {"from", "to", "date", "message-id"} & {name.lower() for name in found}


def test_a_letter_without_pictures_is_two_texts() -> None:
    """Nothing is wrapped around one part."""
    assert [part.get_content_type() for part in read(LETTER._replace(attached=())).iter_parts()] == [
        *("text/plain", "text/html")
    ]


def test_the_same_letter_gives_the_same_bytes() -> None:
    """And lines that every server passes on: seven bits, at most 78 signs."""
    made = message(LETTER)
    assert made == message(LETTER)
    assert made != message(LETTER._replace(message="<p>y</p>"))
    assert made.isascii()
    assert max(map(len, made.split(b"\r\n"))) <= 78
    assert b"\n" not in made.replace(b"\r\n", b"")
