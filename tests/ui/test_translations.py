import ast
import importlib.util
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
TS = FOLDER / "jingdu_zh_CN.ts"
FILLED = re.compile(r"\{\w+\}|%\d|%L?n")
COUNTED = re.compile(r"(?:\{\w+\}|%\d) [a-z]+s\b")
VERBS = {"is", "was", "has", "does", "writes", "belongs", "holds", "names", "stands"}
NEVER_ONE = {"{seconds} seconds", "{pages} pages", "{found} files", "{count} rows"}  # limits


def forms(message):
    """The words of a translation, one for each numerus."""
    translation = message.find("translation")
    return [form.text or "" for form in translation.findall("numerusform") or [translation]]


def messages(*languages):
    for language in languages:
        yield from ET.parse(FOLDER / f"jingdu_{language}.ts").getroot().iter("message")


@pytest.fixture(scope="module")
def translations():
    if not (Path(sys.executable).parent / "pyside6-lupdate").exists():
        pytest.skip("needs pyside6-lupdate beside the interpreter")
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_translation_is_complete_current_and_compiled(translations, language):
    assert translations.behind(FOLDER / f"jingdu_{language}.ts") == []


def test_every_translation_keeps_the_names_to_be_filled_in():
    wrong = []
    for message in messages("zh_CN"):
        source = message.findtext("source")
        wanted = sorted(FILLED.findall(source))
        wrong += [source for words in forms(message) if sorted(FILLED.findall(words)) != wanted]
    assert wrong == []


def test_english_has_one_and_many_of_all_that_is_counted():
    counted = {message.findtext("source"): forms(message) for message in messages("en")}
    assert [source for source, words in counted.items() if len(words) != 2] == []
    assert all(re.search("%L?n|[Oo]ne|once", words[0]) for words in counted.values())
    assert [source for source, words in counted.items() if words[1] != source] == []


def test_a_number_before_its_noun_is_counted_by_qt():
    """“{count} pages” would say “1 pages”: such words are written with %n."""
    sources = [message.findtext("source") for message in messages("zh_CN")]
    found = {words for source in sources for words in COUNTED.findall(source)}
    assert {words for words in found if words.split()[1] not in VERBS} - NEVER_ONE == set()


OTHER_NAMES = ("高亮", "引注", "统计对象", "固定提法", "固定语", "数字缩略语", "种类", "整篇文件")
"""Words of Chinese for what goes by another name here: 划线, 出处, 计量对象, 固定表述 …"""


def test_one_thing_has_one_name_in_chinese():
    words = [text for message in messages("zh_CN") for text in forms(message)]
    words += [path.read_text("utf-8") for path in (ROOT / "resources/help/zh_CN").glob("*.md")]
    assert [(name, text) for text in words for name in OTHER_NAMES if name in text] == []


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", 1, "1 page"),
        ("en", 2, "2 pages"),
        ("en", 0, "0 pages"),
        ("zh_CN", 1, "共 1 页"),
        ("zh_CN", 2, "共 2 页"),
    ],
)
def test_one_and_many_are_said_apart(spoken_in, language, number, words):
    from PySide6.QtCore import QCoreApplication

    spoken_in(language)
    assert QCoreApplication.translate("PrintDialog", "%n pages", "", number) == words


@pytest.mark.parametrize(
    ("language", "words"), [("en", "4 March 2025, 08:05"), ("zh_CN", "2025年3月4日 08:05")]
)
def test_a_time_in_a_message_is_written_as_the_language_does(spoken_in, language, words):
    from reader.core.errors import Code
    from reader.ui import translation

    spoken_in(language)
    assert words in translation.sentence(Code.STORE_RESTORED, {"made": "2025-03-04 08:05"})


@pytest.fixture
def spoken_in(qapp):
    """Has the program speak a language for one test."""
    from PySide6.QtCore import QLocale

    from reader.ui import translation

    before, made = QLocale(), []
    yield lambda language: made.extend(translation.install(qapp, language))
    for one in made:
        qapp.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


def test_the_window_speaks_chinese_once_the_translator_is_installed(qapp):
    from PySide6.QtCore import QCoreApplication, QLocale

    from reader.core.errors import Code
    from reader.ui import translation

    before = QLocale()
    translators = translation.install(qapp, "zh_CN")
    try:
        assert QCoreApplication.translate("actions", "Copy &excerpt") == "复制摘录(&E)"
        assert translation.sentence(Code.SOURCE_EMPTY, {"name": "a"}).startswith("“a”是空的。")
    finally:
        for one in translators:
            qapp.removeTranslator(one)
        QLocale.setDefault(before)
    assert QCoreApplication.translate("actions", "Copy &excerpt") == "Copy &excerpt"


def test_an_unknown_language_stays_english(qapp):
    from reader.ui import translation

    assert translation.install(qapp, "xx") == ()


SHOWING = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName",
    "setAccessibleDescription", "setStatusTip", "setTitle", "setInformativeText", "addItem",
    "addAction", "addMenu", "addRow", "addButton", "addTab", "setTabText", "setHtml", "setPrefix",
    "setSuffix", "setSpecialValueText", "showMessage", "QLabel", "QPushButton", "QToolButton",
    "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
}  # fmt: skip


def test_no_words_are_shown_without_being_translated():
    """Whatever takes words to show never takes them as they stand in the source."""
    plain = []
    for path in sorted((ROOT / "reader" / "ui").glob("**/*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and called(call) in SHOWING:
                words = [a.value for a in call.args if isinstance(a, ast.Constant)]
                plain += [(path.name, w) for w in words if isinstance(w, str) and wordy(w)]
    assert {words for _, words in plain} <= {"精读", "Jingdu 精读"}, plain


def called(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def wordy(text):
    return re.search(r"[A-Za-z]{2}|[\u4e00-\u9fff]", text) is not None
