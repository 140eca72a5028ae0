import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from reader.app.excerpt_labels import EXCERPT_LABELS as LABELS
from reader.core import excerpt as excerpts, export
from tests.core import test_excerpt as built
from tests.core.rtf_guides import decoded, guides_in

_EXCERPT = excerpts.make(built._DOCUMENT, built._NOTES, built._AT, built._AT + 15)


def with_text(text, **changes):
    line = replace(_EXCERPT.lines[0], text=text, pinyin="", **changes)
    return export.rtf(replace(_EXCERPT, lines=(line,)), LABELS)


def test_every_reading_stands_in_a_phonetic_guide_above_its_character():
    guides = guides_in(export.rtf(_EXCERPT, LABELS))
    line = _EXCERPT.lines[0]
    assert guides == [(syllable, line.text[at - line.start]) for at, syllable in line.ruby]
    assert len(guides) > 5


def test_a_program_without_guides_is_given_the_characters_themselves():
    written = export.rtf(_EXCERPT, LABELS)
    results = re.findall(r"\{\\fldrslt \{\\nonesttables (.*?)\}\}", written)
    line = _EXCERPT.lines[0]
    assert "".join(map(decoded, results)) == "".join(
        line.text[at - line.start] for at, _ in line.ruby
    )


def test_the_file_is_ascii_and_its_groups_are_closed():
    written = with_text("花{括号}与\\反斜线", ruby=())
    assert written.isascii()
    bare = re.sub(r"\\[\\{}]", "", written)
    assert bare.count("{") == bare.count("}")


def test_traditional_text_is_set_in_a_font_that_has_its_signs():
    assert r"\fcharset136 PMingLiU;" in with_text("雲河市經濟發展，與會者們學習。", ruby=())
    assert r"\fcharset134 SimSun;" in with_text("云河市经济发展，与会者学习。", ruby=())


def test_signs_of_the_format_are_escaped():
    assert r"\{a\}\\b" in with_text(r"{a}\b", ruby=())


def test_characters_outside_the_first_plane_are_two_signed_units():
    assert r"\u-10176?\u-9216?" in with_text("\U00020000", ruby=())


def test_line_breaks_and_cells_are_kept():
    assert r"\u30002?\line \u20057?\tab x" in with_text("甲\n乙\tx", ruby=())


def test_terms_figures_and_citation_follow_the_quotation():
    words = decoded(export.rtf(_EXCERPT, LABELS))
    assert (
        words.index("governance by grid units") < words.index("16家") < words.index("云河.txt，§")
    )
    assert _EXCERPT.link in words


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_libreoffice_shows_real_ruby_and_the_exact_quotation(tmp_path):
    source = tmp_path / "excerpt.rtf"
    source.write_text(export.rtf(_EXCERPT, LABELS), "ascii")
    for form in ("fodt", "txt:Text"):
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{tmp_path / 'profile'}",
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                tmp_path,
                source,
            ],
            check=True,
            capture_output=True,
            timeout=100,
        )
    page = (tmp_path / "excerpt.fodt").read_text("utf-8")
    assert "<text:ruby-base>完</text:ruby-base>" in page
    assert page.count("<text:ruby ") == len(_EXCERPT.lines[0].ruby)
    assert (tmp_path / "excerpt.txt").read_text("utf-8-sig").startswith(_EXCERPT.quotation)
