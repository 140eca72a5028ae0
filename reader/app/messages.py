"""Every code as a sentence that says what happened and what to do.

The command line prints the English; the window translates the same sentences.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from reader.core.errors import Code, Notice, ReaderError
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, and what the user can do about it; {names} are filled from the code's data."""

    what: str
    advice: str = ""

    @property
    def text(self) -> str:
        """Both sentences."""
        return f"{self.what} {self.advice}".rstrip()


TEXTS: Mapping[Code, Message] = MappingProxyType(
    {
        Code.SOURCE_EMPTY: Message(
            "“{name}” is empty.", "Check that the download or the copy was complete."
        ),
        Code.SOURCE_BINARY: Message(
            "“{name}” is not a text document.",
            "Open a text, a web page, DOCX, ODT, RTF, PDF or EPUB, or paste the text itself.",
        ),
        Code.SOURCE_TOO_LARGE: Message(
            "“{name}” is larger than {limit} MB.", "Split it, and open the part you need."
        ),
        Code.SOURCE_MISSING: Message(
            "“{name}” is not there.", "Check the name; the file may have been moved or renamed."
        ),
        Code.SOURCE_UNREADABLE: Message(
            "“{name}” cannot be read: {reason}.",
            "Check that it is a file and that you may read it.",
        ),
        Code.SOURCE_FORMAT: Message(
            "“{name}” is in the format {format}, which Jingdu does not read.",
            "Save it as DOCX, PDF or text, or paste its text.",
        ),
        Code.SOURCE_ENCODING: Message(
            "“{name}” is not written in the encoding {encoding}.",
            "Choose another encoding, or let Jingdu find it.",
        ),
        Code.SOURCE_ENCODING_NAME: Message(
            "There is no encoding named “{encoding}”.",
            "Try utf-8, gb18030, big5, utf-16-le or utf-16-be.",
        ),
        Code.SOURCE_NO_TEXT: Message(
            "“{name}” holds no text to read.",
            "If it is a web page, open it in a browser, select the text and paste it.",
        ),
        Code.SOURCE_BROKEN: Message(
            "“{name}” is damaged and could not be read.", "Get a fresh copy of the file."
        ),
        Code.SOURCE_BLOATED: Message(
            "“{name}” unpacks to far more than a document holds, so it was not opened.",
            "If you trust it, open it in the program that made it and save it as plain text.",
        ),
        Code.SOURCE_LOCKED: Message(
            "“{name}” is protected by a password.",
            "Open it in the program that made it and save a copy without a password.",
        ),
        Code.SOURCE_LEGACY: Message(
            "“{name}” is in the old binary format {format}, which Jingdu does not read.",
            "Open it in Word, WPS or LibreOffice and save it as DOCX.",
        ),
        Code.CONVERTER_MISSING: Message(
            "LibreOffice, which would convert “{name}”, is not installed.",
            "Install it, or save the file as DOCX in Word or WPS.",
        ),
        Code.CONVERSION_FAILED: Message(
            "LibreOffice could not convert “{name}”: {reason}.",
            "Open it in the program that made it and save it as DOCX.",
        ),
        Code.READING_CRASHED: Message(
            "“{name}” could not be read: the reader of this format failed on it.",
            "The file is damaged or made to do harm; Jingdu itself is safe. Get a fresh copy.",
        ),
        Code.READING_SLOW: Message(
            "“{name}” was not read after {seconds} seconds, so reading was stopped.",
            "Open a part of it, or save it in another format.",
        ),
        Code.READING_MEMORY: Message(
            "“{name}” needs more than the {limit} MB of memory that reading may take.",
            "Open a part of it, or save it in another format.",
        ),
        Code.READING_OUTPUT: Message(
            "“{name}” unpacks to more text than {limit} MB.",
            "Open a part of it; if it looks like an ordinary document, do not trust it.",
        ),
        Code.READING_GARBLED: Message(
            "“{name}” could not be read: what its reader gave back makes no sense.",
            "The file is damaged or made to do harm; Jingdu itself is safe. Get a fresh copy.",
        ),
        Code.READING_NOT_STARTED: Message(
            "“{name}” was not opened: the process that reads such files did not start ({reason}).",
            "Close other programs and try again, or paste the document's text.",
        ),
        Code.READING_CANCELLED: Message(
            "Reading “{name}” was cancelled.", "Open it again whenever you like."
        ),
        Code.SOURCE_SCAN: Message(
            "“{name}” is a scan: its pages ({pages}) are pictures without text.",
            "Run it through a program for text recognition (OCR), and open what that saves.",
        ),
        Code.SELECT_SECTION: Message(
            "There is no section {number}: the document has {count}.",
            "“jingdu outline” lists the sections with their numbers.",
        ),
        Code.SELECT_TEXT: Message(
            "“{text}” does not occur in the document.",
            "Search for a shorter piece, spelled as in the document.",
        ),
        Code.LINK_BROKEN: Message(
            "“{link}” is not a whole jingdu:// link.",
            "Copy it again, from its first to its last character.",
        ),
        Code.LINK_LOST: Message(
            "The passage of the link is no longer in the document: “{quoted}…”.",
            "The file has changed since the link was made; look for the passage by other words.",
        ),
        Code.LINK_FILE: Message(
            "The document of the link is not among the files opened here.",
            "Open the file it came from, then follow the link once more.",
        ),
        Code.NOTES_UNREADABLE: Message(
            "This file holds no notes that Jingdu can read.",
            "Choose a JSON file that was exported from the notes panel.",
        ),
        Code.STORE_FULL: Message(
            "The disk is full, so your corrections and notes could not be saved in {path}.",
            "Make room there; what you type in a note is kept and saved as soon as there is some.",
        ),
        Code.STORE_FAILED: Message(
            "{path} could not be read or written: {reason}.",
            "Nothing that was kept is lost; see that the place can be written, then do it again.",
        ),
        Code.STORE_BROKEN: Message(
            "The file of your corrections and notes was damaged while Jingdu was open: {path}.",
            "Start Jingdu again: the last good copy is then put in its place.",
        ),
        Code.METADATA_DATE: Message(
            "“{value}” is no date.", "Write it like 2025-03-05 or 2025年3月5日."
        ),
        Code.TEMPLATE_BROKEN: Message(
            "Line {line} of the template cannot be used: {reason}.",
            "Close every {{{{#list}}}} with {{{{/list}}}}; a template can load no other file.",
        ),
        Code.TEMPLATE_FIELD: Message(
            "Line {line} of the template asks for “{field}”, which there is not.",
            "Help lists the fields that there are.",
        ),
        Code.TEMPLATE_MISSING: Message("There is no template “{name}”.", "There are: {names}."),
        Code.TEMPLATE_UNREADABLE: Message(
            "The template “{name}” cannot be read, so it is left out.",
            "Save it as UTF-8 text, smaller than 400 KB.",
        ),
        Code.FIND_PATTERN: Message(
            "The pattern is not complete: {reason} at character {position}.",
            "Mend it, or turn off “pattern” to look for these very characters.",
        ),
        Code.FIND_SLOW: Message(
            "The pattern takes longer than {seconds} seconds, so the search was stopped.",
            "Make it simpler: repeated groups such as (a+)+ are what takes so long.",
        ),
        Code.SELECT_SPAN: Message(
            "The span {start}:{end} holds no text to quote.",
            "Give two code points A:B with 0 ≤ A < B ≤ {length}, on text that is shown.",
        ),
        Code.RESOURCE_BROKEN: Message(
            "A part of the program, {name}, is missing or damaged.", "Install Jingdu again."
        ),
        Code.CACHE_BROKEN: Message(
            "A look-up table in the cache is damaged.",
            "Start again: it is built anew. Nothing of yours is kept there.",
        ),
        Code.OUTPUT_FAILED: Message(
            "The result could not be written: {reason}.", "Check the place and its free space."
        ),
        Code.EXTRA_MISSING: Message(
            "This needs the package {package}, which is not installed.",
            "Install it with: pip install 'jingdu[{extra}]'.",
        ),
        Code.CLIPBOARD_EMPTY: Message(
            "The clipboard holds no text.", "Copy the text of a document first, then paste it here."
        ),
        Code.LIBRARIES_MISSING: Message(
            "The window needs system libraries that are not installed: {libraries}.",
            "Install them with: {command}.",
        ),
        Code.DISPLAY_MISSING: Message(
            "There is no screen to open a window on.",
            "“jingdu --help” lists the commands that need none.",
        ),
        Code.CORRECTION_WORDS: Message(
            "“{value}” are not the words of “{surface}”.",
            "Keep its characters as they are and put spaces between the words.",
        ),
        Code.CORRECTION_READING: Message(
            "“{value}” is not a reading of “{surface}”.",
            "Give one syllable for each Chinese character, as xing2, xíng or ㄒㄧㄥˊ.",
        ),
        Code.CORRECTION_TERM: Message(
            "“{surface}” is too short for a term.", "Select at least two characters."
        ),
        Code.CORRECTION_FIGURE: Message(
            "{value} does not fix a figure.",
            "Give the value in digits, the ends of a range with a space between them.",
        ),
        Code.CORRECTION_UNKNOWN: Message(
            "There is no correction “{kind}” with the scope “{scope}”.",
            "Compare the row with one that Jingdu has exported.",
        ),
        Code.CORRECTION_EDGE: Message(
            "A word cannot reach over the edge of a figure, a date or a term.",
            "If the term is wrong, take its mark off first.",
        ),
        Code.CORRECTION_LEVEL: Message(
            "“{value}” is not the level of a heading.", "Give a whole number from 1 to 9."
        ),
        Code.CORRECTION_SHEET: Message(
            "“{name}” is not a table of corrections.",
            "Choose a CSV file that Jingdu has exported.",
        ),
        Code.UNEXPECTED: Message(
            "Something went wrong that should not: {reason}.",
            "Your document and corrections are safe. Please report what you did, with these words.",
        ),
        Code.ENCODING_GUESSED: Message(
            "The encoding was guessed as {encoding}.",
            "If characters look wrong, reload the document in another encoding.",
        ),
        Code.ENCODING_DAMAGED: Message(
            "Some bytes are not valid {encoding} and are shown as �.",
            "The file may be damaged; compare the marked places with another copy.",
        ),
        Code.TEXT_REBUILT: Message(
            "Lines that were broken by the layout have been joined into paragraphs.",
            "Compare with the original where a line break matters.",
        ),
        Code.BODY_WHOLE_PAGE: Message(
            "The article could not be told from the rest of the page, so all its text is shown.",
            "Select the part you need, or paste the article's text.",
        ),
        Code.DOCUMENT_LONG: Message(
            "The document is long.", "Everything works, but takes a little more time."
        ),
        Code.CHANGES_ACCEPTED: Message(
            "The document holds tracked changes; it is read as if all were accepted.",
            "Open it in its own program to see what was deleted.",
        ),
        Code.HIDDEN_LEFT_OUT: Message(
            "The document holds hidden text, which is left out.",
            "Open it in its own program to see that text.",
        ),
        Code.PARTS_ABSENT: Message(
            "Parts that the file names are not in it, or damaged: {count}.",
            "What is there is shown; compare with another copy.",
        ),
        Code.TEXT_RECOGNISED: Message(
            "The pages are pictures; the text under them was recognised by a program.",
            "Check what matters, figures above all, against the page.",
        ),
        Code.PAGES_PICTURED: Message(
            "Pages that are pictures without text and are missing here: {pages}.",
            "Run the file through a program for text recognition (OCR) if you need them.",
        ),
        Code.PAGES_DAMAGED: Message(
            "Pages that are damaged and are missing here: {pages}.", "Get a fresh copy of the file."
        ),
        Code.PAGES_LEFT_OUT: Message(
            "Only the first {read} of {pages} pages were read.",
            "Split the file, and open the part you need.",
        ),
        Code.READING_UNKNOWN: Message(
            "The reading of a character is not known.", "You can set it where it stands."
        ),
        Code.CACHE_UNAVAILABLE: Message(
            "The cache folder {folder} cannot be used, so every start takes longer.",
            "Make it yours alone to write to, or remove it.",
        ),
        Code.STORE_IN_MEMORY: Message(
            "{path} cannot be written, so corrections and notes are kept only until Jingdu is"
            " closed.",
            "Make room there, or allow writing, and start again.",
        ),
        Code.STORE_DAMAGED: Message(
            "The file of your corrections and notes was damaged. It is kept as {path}, and a new"
            " one begun.",
            "A copy from a backup can be put back in its place.",
        ),
        Code.STORE_NEWER: Message(
            "A newer Jingdu wrote {path}, so corrections and notes are kept only until it is"
            " closed.",
            "Install the newer version again.",
        ),
        Code.STORE_RESTORED: Message(
            "The file of your corrections and notes was damaged. It is kept as {path}, and the copy"
            " of {made} has been put in its place.",
            "What you did after that time has to be done again.",
        ),
        Code.STORE_VANISHED: Message(
            "{path} was removed while Jingdu was open.",
            "It has been written again, with all your corrections and notes.",
        ),
        Code.STORE_REPLACED: Message(
            "Another program has put another file in the place of {path}.",
            "From now on Jingdu uses the corrections and notes in that file.",
        ),
        Code.SETTINGS_UNREADABLE: Message(
            "The settings could not be read, so the defaults hold.",
            "The old file is {path}; correct or remove it.",
        ),
        Code.SETTING_INVALID: Message(
            "The setting {key} cannot be {value}, so its default holds.",
            "Choose it again in the menus.",
        ),
        Code.SETTINGS_UNSAVED: Message(
            "The settings could not be saved: {reason}.", "Check the place and its free space."
        ),
        Code.SESSION_UNSAVED: Message(
            "The list of open documents could not be saved: {reason}.",
            "Check the place and its free space; until then the next start will not know them.",
        ),
        Code.FOLDER_EMPTY: Message(
            "The folder “{name}” holds no document that Jingdu reads.",
            "Folders inside it are not searched: open the one that holds the files.",
        ),
        Code.FOLDER_LARGE: Message(
            "Only the first {count} of {found} files were opened.",
            "Open the others by themselves when you have closed some.",
        ),
        Code.FONT_MISSING: Message(
            "No font with Chinese characters is installed, so the text shows as boxes.",
            "Install one, for example with: sudo apt install fonts-noto-cjk.",
        ),
        Code.GLOSSARY_TERM: Message(
            "Line {line} of the glossary {name} names no term of 2 to 40 characters.",
            "Write term, pinyin, gloss, source and note in five columns.",
        ),
        Code.GLOSSARY_TWICE: Message(
            "“{term}” in line {line} of the glossary {name} stands above it too; the first counts.",
            "Keep one row for each term.",
        ),
        Code.GLOSSARY_PINYIN: Message(
            "The pinyin of “{term}” in line {line} of the glossary {name} was left out.",
            "Write one syllable for each character, separated by spaces.",
        ),
        Code.GLOSSARY_LONG: Message(
            "Only the first {count} rows of the glossary {name} are used.",
            "Divide it into several files.",
        ),
        Code.GLOSSARY_UNREADABLE: Message(
            "The glossary {name} could not be read.",
            "Save it as CSV in UTF-8, with columns for term, pinyin, gloss, source and note.",
        ),
    }
)

_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, marks of direction, line separators, halves of characters."""
_FALLBACK = Message("Something happened that has no words yet ({code}).")


def english(code: Code, data: Mapping[str, str]) -> str:
    """The English sentence of `code` with its data filled in; "?" for a value that is missing."""
    return fill(TEXTS.get(code, _FALLBACK).text, {"code": code.value, **data})


def fill(text: str, data: Mapping[str, str]) -> str:
    """`text` with each {name} replaced by its value; a name without a value becomes "?"."""
    return text.format_map(_Filled({key: plain(value) for key, value in data.items()}))


def plain(value: str) -> str:
    """`value` (a file's name, say) without what would turn or break the line it is shown in."""
    return _UNSHOWN.sub("\ufffd", value)


class _Filled(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


def of_error(error: ReaderError) -> str:
    """The English sentence of an error."""
    return english(error.code, error.data)


def of_notice(notice: Notice) -> str:
    """The English sentence of a notice."""
    return english(notice.code, notice.data)
