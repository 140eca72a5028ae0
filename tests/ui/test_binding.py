import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Emitter(QObject):
    told = Signal(int)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from 3.12 on")
def test_the_binding_loses_no_reference(qapp):
    emitter, widget = Emitter(), QWidget()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        emitter.told.emit(1)
        widget.setEnabled(True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(new - old) < 100 for new, old in zip(after, before, strict=True))
