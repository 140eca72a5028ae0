from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader import __version__
from reader.app import crash
from reader.core.errors import Code, ReaderError

QUOTED = "云河市举办培训班42期"
KINDS = (
    *(ValueError, KeyError, LookupError, ArithmeticError, UnicodeError, AssertionError),
    *(TypeError, AttributeError, IndexError, RuntimeError, Exception),
)


def raised(error):
    """`error` with a trace."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_the_report_names_version_error_place_and_last_lines():
    text = crash.report(raised(IndexError("list index out of range")), lines=("last line",))
    assert text.startswith(f"Jingdu {__version__}\n")
    assert "IndexError: list index out of range" in text
    assert "in raised" in text
    assert text.endswith("Log:\nlast line\n")


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_a_document_are_not_in_the_report(kind):
    text = crash.report(raised(kind(QUOTED)))
    assert kind.__name__ in text
    assert "云河" not in text
    assert "42" not in text.partition("message is left out")[0].rpartition("\n")[2]


@given(words=st.text(min_size=4), kind=st.sampled_from(KINDS[:6]))
def test_no_message_that_may_quote_a_document_is_told(words, kind):
    try:
        error = kind(words)
    except TypeError:  # UnicodeError's relatives want more
        return
    assert crash.told(error) in {kind.__name__, f"{kind.__name__} (its message is left out)"}


def test_what_led_to_an_error_is_told_before_it():
    try:
        try:
            {}[QUOTED]
        except KeyError as error:
            raise TypeError("no such thing") from error
    except TypeError as caught:
        text = crash.report(caught)
    assert text.index("KeyError") < text.index("Which led to:") < text.index("TypeError")
    assert "云河" not in text


def test_a_context_that_was_hidden_stays_hidden():
    try:
        try:
            {}[QUOTED]
        except KeyError:
            raise TypeError("no such thing") from None
    except TypeError as caught:
        text = crash.report(caught)
    assert "KeyError" not in text


def test_a_ring_of_causes_ends():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert crash.report(one).count("KeyError") <= 8


def test_a_file_is_not_named_but_what_the_system_said_is():
    error = raised(FileNotFoundError(2, "No such file", f"/tmp/{QUOTED}.txt"))
    assert crash.told(error) == "FileNotFoundError: No such file or directory"
    assert crash.told(OSError(QUOTED)) == "OSError: of no number"


def test_an_error_of_ours_is_told_by_its_code():
    assert crash.told(ReaderError(Code.SOURCE_EMPTY, name=QUOTED)) == "ReaderError: E-SRC-01"


def test_folders_of_the_user_are_not_in_the_report():
    text = crash.without_places(f'File "{Path.home()}/报告.txt"')
    assert text == 'File "~/报告.txt"'
    assert str(Path(crash.__file__).parents[2]) not in crash.report(raised(ValueError()))


def test_the_place_is_the_innermost():
    assert crash.place(raised(ValueError(QUOTED))).startswith("ValueError in test_crash.py:")
    assert crash.place(ValueError()) == "ValueError"


def test_a_fault_carries_its_cause_and_names_the_place():
    error = raised(ValueError(QUOTED))
    fault = crash.fault(error)
    assert fault.code is Code.UNEXPECTED
    assert fault.data["reason"] == crash.place(error)
    assert fault.__cause__ is error


def test_the_report_of_a_stop_holds_its_stacks():
    text = crash.report_of_stop("Fatal Python error: Segmentation fault\n")
    assert text.startswith(f"Jingdu {__version__}\n")
    assert text.endswith("Fatal Python error: Segmentation fault\n")


def test_leaving_is_no_crash():
    assert crash.is_quiet(KeyboardInterrupt)
    assert not crash.is_quiet(ValueError)
