import csv
import io
import json
import os
from pathlib import Path

import pytest

from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.templates import available
from reader.core.annotations import annotate_document
from reader.core.errors import Code, ReaderError
from reader.core.excerpt import make
from reader.core.references import Style
from reader.core.templates import FIELDS, Options, Pinyin, fields, render
from tests.core.reading import document

GOLDEN = Path(__file__).parent / "data" / "templates"
TEXT = (
    "云河市干部培训工作综述\n云河市推进“强基工程”。\n一、强化培训\n"
    "全市举办培训班12期，培训党员干部1.2万余人次，参训率由85%提高到96.5%*。"
)
QUOTED = "培训党员干部1.2万余人次，参训率由85%提高到96.5%*"


@pytest.fixture(scope="module")
def passage(tools):
    read = document(TEXT)
    start = read.text.index(QUOTED)
    parts = annotate_document(read, tools)
    found = make(read, parts, start, start + len(QUOTED), dictionary=tools.glosses)
    return read, found


def filled(passage, template, *, suffix=".txt", **options):
    read, excerpt = passage
    chosen = Options(**options)
    return render(template, suffix, fields(read, excerpt, EXCERPT_LABELS, chosen, suffix=suffix))


def ours():
    templates, notices = available(Path(os.devnull))
    assert notices == ()
    return {template.name: template for template in templates}


@pytest.mark.parametrize("pinyin", Pinyin)
@pytest.mark.parametrize("name", ["memo", "footnote", "translator", "obsidian", "anki", "plain"])
def test_our_templates_write_what_was_read_and_approved(passage, name, pinyin):
    template = ours()[name]
    written = filled(passage, template.text, suffix=template.suffix, pinyin=pinyin)
    path = GOLDEN / f"{name}.{pinyin}{template.suffix}"
    if os.environ.get("JINGDU_APPROVE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(written, "utf-8")
    assert written == path.read_text("utf-8")


def test_every_template_of_ours_is_tested():
    assert set(ours()) == {"memo", "footnote", "translator", "obsidian", "anki", "plain"}


def test_the_fields_that_help_lists_are_those_that_there_are(passage):
    read, excerpt = passage
    values = fields(read, excerpt, EXCERPT_LABELS, Options(), suffix=".md")
    assert set(values) == set(FIELDS)


def test_anki_reads_one_card_a_line_with_the_same_columns(passage):
    template = ours()["anki"]
    written = filled(passage, template.text, suffix=template.suffix)
    rows = list(csv.reader(io.StringIO(written), delimiter="\t"))
    assert len(rows) == len(passage[1].glossary) > 0
    assert {len(row) for row in rows} == {6}


def test_what_an_option_leaves_out_is_nowhere(passage):
    template = ours()["plain"]
    bare = filled(passage, template.text, glosses=False, figures=False, pinyin=Pinyin.NONE)
    assert "·" not in bare
    assert EXCERPT_LABELS.gloss_source not in bare
    assert QUOTED in bare


def test_ruby_is_written_inline_where_a_template_is_no_markup(passage):
    assert "<ruby>" not in filled(passage, "{{#lines}}{{{text}}}{{/lines}}", pinyin=Pinyin.RUBY)


def test_signs_of_the_markup_are_escaped_in_the_text(passage):
    line = "{{#lines}}{{{text}}}{{/lines}}"
    assert r"96.5%\*" in filled(passage, line, suffix=".md", pinyin=Pinyin.NONE)


@pytest.mark.parametrize("style", Style)
def test_every_style_of_reference_can_be_cited(passage, style):
    cited = filled(passage, "{{{cited}}}", style=style)
    assert "云河市干部培训工作综述" in cited
    if style is Style.CSL_JSON:
        json.loads(cited)


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("a\n{{#figures}}\nb", "2"),
        ("{{/figures}}", "1"),
        ("{{#figures}}{{#lines}}{{/figures}}{{/lines}}", "1"),
        ("a\nb\n{{quotation", "3"),
        ("{{> other}}", "1"),
        ("{{=<% %>=}}", "1"),
        ("x" * 100_001, "1"),
    ],
)
def test_a_template_that_is_not_sound_is_refused_by_its_line(passage, template, line):
    with pytest.raises(ReaderError) as caught:
        filled(passage, template)
    assert caught.value.code is Code.TEMPLATE_BROKEN
    assert caught.value.data["line"] == line


@pytest.mark.parametrize("field", ["price", "quotation.__class__", "figures.0"])
def test_a_field_that_there_is_not_is_named(passage, field):
    with pytest.raises(ReaderError) as caught:
        filled(passage, f"a\n{{{{{field}}}}}")
    assert caught.value.code is Code.TEMPLATE_FIELD
    assert (caught.value.data["field"], caught.value.data["line"]) == (field, "2")
