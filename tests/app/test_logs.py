import io
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


def test_an_error_is_kept_without_words_of_a_document():
    ring = logs.start()
    logger = logging.getLogger("reader.test")
    full = logging.StreamHandler(io.StringIO())  # writes the error out before the ring does
    logger.addHandler(full)
    try:
        {}["云河市"]
    except KeyError:
        logger.exception("job %d failed", 7)
    finally:
        logger.removeHandler(full)
        logging.getLogger("reader").removeHandler(ring)
    (kept,) = ring.lines()
    assert "job 7 failed" in kept
    assert "KeyError" in kept
    assert "云河市')" not in kept
    assert "KeyError: " not in kept


def test_the_last_lines_are_those_of_the_ring_that_was_started():
    assert logs.last_lines() == ()
    ring = logs.start()
    try:
        logging.getLogger("reader").warning("store opened")
        assert logs.last_lines() == ring.lines() != ()
    finally:
        logging.getLogger("reader").removeHandler(ring)
