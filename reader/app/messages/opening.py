"""What can happen while a document is found, opened and read."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.app.messages.message import Message
from reader.core.errors import Code

TEXTS: Mapping[Code, Message] = MappingProxyType(
    {
        Code.SOURCE_EMPTY: Message(
            "“{name}” is empty.", "Check that it was downloaded or copied completely."
        ),
        Code.SOURCE_BINARY: Message(
            "“{name}” is not a document that Jingdu reads.",
            "Open text, Markdown, a web page, DOCX, ODT, RTF, PDF or EPUB, or paste the text"
            " itself.",
        ),
        Code.SOURCE_TOO_LARGE: Message(
            "“{name}” is larger than {limit} MB.", "Split it, and open the part you need."
        ),
        Code.SOURCE_MISSING: Message(
            "“{name}” is not there.",
            "It may have been moved or renamed; check its name and folder.",
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
            "“{name}” can be converted by LibreOffice, which is not installed.",
            "Install it, or save the file as DOCX in Word or WPS.",
        ),
        Code.CONVERSION_FAILED: Message(
            "LibreOffice could not convert “{name}”: {reason}.",
            "Open it in the program that made it and save it as DOCX.",
        ),
        Code.READING_CRASHED: Message(
            "“{name}” could not be read: the reader of this format stopped working.",
            "The file may be damaged, or made to do harm; Jingdu itself is safe. Get a fresh copy.",
        ),
        Code.READING_SLOW: Message(
            "“{name}” took longer than {seconds} seconds to read, so reading was stopped.",
            "Split it and open the part you need, or save it in another format.",
        ),
        Code.READING_MEMORY: Message(
            "“{name}” needs more than the {limit} MB of memory that reading may take.",
            "Split it and open the part you need, or save it in another format.",
        ),
        Code.READING_OUTPUT: Message(
            "“{name}” unpacks to more than {limit} MB of text.",
            "Split it and open the part you need. If it looks like an ordinary document, do not"
            " trust it.",
        ),
        Code.READING_GARBLED: Message(
            "“{name}” could not be read: what its reader gave back makes no sense.",
            "The file may be damaged, or made to do harm; Jingdu itself is safe. Get a fresh copy.",
        ),
        Code.READING_NOT_STARTED: Message(
            "“{name}” was not opened: the process that reads such files did not start ({reason}).",
            "Close other programs and try again, or paste the document's text.",
        ),
        Code.READING_CANCELLED: Message(
            "Reading “{name}” was cancelled.", "Open it again whenever you like."
        ),
        Code.SOURCE_SCAN: Message(
            "“{name}” is a scan: its pages, {pages} in all, are pictures without text.",
            "Have a program for text recognition (OCR) read it, and open what that saves.",
        ),
        Code.CLIPBOARD_EMPTY: Message(
            "The clipboard holds no text.", "Copy the text of a document first, then paste it here."
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
            "The document is long: {size} MB of text.",
            "Everything works, but takes more time, and pinyin stands in the card alone, not above"
            " the text.",
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
            "Parts of the file are missing or damaged: {count}.",
            "Everything else is shown; compare it with another copy.",
        ),
        Code.TEXT_RECOGNISED: Message(
            "The pages are pictures; the text under them was recognised by a program.",
            "Check what matters, figures above all, against the page.",
        ),
        Code.PAGES_PICTURED: Message(
            "Pages left out because they are pictures without text: {pages}.",
            "If you need them, have a program for text recognition (OCR) read the file.",
        ),
        Code.PAGES_DAMAGED: Message(
            "Pages left out because they are damaged: {pages}.", "Get a fresh copy of the file."
        ),
        Code.PAGES_LEFT_OUT: Message(
            "Only the first {read} of {pages} pages were read.",
            "Split the file, and open the part you need.",
        ),
        Code.READING_UNKNOWN: Message(
            "The reading of a character is not known.",
            "Correct the character where it stands to give it one.",
        ),
        Code.FOLDER_EMPTY: Message(
            "The folder “{name}” holds no document that Jingdu reads.",
            "Folders inside it are not searched: open the one that holds the files.",
        ),
        Code.FOLDER_LARGE: Message(
            "Only the first {count} of {found} files were opened.",
            "Close some, then open the others.",
        ),
    }
)
