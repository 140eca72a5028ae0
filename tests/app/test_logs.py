import logging

from reader.app import logs


def test_the_last_lines_are_kept_in_order():
    ring = logs.RingHandler(lines=2)
    logger = logging.getLogger("reader.test")
    logger.addHandler(ring)
    logger.setLevel(logging.INFO)
    try:
        for word in ("one", "two", "three"):
            logger.info(word)
    finally:
        logger.removeHandler(ring)
    assert [line.split()[-1] for line in ring.lines()] == ["two", "three"]


def test_debug_lines_are_not_kept():
    ring = logs.start()
    try:
        logging.getLogger("reader.app").debug("text of a document")
        logging.getLogger("reader.app").warning("store opened")
    finally:
        logging.getLogger("reader").removeHandler(ring)
    assert [line.rsplit(": ", 1)[-1] for line in ring.lines()] == ["store opened"]


def test_a_line_that_cannot_be_written_stops_nothing(monkeypatch):
    ring = logs.RingHandler()
    monkeypatch.setattr(logging, "raiseExceptions", False)
    ring.emit(logging.LogRecord("reader", logging.INFO, "f", 1, "%d", ("word",), None))
    assert ring.lines() == ()
