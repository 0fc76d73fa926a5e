"""Who reads the files of a first build: several processes, each a share, where there are many.

They leave what they found in the store, where `decode` and `link` look for it. So nothing depends on
them: what they did not find is looked for again, by this process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from generator import executors
from generator.cache import HeldStore
from generator.decode import decode
from generator.files import SourceFile
from generator.models import Written
from generator.prose.memo import scan_remembered
from generator.texts import texts_of

# So many files are read before other processes have started.
_FEW: Final = 100


def read_ahead(files: Sequence[SourceFile], store: HeldStore, jobs: int) -> None:
    """Have the store know the records and marks of these files, if that is worth several processes.

    Raises:
        WorkerLost: a process died.
    """
    if jobs < 2 or len(files) < _FEW or not executors.can_fork():  # noqa: PLR2004 - one alone is this one
        return
    _FORKED[:] = [_Reader(files, store, jobs)]
    with executors.Pool(jobs) as pool:
        for found in [pool.submit(_read_forked, share) for share in range(jobs)]:
            store.put_all(found.result())


class _Reader(NamedTuple):
    files: Sequence[SourceFile]
    store: HeldStore
    jobs: int


# Set before the processes are forked, which find it where it was.
_FORKED: list[_Reader] = []


def _read_forked(share: int) -> Mapping[tuple[str, str], bytes]:
    (reader,) = _FORKED
    reader.store.hold()
    corpus = decode(reader.files[share :: reader.jobs], reader.store).value
    for record in corpus.records:
        if isinstance(record, Written):
            for name, text in texts_of(record):
                scan_remembered(text, reader.store, one_line=name != "body")
    return reader.store.take()
