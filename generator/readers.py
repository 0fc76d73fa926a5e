"""Who reads the files of a first build: several processes, each a share, where there are many.

They leave what they found in the store, where `decode` and `link` look for it. So nothing depends on
them: what they did not find is looked for again, by this process.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from generator import executors
from generator.cache import HeldStore
from generator.decode import decode
from generator.files import SourceFile
from generator.models import Written
from generator.prose.memo import scan_remembered
from generator.prose.scan import scan
from generator.texts import texts_of

# So many files are read before other processes have started.
_FEW: Final = 100


def read_ahead(
    files: Sequence[SourceFile], store: HeldStore, jobs: int, meanwhile: Callable[[], None]
) -> None:
    """Have the store know the records and marks of these files, if that is worth several processes.

    `meanwhile` is what this process does until they are done.

    Raises:
        WorkerLost: a process died.
    """
    if jobs < 2 or len(files) < _FEW or not executors.can_fork():  # noqa: PLR2004 - one alone is this one
        return
    scan("Ils sont 1 %.")  # compiles what each process would compile
    shares = [[files[share::jobs]] for share in range(jobs)]
    with executors.forked(partial(_read_apart, store), shares) as told:
        meanwhile()
        for _, found in told:
            store.put_all(found)


def _read_apart(store: HeldStore, files: Sequence[SourceFile]) -> Mapping[tuple[str, str], bytes]:
    store.hold()
    for record in decode(files, store).value.records:
        if isinstance(record, Written):
            for name, text in texts_of(record):
                scan_remembered(text, store, one_line=name != "body")
    return store.take()
