import string

import pytest

from reader.app import messages
from reader.core.errors import Code, Notice, ReaderError


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_its_words(code):
    assert code in messages.TEXTS


@pytest.mark.parametrize("message", messages.TEXTS.values())
def test_every_message_is_made_of_sentences(message):
    for part in filter(None, (message.what, message.advice)):
        assert part[0].isupper() or part[0] in "“{"
        assert part.rstrip("”").endswith((".", "�"))


@pytest.mark.parametrize("code", [code for code in Code if code.startswith("E-")])
def test_every_error_says_what_to_do(code):
    assert messages.TEXTS[code].advice


def test_data_fill_the_names():
    error = ReaderError(Code.SOURCE_MISSING, name="云河.txt")
    assert messages.of_error(error).startswith("“云河.txt” is not there.")


def test_a_missing_value_is_shown_as_missing_and_breaks_nothing():
    assert messages.english(Code.SOURCE_MISSING, {}).startswith("“?” is not there.")


def test_braces_in_a_value_are_only_text():
    assert "{0.__class__}" in messages.english(Code.SOURCE_MISSING, {"name": "{0.__class__}"})


def test_a_notice_is_worded_by_its_code():
    notice = Notice(code=Code.ENCODING_GUESSED, data={"encoding": "big5"})
    assert messages.of_notice(notice).startswith("The encoding was guessed as big5.")


@pytest.mark.parametrize("message", messages.TEXTS.values())
def test_the_names_in_a_message_are_plain(message):
    for _, field, spec, conversion in string.Formatter().parse(message.text):
        assert not spec
        assert not conversion
        assert field is None or field.isidentifier()


@pytest.mark.parametrize("name", ["渡\n口.txt", "a\u202etxt.exe", "\udce4.txt", "\x1b[31m.txt"])
def test_a_files_name_cannot_break_or_turn_the_line_that_names_it(name):
    said = messages.english(Code.SOURCE_EMPTY, {"name": name})
    assert "\ufffd" in said
    said.encode("utf-8")
    assert not {"\n", "\u202e", "\x1b"} & set(said)
