"""Three hundred damaged documents of every format: read soundly or refused, reaching nothing."""

import sys
from random import Random

import pytest

from reader.core.document import parse
from reader.core.errors import ReaderError
from reader.core.source import read

from .fuzz_samples import samples
from .mutators import mutated
from .test_source_property import check

ROUNDS = 28
"""For each of eleven samples: about three hundred in all; `packaging/deep.sh` does thousands."""
_SEED = 20310405
_REACHING = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "urllib.",
)


class Watch:
    """Hears what Python does for the rest of the process, and notes it while it is open."""

    def __init__(self):
        self.open = False
        self.heard = []
        sys.addaudithook(self._hear)

    def _hear(self, event, arguments):
        if self.open and event.startswith(_REACHING):
            self.heard.append(event)

    def __enter__(self):
        self.heard.clear()
        self.open = True
        return self

    def __exit__(self, *_):
        self.open = False


@pytest.fixture(scope="session")
def watch():
    return Watch()


@pytest.mark.parametrize("name", sorted(samples()))
def test_a_sound_document_of_every_format_is_read_reaching_nothing(name, watch):
    with watch:
        document = parse(read(samples()[name], name))
    check(document)
    assert len(document.text) > 20
    assert watch.heard == []


@pytest.mark.parametrize("name", sorted(samples()))
def test_damaged_documents_are_read_soundly_or_refused(name, watch):
    data = samples()[name]
    for number in range(ROUNDS):
        damaged = mutated(data, Random(f"{_SEED} {name} {number}"))
        with watch:
            try:
                document = parse(read(damaged, name))
            except ReaderError:
                document = None
        if document is not None:
            check(document)
        assert watch.heard == [], number
