"""What can happen to files, settings and the program itself."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.app.messages.message import Message
from reader.core.errors import Code

TEXTS: Mapping[Code, Message] = MappingProxyType(
    {
        Code.NOTES_UNREADABLE: Message(
            "This file holds no notes that Jingdu can read.",
            "Choose a JSON file that was exported from the notes panel.",
        ),
        Code.STORE_FULL: Message(
            "The disk is full, so your corrections and notes could not be saved in {path}.",
            "Free some space there. A note that you are writing is kept, and saved as soon as"
            " there is room.",
        ),
        Code.STORE_FAILED: Message(
            "{path} could not be read or written: {reason}.",
            "Nothing saved before is lost. Check that you may write there, then try again.",
        ),
        Code.STORE_BROKEN: Message(
            "The file of your corrections and notes was damaged while Jingdu was open: {path}.",
            "Start Jingdu again; it then puts the last good copy in its place.",
        ),
        Code.RESOURCE_BROKEN: Message(
            "A part of the program, {name}, is missing or damaged.", "Install Jingdu again."
        ),
        Code.CACHE_BROKEN: Message(
            "A look-up table in the cache is damaged.",
            "Start Jingdu again: the table is built anew. Nothing of yours is kept there.",
        ),
        Code.EXTRA_MISSING: Message(
            "This needs the package {package}, which is not installed.",
            "Install it with: pip install 'jingdu[{extra}]'.",
        ),
        Code.LIBRARIES_MISSING: Message(
            "The window needs system libraries that are not installed: {libraries}.",
            "Install them with: {command}.",
        ),
        Code.DISPLAY_MISSING: Message(
            "There is no screen to open a window on.",
            "“jingdu --help” lists the commands that need none.",
        ),
        Code.UNEXPECTED: Message(
            "Something went wrong in Jingdu: {reason}.",
            "Your document and corrections are safe. Please report what you did, together with"
            " this line.",
        ),
        Code.CACHE_UNAVAILABLE: Message(
            "The cache folder {folder} cannot be used, so every start takes longer.",
            "See that only you can write to it, or delete it.",
        ),
        Code.STORE_IN_MEMORY: Message(
            "{path} cannot be written, so corrections and notes are kept only until Jingdu is"
            " closed.",
            "Free some space there, or allow writing, then start Jingdu again.",
        ),
        Code.STORE_DAMAGED: Message(
            "The file of your corrections and notes was damaged. It is kept as {path}, and a new"
            " one was begun.",
            "If you have a backup, put it back in its place.",
        ),
        Code.STORE_NEWER: Message(
            "A newer Jingdu wrote {path}, so corrections and notes are kept only until it is"
            " closed.",
            "Install the newer version again.",
        ),
        Code.STORE_RESTORED: Message(
            "The file of your corrections and notes was damaged. It is kept as {path}, and the"
            " copy of {made} is in its place.",
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
            "The settings could not be read, so Jingdu uses its defaults.",
            "Correct or delete the file {path}.",
        ),
        Code.SETTING_INVALID: Message(
            "The setting {key} cannot be {value}, so its default is used.",
            "Choose it again in the settings.",
        ),
        Code.SETTINGS_UNSAVED: Message(
            "The settings could not be saved: {reason}.",
            "Check that the folder can be written and has free space.",
        ),
        Code.SESSION_UNSAVED: Message(
            "The list of open documents could not be saved: {reason}.",
            "Check that the folder can be written and has free space; until then Jingdu cannot"
            " reopen them.",
        ),
        Code.FONT_MISSING: Message(
            "No font with Chinese characters is installed, so the text shows as boxes.",
            "Install one, for example with: sudo apt install fonts-noto-cjk.",
        ),
    }
)
