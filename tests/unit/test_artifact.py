"""Artifacts travel."""

from __future__ import annotations

import pickle
from pathlib import Path

from generator.plan import parts
from generator.render import print_part
from tests.program import edition_of, small_site


def test_what_waits_for_drawings_travels(tmp_path: Path) -> None:
    """A page that another process printed comes with its drawings still to be made."""
    edition = edition_of(small_site(tmp_path))
    waiting = [one.waits for part in parts(edition, "") for one in print_part(part, {}, edition) if one.waits]
    assert waiting
    assert all(artifact.drawings for artifact in waiting)
    assert pickle.loads(pickle.dumps(waiting)) == waiting  # noqa: S301 - our own bytes
