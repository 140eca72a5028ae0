from hashlib import sha256

import pytest

from reader.app.linking import find
from reader.app.recents import Recent
from reader.core.errors import Code, ReaderError

WORDS = "松岭县举办培训班。".encode()
DIGEST = sha256(WORDS).hexdigest()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(WORDS)
    return path


def recent(path, *digests):
    return Recent(path=str(path), digests=digests)


def test_a_recent_file_is_found_by_its_bytes(file, tmp_path):
    assert find(DIGEST, [recent(tmp_path / "gone.txt"), recent(file)]) == (file, False)


def test_a_file_that_was_renamed_is_found_in_its_folder(file, tmp_path):
    moved = file.rename(tmp_path / "renamed.txt")
    assert find(DIGEST, [recent(file)]) == (moved, False)


def test_a_file_that_has_changed_is_found_by_the_hash_it_had(file):
    file.write_bytes("松岭县举办过培训班。".encode())
    assert find(DIGEST, [recent(file, "later", DIGEST)]) == (file, True)


def test_a_file_that_nobody_opened_is_reported(file, tmp_path):
    with pytest.raises(ReaderError) as caught:
        find(sha256(b"other").hexdigest(), [recent(file), recent(tmp_path / "no" / "x.txt")])
    assert caught.value.code is Code.LINK_FILE


def test_a_search_that_is_given_up_ends(file):
    with pytest.raises(ReaderError):
        find(DIGEST, [recent(file)], cancelled=lambda: True)
