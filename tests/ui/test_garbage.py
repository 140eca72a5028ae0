import gc
import weakref

import pytest
from PySide6.QtCore import QObject, Signal

from reader.ui.garbage import Garbage


class Work(QObject):
    """Stands for the tasks: tells when work begins and ends."""

    busy_changed = Signal(bool)


class Ring:
    """Holds itself: only a collection frees it."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def work(qapp):
    thresholds = gc.get_threshold()
    made = Work()
    Garbage(made, made)
    yield made
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_no_full_collection_begins_by_itself(work):
    assert gc.get_threshold()[2] > 10**9
    assert gc.isenabled()


def test_what_a_job_has_left_is_set_aside_when_work_ends(work):
    before = gc.get_freeze_count()
    kept = [Ring() for _ in range(100)]
    work.busy_changed.emit(False)
    assert gc.get_freeze_count() >= before + len(kept)


def test_rings_that_nobody_holds_are_freed_before_work_begins(work):
    ring = Ring()
    gone = weakref.ref(ring)
    gc.collect()  # it is old now, and waits for a full collection
    del ring
    work.busy_changed.emit(True)
    assert gone() is None
