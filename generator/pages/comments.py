"""Comments that came with imported texts, where the site shows them: what readers claimed, marked as such."""

from __future__ import annotations

from generator.frontmatter import Written
from generator.numbers.dates import format_date
from generator.pages.here import Here
from generator.pages.views import CommentView
from generator.texts import ref_of


def comments_on(here: Here, written: Written) -> tuple[CommentView, ...]:
    """The comments on a text, the first one first; their words as they are, in whatever language."""
    return tuple(
        CommentView(
            author=one.author or here.say("view.comment.anonymous"),
            date=format_date(one.date, here.language) if one.date else "",
            paragraphs=tuple(line for line in one.text.split("\n") if line.strip()),
        )
        for one in here.site.comments.get(str(ref_of(written)), ())
    )
