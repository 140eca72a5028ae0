"""The window's language: translators for our strings and Qt's own, and messages by code."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.core.assets import names, read_bytes
from reader.core.errors import Code, Notice, ReaderError

_FILE = "i18n/jingdu_{}.qm"


def resolve(wanted: str) -> str:
    """The language for a setting: "system" becomes zh_CN on a Chinese system, else en."""
    if wanted != "system":
        return wanted
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if chinese else "en"


def install(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Have `app` speak `language`; English needs no file. Call before the first widget is made.

    Returns the translators that are now in force.
    """
    name = _FILE.format(language)
    if language == "en" or name not in names("i18n", ".qm"):
        return ()
    QLocale.setDefault(QLocale(language))
    ours, qts = QTranslator(app), QTranslator(app)
    data = read_bytes(name)
    ours.setProperty("data", data)  # Qt reads it in place and does not keep it alive
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = ((ours, ours.load(data)), (qts, qts.load(f"qtbase_{language}", folder)))
    made = tuple(translator for translator, done in loaded if done)
    for translator in made:
        app.installTranslator(translator)
    return made


def change(wanted: str) -> None:
    """Have the program speak another language; `wanted` as in the setting.

    What has words must be made anew by its owner. Qt's own windows follow by themselves.
    """
    app = QCoreApplication.instance()
    assert app is not None
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale.system())
    install(app, resolve(wanted))


def sentence(code: Code, data: Mapping[str, str]) -> str:
    """What the user is told about `code`, in the window's language."""
    from reader.app import messages

    message = messages.TEXTS.get(code)
    if message is None:
        return messages.english(code, data)
    words = QCoreApplication.translate("messages", message.text)
    return messages.fill(words, {"code": code.value, **data})


def of_error(error: ReaderError) -> str:
    """The sentence of an error, its code behind it, for those who ask about it elsewhere."""
    return f"{sentence(error.code, error.data)} [{error.code}]"


def of_notice(notice: Notice) -> str:
    """The sentence of a notice."""
    return sentence(notice.code, notice.data)
