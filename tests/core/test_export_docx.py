import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from reader.app.excerpt_labels import EXCERPT_LABELS as LABELS
from reader.core import excerpt as excerpts
from reader.core.export.docx import docx
from reader.core.source import read
from tests.core import test_excerpt as built

_EXCERPT = excerpts.make(built._DOCUMENT, built._NOTES, built._AT, built._AT + 15)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def test_every_reading_is_a_phonetic_guide_above_its_character():
    guides = [
        ("".join(ruby.find(f"{_W}rt").itertext()), "".join(ruby.find(f"{_W}rubyBase").itertext()))
        for ruby in body(docx([_EXCERPT], LABELS)).iter(f"{_W}ruby")
    ]
    line = _EXCERPT.lines[0]
    assert guides == [(syllable, line.text[at - line.start]) for at, syllable in line.ruby]
    assert len(guides) > 5


def test_the_quotation_is_read_back_exactly_without_its_readings():
    source = read(docx([_EXCERPT], LABELS), "excerpt.docx")
    assert source.text.split("\n")[0] == _EXCERPT.quotation


def test_terms_figures_and_citation_follow_the_quotation():
    _, text = read(docx([_EXCERPT], LABELS), "excerpt.docx").text.split("\n", 1)
    assert text.index("governance by grid units") < text.index("16家") < text.index("云河.txt，§")


def test_the_link_leads_back_to_the_passage():
    with zipfile.ZipFile(BytesIO(docx([_EXCERPT], LABELS))) as package:
        relations = etree.fromstring(package.read("word/_rels/document.xml.rels"))
    assert _EXCERPT.link in [one.get("Target") for one in relations]


def test_several_excerpts_stand_in_their_order():
    other = replace(_EXCERPT, citation="《另一篇》")
    text = read(docx([_EXCERPT, other], LABELS), "excerpts.docx").text
    assert text.index("云河.txt，§") < text.index("《另一篇》")


def test_what_xml_cannot_hold_is_replaced():
    line = replace(_EXCERPT.lines[0], text="甲\x0b乙", pinyin="", ruby=())
    written = docx([replace(_EXCERPT, lines=(line,))], LABELS)
    assert "甲\ufffd乙" in "".join(body(written).itertext())


@pytest.mark.parametrize(
    ("quotation", "language"),
    [("云河市举办培训班。", "zh-CN"), ("雲河市經濟發展，與會者們學習。", "zh-TW")],
)
def test_chinese_is_declared_in_the_script_it_is_written_in(quotation, language):
    line = replace(_EXCERPT.lines[0], text=quotation, ruby=())
    data = docx([replace(_EXCERPT, lines=(line,))], LABELS)
    with zipfile.ZipFile(BytesIO(data)) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
    (spoken,) = styles.findall(f"{_W}docDefaults//{_W}lang")
    assert spoken.get(f"{_W}eastAsia") == language


def test_the_file_says_its_title_and_nothing_that_its_template_said():
    with zipfile.ZipFile(BytesIO(docx([_EXCERPT], LABELS))) as package:
        about = package.read("docProps/core.xml").decode()
    assert _EXCERPT.citation in about
    assert "python-docx" not in about
    assert "2013" not in about


def test_chinese_runs_ask_for_chinese_signs_and_pinyin_does_not():
    hinted = {
        "".join(run.itertext()): run.find(f"{_W}rPr/{_W}rFonts[@{_W}hint='eastAsia']") is not None
        for run in body(docx([_EXCERPT], LABELS)).iter(f"{_W}r")
    }
    assert hinted[f"— {_EXCERPT.citation} "]
    syllable = _EXCERPT.lines[0].ruby[0][1]
    assert not hinted[syllable]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_libreoffice_shows_real_ruby(tmp_path):
    source = tmp_path / "excerpt.docx"
    source.write_bytes(docx([_EXCERPT], LABELS))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", tmp_path]
    subprocess.run([*command, source], check=True, capture_output=True, timeout=100)
    page = (tmp_path / "excerpt.fodt").read_text("utf-8")
    above = re.findall(r"<text:ruby-text[^>]*>([^<]*)", page)
    assert above == [syllable for _, syllable in _EXCERPT.lines[0].ruby]
