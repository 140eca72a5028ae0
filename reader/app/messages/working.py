"""What can happen while the user searches, quotes, corrects and exports."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.app.messages.message import Message
from reader.core.errors import Code

TEXTS: Mapping[Code, Message] = MappingProxyType(
    {
        Code.SELECT_SECTION: Message(
            "There is no section {number}: the document has {count}.",
            "“jingdu outline” lists the sections with their numbers.",
        ),
        Code.SELECT_TEXT: Message(
            "“{text}” does not occur in the document.",
            "Search for a shorter piece, spelled as in the document.",
        ),
        Code.LINK_BROKEN: Message(
            "“{link}” is not a complete jingdu:// link.",
            "Copy it again, from the first character to the last.",
        ),
        Code.LINK_LOST: Message(
            "The passage of the link is no longer in the document: “{quoted}…”.",
            "The file has changed since the link was made; search for some of its words instead.",
        ),
        Code.LINK_FILE: Message(
            "The document of this link has not been opened here.",
            "Open its file first, then open the link again.",
        ),
        Code.METADATA_DATE: Message(
            "“{value}” is not a date.", "Write it like 2025-03-05 or 2025年3月5日."
        ),
        Code.TEMPLATE_BROKEN: Message(
            "Line {line} of the template cannot be used: {reason}.",
            "Close every {{{{#list}}}} with {{{{/list}}}}; a template can load no other file.",
        ),
        Code.TEMPLATE_FIELD: Message(
            "Line {line} of the template asks for “{field}”, which is not a field.",
            "Help lists all fields, under Excerpts.",
        ),
        Code.TEMPLATE_MISSING: Message(
            "There is no template “{name}”.", "Choose one of these: {names}."
        ),
        Code.TEMPLATE_UNREADABLE: Message(
            "The template “{name}” cannot be read, so it is left out.",
            "Save it as UTF-8 text, smaller than 400 KB.",
        ),
        Code.FIND_PATTERN: Message(
            "The pattern is not complete: {reason} at character {position}.",
            "Correct it, or turn “Pattern” off to find these characters as they are.",
        ),
        Code.FIND_SLOW: Message(
            "The pattern took longer than {seconds} seconds, so the search was stopped.",
            "Make it simpler: repeated groups such as (a+)+ take the time.",
        ),
        Code.SELECT_SPAN: Message(
            "The span {start}:{end} holds no text to quote.",
            "Give two code points A:B with 0 ≤ A < B ≤ {length}, on text that is shown.",
        ),
        Code.OUTPUT_FAILED: Message(
            "The result could not be written: {reason}.",
            "Check that the folder can be written and has free space.",
        ),
        Code.CORRECTION_WORDS: Message(
            "“{value}” does not divide “{surface}” into words.",
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
            "A figure cannot be corrected to {value}.",
            "Write the value in digits; for a range, both ends with a space between them.",
        ),
        Code.CORRECTION_UNKNOWN: Message(
            "There is no correction “{kind}” with the scope “{scope}”.",
            "Compare the row with one that Jingdu has exported.",
        ),
        Code.CORRECTION_EDGE: Message(
            "A word cannot cross the edge of a figure, a date or a term.",
            "If the term is wrong, unmark it first.",
        ),
        Code.CORRECTION_LEVEL: Message(
            "“{value}” is not the level of a heading.", "Give a whole number from 1 to 9."
        ),
        Code.CORRECTION_SHEET: Message(
            "“{name}” is not a table of corrections.", "Choose a CSV file that Jingdu has exported."
        ),
        Code.GLOSSARY_TERM: Message(
            "Line {line} of the glossary {name} has no term of 2 to 40 characters.",
            "Write term, pinyin, gloss, source and note in five columns.",
        ),
        Code.GLOSSARY_TWICE: Message(
            "“{term}” in line {line} of the glossary {name} is there a second time; the first"
            " counts.",
            "Keep one row for each term.",
        ),
        Code.GLOSSARY_PINYIN: Message(
            "The pinyin of “{term}” in line {line} of the glossary {name} was left out.",
            "Write one syllable for each character, separated by spaces.",
        ),
        Code.GLOSSARY_LONG: Message(
            "Only the first {count} rows of the glossary {name} are used.",
            "Split it into several files.",
        ),
        Code.GLOSSARY_UNREADABLE: Message(
            "The glossary {name} could not be read.",
            "Save it as CSV in UTF-8, with columns for term, pinyin, gloss, source and note.",
        ),
    }
)
