from dataclasses import replace

from reader.core.blocks import Block, BlockKind
from reader.ui.text_pane import TextPane
from reader.ui.title_card import title_lines


def test_facts_are_said_in_lines_with_their_labels(qapp, sample):
    assert title_lines(sample.document) == ("澄江党建在线", "Editor: 任兴远")


def test_a_fact_is_said_once(qapp, sample):
    meta = {"site": "松岭县统计局", "issuer": "松岭县统计局", "date": "2025年3月18日"}
    document = replace(sample.document, meta=meta)
    assert title_lines(document) == ("松岭县统计局      2025年3月18日",)


def test_one_date_stands_for_all(qapp, sample):
    meta = {"date_written": "2025年3月18日", "date_published": "2025年3月20日"}
    assert title_lines(replace(sample.document, meta=meta)) == ("2025年3月20日",)


def test_what_the_byline_says_is_not_said_again(qapp, sample):
    text = "云河 市长\n正文"
    blocks = (Block(kind=BlockKind.BYLINE, start=0, end=5),)
    document = replace(sample.document, text=text, blocks=blocks, sections=())
    document = replace(document, meta={"author": "云河市长", "editor": "任兴远"})
    assert title_lines(document) == ("Editor: 任兴远",)


def test_a_title_that_is_no_block_stands_on_the_card(qtbot, sample, light):
    blocks = tuple(b for b in sample.document.blocks if b.kind is not BlockKind.TITLE)
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.set_document(replace(sample.document, blocks=blocks, meta={"title": "云河市综述"}))
    pane.show()
    qtbot.waitExposed(pane)
    heading = pane._geometry.boxes(sample.at("一、强基"), sample.at("一、强基") + 3)[0]
    assert [label.text() for label in pane._title._labels] == ["云河市综述"]
    assert pane._title.geometry().bottom() < heading.body().top()


def test_without_facts_there_is_no_card(qtbot, sample, light):
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    pane.set_document(replace(sample.document, meta={}))
    assert pane._title.isHidden()


def test_in_a_narrow_pane_the_card_has_room_for_all_its_lines(qtbot, sample, light):
    meta = {
        "issuer": "澄江省云河市人民政府办公室",
        "source": "云河先锋客户端",
        "date": "2025年3月20日",
    }
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    pane.set_document(replace(sample.document, meta=meta))
    wide = pane._title.height()
    pane.resize(340, 600)
    qtbot.waitUntil(lambda: pane._title.height() > wide)
    line = pane._title._labels[0]
    assert line.height() >= line.heightForWidth(line.width())
    heading = pane._geometry.boxes(sample.at("一、强基"), sample.at("一、强基") + 3)[0]
    assert pane._title.geometry().bottom() < heading.body().top()
