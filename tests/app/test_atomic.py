import pytest

from reader.app import atomic


def test_the_file_holds_the_new_bytes_and_no_scrap_is_left(tmp_path):
    path = tmp_path / "new" / "file.txt"
    atomic.write(path, b"one")
    atomic.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["file.txt"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "file.txt"
    atomic.write(path, b"old")
    monkeypatch.setattr("os.fsync", _fail)
    with pytest.raises(OSError, match="disk full"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["file.txt"]


def _fail(_):
    raise OSError("disk full")


def test_damaged_files_get_the_first_free_number(tmp_path):
    path = tmp_path / "file.txt"
    for content in ("first", "second"):
        path.write_text(content, "utf-8")
        atomic.set_aside(path)
    assert (tmp_path / "file.txt.broken-2").read_text("utf-8") == "second"
    assert not path.exists()
