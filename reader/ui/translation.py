"""The window's language: translators for our strings and Qt's own, and messages by code."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLibraryInfo,
    QLocale,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from reader.core.assets import names, read_bytes
from reader.core.errors import Code, Notice, ReaderError
from reader.ui.theme import interface_font

_FILE = "i18n/jingdu_{}.qm"
_MOMENT = "made"  # what messages call the time of something


def resolve(wanted: str) -> str:
    """The language for a setting: "system" becomes zh_CN on a Chinese system, else en."""
    if wanted != "system":
        return wanted
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if chinese else "en"


def install(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Have `app` speak `language`, dates and numbers too. Call before the first widget is made.

    Of English the file holds what counts: “1 page”, “2 pages”. Qt's own words are English.
    Returns the translators that are now in force.
    """
    name = _FILE.format(language)
    if name not in names("i18n", ".qm"):
        return ()
    QLocale.setDefault(_locale(language))
    ours, qts = QTranslator(app), QTranslator(app)
    data = read_bytes(name)
    ours.setProperty("data", data)  # Qt reads it in place and does not keep it alive
    loaded = [(ours, ours.load(data))]
    if language != "en":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        loaded.append((qts, qts.load(f"qtbase_{language}", folder)))
    made = tuple(translator for translator, done in loaded if done)
    for translator in made:
        app.installTranslator(translator)
    return made


def _locale(language: str) -> QLocale:
    """The system's, where it writes the language: it knows the country; else the language's."""
    system, wanted = QLocale.system(), QLocale(language)
    same = system.language() == wanted.language() and system.script() == wanted.script()
    return system if same else wanted


def change(wanted: str) -> None:
    """Have the program speak another language; `wanted` as in the setting.

    What has words must be made anew by its owner. Qt's own windows follow by themselves.
    """
    app = QCoreApplication.instance()
    assert app is not None
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    install(app, resolve(wanted))
    QApplication.setFont(interface_font())


def sentence(code: Code, data: Mapping[str, str]) -> str:
    """What the user is told about `code`, in the window's language."""
    from reader.app import messages

    message = messages.TEXTS.get(code)
    if message is None:
        return messages.english(code, data)
    words = QCoreApplication.translate("messages", message.text)
    told = {name: _moment(value) if name == _MOMENT else value for name, value in data.items()}
    return messages.fill(words, {"code": code.value, **told})


def _moment(written: str) -> str:
    """A time as the window's language writes it; `written` as in ISO 8601, else left alone."""
    time = QDateTime.fromString(written, Qt.DateFormat.ISODate)
    pattern = QCoreApplication.translate("messages", "d MMMM yyyy, HH:mm")
    return QLocale().toString(time, pattern) if time.isValid() else written


def of_error(error: ReaderError) -> str:
    """The sentence of an error, its code behind it, for those who ask about it elsewhere."""
    return f"{sentence(error.code, error.data)} [{error.code}]"


def of_notice(notice: Notice) -> str:
    """The sentence of a notice."""
    return sentence(notice.code, notice.data)
