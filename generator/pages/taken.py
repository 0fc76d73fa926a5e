"""What a text takes from a study, as the list of its references shows it."""

from __future__ import annotations

from generator.models import Kind, Ref, Statistic
from generator.numbers.format import format_statistic
from generator.pages.here import Here
from generator.pages.method import sample_text
from generator.pages.views import TakenView


def taken_view(here: Here, statistic: str) -> TakenView:
    """A statistic that the page's text names."""
    one = here.site.statistics[statistic]
    value, label, base, quote = here.once("taken", statistic, lambda: _words(here, one))
    return TakenView(value, label, here.href(Ref(Kind.STATISTIC, statistic)), base, quote)


def _words(here: Here, statistic: Statistic) -> tuple[str, str, str, str]:
    return (
        format_statistic(statistic, here.language),
        here.local(statistic.label),
        ", ".join(filter(None, (here.local(statistic.base), _sample(here, statistic)))),
        here.local(statistic.quote),
    )


def _sample(here: Here, statistic: Statistic) -> str:
    """How many were asked: those of the figure where it says so, else those of its study."""
    study = here.site.studies[statistic.study]
    sample = statistic.sample or study.method.sample
    return sample_text(here, study, sample) if sample else ""
