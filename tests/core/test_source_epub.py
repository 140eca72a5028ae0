import re
import zipfile
from collections import Counter
from html import unescape
from io import BytesIO

import pytest

from reader.core.document import parse
from reader.core.errors import Code, ReaderError
from reader.core.source import Role, read

from .book_builder import book, package

ONE = "<h1>第一章　总则</h1><p>云河市的渡口由市人民政府统一管理。</p>"
TWO = "<h1>第二章　附则</h1><p>本条例自2031年5月1日起施行。</p>"


def opened(*bodies, **options):
    return read(book(*bodies, **options), "条例.epub")


def refused(data):
    with pytest.raises(ReaderError) as caught:
        read(data, "a.epub")
    return caught.value.code


def test_the_text_is_that_of_the_chapters_in_the_order_of_the_spine():
    assert opened(ONE, TWO).text.split("\n") == [
        "第一章　总则",
        "云河市的渡口由市人民政府统一管理。",
        "第二章　附则",
        "本条例自2031年5月1日起施行。",
    ]


def test_title_creator_and_day_of_publication_are_the_books():
    meta = "<dc:creator>云河市人民代表大会</dc:creator><dc:date>2031-04-05T00:00:00Z</dc:date>"
    assert opened(ONE, meta=meta).meta == {
        "title": "云河市渡口条例",
        "author": "云河市人民代表大会",
        "date_published": "2031-04-05",
    }


@pytest.mark.parametrize("title", ["Unknown", "dukou.docx", ""])
def test_a_placeholder_is_no_title(title):
    assert "title" not in opened(ONE, title=title).meta


def test_the_day_a_file_was_changed_is_not_the_documents_date():
    meta = '<dc:date xmlns:o="urn:opf" o:event="modification">2031-04-05</dc:date>'
    assert "date_published" not in opened(ONE, meta=meta).meta


def test_what_the_contents_name_is_a_heading_of_their_depth():
    body = "<p>第一编　通则</p><p>第一章　总则</p><p>云河市的渡口由市人民政府管理。</p>"
    found = opened(body, contents=[("第一编 通则", 0, 1), ("第一章 总则", 0, 2)])
    assert [line.tag for line in found.lines] == [1, 2, 0]


def test_chapters_of_a_part_go_below_it_with_their_sections():
    part = "<h1>第一编　通则</h1>"
    chapter = "<h1>第一章　总则</h1><h2>第一节　渡口</h2><p>云河市的渡口由市人民政府管理。</p>"
    found = opened(part, chapter, contents=[("第一编 通则", 0, 1), ("第一章 总则", 1, 2)])
    assert [line.tag for line in found.lines] == [1, 2, 3, 0]


NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<nav epub:type="landmarks"><ol><li><a href="text/c0.xhtml">渡口由市人民政府管理</a></li></ol>'
    '</nav><nav epub:type="toc"><ol><li><a href="text/c0.xhtml#a">第一编 通则</a><ol><li>'
    '<a href="text/c0.xhtml#b">第一章 总则</a></li></ol></li></ol></nav></body></html>'
)


def test_the_contents_of_newer_books_count_like_those_of_older_ones():
    body = "<p>第一编　通则</p><p>第一章　总则</p><p>渡口由市人民政府管理</p>"
    data = book(body, extra={"OPS/nav.xhtml": NAV}, nav="nav.xhtml")
    found = read(data, "条例.epub")
    assert [line.tag for line in found.lines] == [1, 2, 0]
    assert found.text.count("通则") == 1


def test_a_title_that_runs_over_every_chapter_is_no_heading():
    running = "<h1>云河市渡口条例</h1>"
    document = parse(opened(running + ONE, running + TWO))
    assert [document.heading(n) for n in range(len(document.sections))] == [
        "第一章　总则",
        "第二章　附则",
    ]
    assert [block.kind.value for block in document.blocks].count("masthead") == 1


def test_cover_contents_and_colophon_are_left_out():
    cover = "<section epub:type='cover'><p>封面</p></section>"
    colophon = "<p>版权所有</p>"
    guide = '<reference type="copyright-page" href="text/c2.xhtml"/>'
    assert opened(cover, ONE, colophon, guide=guide).text.startswith("第一章")
    assert "版权" not in opened(cover, ONE, colophon, guide=guide).text


def test_notes_stand_after_the_book_with_their_marks():
    note = '<aside epub:type="footnote" id="n"><p>①指客运渡口。</p></aside>'
    found = opened(ONE + note, TWO)
    assert found.lines[-1].role is Role.NOTE
    assert found.text.endswith("①指客运渡口。")


def test_readings_above_characters_and_pictures_are_left_out():
    found = opened("<p><ruby>渡<rt>dù</rt></ruby>口<img src='http://x.example/a.png'/>管理</p>")
    assert found.text == "渡口管理"


def test_characters_named_as_in_html_are_read():
    assert opened("<p>渡口&mdash;&mdash;码头&hellip;&amp;栈桥</p>").text == "渡口——码头…&栈桥"


def test_a_chapter_that_is_no_xml_is_read_as_a_page():
    assert opened("<p>渡口<br>码头<p>栈桥").text.split("\n") == ["渡口", "码头", "栈桥"]


def test_a_chapter_that_is_missing_is_said():
    data = book(ONE, TWO)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    del members["OPS/text/c1.xhtml"]
    found = read(package(members), "a.epub")
    assert [(n.code, n.data["count"]) for n in found.notices] == [(Code.PARTS_ABSENT, "1")]


def test_a_book_without_package_or_chapters_is_damaged():
    assert refused(package({"META-INF/container.xml": "<container/>"})) is Code.SOURCE_BROKEN
    assert refused(book()) is Code.SOURCE_BROKEN


def test_encrypted_chapters_are_refused_and_encrypted_fonts_are_not():
    def lock(member):
        return {
            "META-INF/encryption.xml": "<encryption xmlns:e='u'><e:CipherData>"
            f"<e:CipherReference URI='{member}'/></e:CipherData></encryption>"
        }

    assert refused(book(ONE, extra=lock("OPS/text/c0.xhtml"))) is Code.SOURCE_LOCKED
    assert read(book(ONE, extra=lock("OPS/song.otf")), "a.epub").text


def test_damaged_contents_do_not_keep_a_book_from_being_read():
    assert read(book(ONE, extra={"OPS/toc.ncx": "<ncx><navMap>"}), "a.epub").text


def test_a_link_out_of_the_package_leads_nowhere():
    spine = '<itemref idref="out"/>'
    data = book(ONE, spine=spine)
    assert read(data, "a.epub").text.startswith("第一章")


def _paragraphs(path):
    """The shown paragraphs of the chapters, by regular expressions alone."""
    with zipfile.ZipFile(path) as archive:
        names = sorted(n for n in archive.namelist() if re.search(r"/c\d+\.xhtml$", n))
        pages = [archive.read(name).decode("utf-8") for name in names]
    for page in pages:
        for found in re.finditer(r"<(p|h[1-6])\b[^>]*>(.*?)</\1>", page, re.DOTALL):
            yield found[1], "".join(unescape(re.sub(r"<[^>]+>", "", found[2])).split())


def test_a_whole_code_opens_with_its_text_and_its_full_tree(shared):
    path = shared / "structure" / "docs" / "law_civil_code_2020.epub"
    document = parse(read(path.read_bytes(), path.name))
    wanted = list(_paragraphs(path))
    assert ["".join(document.text[b.start : b.end].split()) for b in document.blocks] == [
        text for _, text in wanted
    ]
    kinds = {"分编": "第.{1,3}分编", "章": "第.{1,4}章", "节": "第.{1,4}节", "条": "第.{1,9}条"}
    heads = [
        ("条" if s.kind == "article" else "", "".join(document.heading(n).split()))
        for n, s in enumerate(document.sections)
    ]
    title = document.meta["title"]
    counted = Counter()
    for tag, text in wanted:
        for name, pattern in kinds.items():
            if re.match(pattern, text) and (tag != "p") is (name != "条"):
                counted[name] += 1
                break
        else:
            counted["编"] += tag == "h1" and text != title
    found = Counter()
    for kind, text in heads:
        fits = (n for n, pattern in kinds.items() if re.match(pattern, text) and n != "条")
        found[kind or next(fits, "编")] += 1
    assert found == counted
    assert counted["条"] == 1260
