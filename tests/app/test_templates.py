import pytest

from reader.app.templates import DEFAULT, FOLDER, available, named
from reader.core.errors import Code, ReaderError


def test_ours_are_there_without_a_folder_and_the_default_comes_first(tmp_path):
    templates, notices = available(tmp_path)
    assert templates[0].name == DEFAULT
    assert not any(template.own for template in templates)
    assert notices == ()


def test_the_users_stand_beside_ours_and_win_by_name(tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "memo.txt").write_text("{{quotation}}", "utf-8")
    (folder / "letter.md").write_bytes("\ufeff{{link}}".encode())
    (folder / "notes.docx").write_bytes(b"PK")
    templates, notices = available(tmp_path)
    own = {template.name: template for template in templates if template.own}
    assert set(own) == {"memo", "letter"}
    assert own["letter"].text == "{{link}}"
    assert sum(template.name == "memo" for template in templates) == 1
    assert notices == ()


def test_one_that_is_no_text_is_left_out_and_said(tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xff")
    templates, notices = available(tmp_path)
    assert "bad" not in {template.name for template in templates}
    assert [(n.code, n.data["name"]) for n in notices] == [(Code.TEMPLATE_UNREADABLE, "bad.txt")]


def test_a_template_that_is_not_there_names_those_that_are(tmp_path):
    with pytest.raises(ReaderError) as caught:
        named("nothing", tmp_path)
    assert caught.value.code is Code.TEMPLATE_MISSING
    assert "memo" in caught.value.data["names"]
