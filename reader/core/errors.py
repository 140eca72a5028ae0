"""Coded errors and notices. Core says what happened as code and data; `app.messages` words it."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType

from reader.core.values import dataclass

Data = Mapping[str, str]


class Code(StrEnum):
    """Every code the core and the app can raise (E-…) or report (N-…). Texts: `app.messages`."""

    SOURCE_EMPTY = "E-SRC-01"
    SOURCE_BINARY = "E-SRC-02"
    SOURCE_TOO_LARGE = "E-SRC-03"
    SOURCE_MISSING = "E-SRC-04"
    SOURCE_UNREADABLE = "E-SRC-05"
    SOURCE_FORMAT = "E-SRC-06"
    SOURCE_ENCODING = "E-SRC-07"
    SOURCE_ENCODING_NAME = "E-SRC-08"
    SOURCE_NO_TEXT = "E-SRC-09"
    SOURCE_BROKEN = "E-SRC-10"
    SOURCE_BLOATED = "E-SRC-11"
    SOURCE_LOCKED = "E-SRC-12"
    SOURCE_LEGACY = "E-SRC-13"
    SOURCE_SCAN = "E-SRC-14"
    CONVERTER_MISSING = "E-CONV-01"
    CONVERSION_FAILED = "E-CONV-02"
    READING_CRASHED = "E-READ-01"
    READING_SLOW = "E-READ-02"
    READING_MEMORY = "E-READ-03"
    READING_OUTPUT = "E-READ-04"
    READING_GARBLED = "E-READ-05"
    READING_NOT_STARTED = "E-READ-06"
    READING_CANCELLED = "E-READ-07"
    SELECT_SECTION = "E-SEL-01"
    SELECT_TEXT = "E-SEL-02"
    SELECT_SPAN = "E-SEL-03"
    FIND_PATTERN = "E-FIND-01"
    FIND_SLOW = "E-FIND-02"
    LINK_BROKEN = "E-LINK-01"
    LINK_LOST = "E-LINK-02"
    LINK_FILE = "E-LINK-03"
    TEMPLATE_BROKEN = "E-TPL-01"
    TEMPLATE_FIELD = "E-TPL-02"
    TEMPLATE_MISSING = "E-TPL-03"
    RESOURCE_BROKEN = "E-RES-01"
    CACHE_BROKEN = "E-CACHE-01"
    OUTPUT_FAILED = "E-OUT-01"
    EXTRA_MISSING = "E-EXTRA-01"
    CLIPBOARD_EMPTY = "E-CLIP-01"
    LIBRARIES_MISSING = "E-LIB-01"
    DISPLAY_MISSING = "E-LIB-02"
    CORRECTION_WORDS = "E-COR-01"
    CORRECTION_READING = "E-COR-02"
    CORRECTION_TERM = "E-COR-03"
    CORRECTION_FIGURE = "E-COR-04"
    CORRECTION_UNKNOWN = "E-COR-05"
    CORRECTION_EDGE = "E-COR-06"
    CORRECTION_SHEET = "E-COR-07"
    CORRECTION_LEVEL = "E-COR-08"
    NOTES_UNREADABLE = "E-NOTE-01"
    STORE_FULL = "E-STORE-01"
    STORE_FAILED = "E-STORE-02"
    STORE_BROKEN = "E-STORE-03"
    METADATA_DATE = "E-META-01"
    UNEXPECTED = "E-INT-01"

    ENCODING_GUESSED = "N-SRC-01"
    ENCODING_DAMAGED = "N-SRC-02"
    TEXT_REBUILT = "N-SRC-03"
    BODY_WHOLE_PAGE = "N-SRC-04"
    DOCUMENT_LONG = "N-SRC-05"
    CHANGES_ACCEPTED = "N-SRC-06"
    HIDDEN_LEFT_OUT = "N-SRC-07"
    PARTS_ABSENT = "N-SRC-09"
    TEXT_RECOGNISED = "N-SRC-10"
    PAGES_PICTURED = "N-SRC-11"
    PAGES_DAMAGED = "N-SRC-12"
    PAGES_LEFT_OUT = "N-SRC-13"
    READING_UNKNOWN = "N-READ-01"
    CACHE_UNAVAILABLE = "N-CACHE-01"
    STORE_IN_MEMORY = "N-STORE-01"
    STORE_DAMAGED = "N-STORE-02"
    STORE_NEWER = "N-STORE-03"
    STORE_RESTORED = "N-STORE-04"
    STORE_VANISHED = "N-STORE-05"
    STORE_REPLACED = "N-STORE-06"
    SETTINGS_UNREADABLE = "N-SET-01"
    SETTING_INVALID = "N-SET-02"
    SETTINGS_UNSAVED = "N-SET-03"
    SESSION_UNSAVED = "N-SET-04"
    FOLDER_EMPTY = "N-OPEN-01"
    FOLDER_LARGE = "N-OPEN-02"
    FONT_MISSING = "N-FONT-01"
    TEMPLATE_UNREADABLE = "N-TPL-01"
    GLOSSARY_TERM = "N-GLOSS-01"
    GLOSSARY_TWICE = "N-GLOSS-02"
    GLOSSARY_PINYIN = "N-GLOSS-03"
    GLOSSARY_LONG = "N-GLOSS-04"
    GLOSSARY_UNREADABLE = "N-GLOSS-05"


def _no_data() -> Data:
    return MappingProxyType({})


class ReaderError(Exception):
    """A job that could not be done. `code` says why, `data` holds the values its text names."""

    def __init__(self, code: Code, **data: str) -> None:
        """Keep code and data; the exception's own text is for logs, not for people."""
        super().__init__(f"{code} {data}" if data else str(code))
        self.code = code
        self.data: Data = MappingProxyType(dict(data))


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader should know about a job that was done.

    `start`/`end`: half-open code points of the document's text, both or neither.
    """

    code: Code
    start: int | None = None
    end: int | None = None
    data: Data = field(default_factory=_no_data)
