import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "i18n" / "jingdu_zh_CN.ts"


@pytest.fixture(scope="module")
def translations():
    if not (Path(sys.executable).parent / "pyside6-lupdate").exists():
        pytest.skip("needs pyside6-lupdate beside the interpreter")
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_chinese_translation_is_complete_current_and_compiled(translations):
    assert translations.behind(TS) == []


def test_every_translation_keeps_the_names_to_be_filled_in(translations):
    from xml.etree import ElementTree as ET

    wrong = []
    for message in ET.parse(TS).getroot().iter("message"):
        source, words = message.findtext("source"), message.findtext("translation")
        if sorted(re.findall(r"\{\w+\}|%\d", source)) != sorted(
            re.findall(r"\{\w+\}|%\d", words or "")
        ):
            wrong.append(source)
    assert wrong == []


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
