import pytest
from hypothesis import given, strategies as st

from reader.app.annotating import Plan, annotate_all, quick_figures
from reader.app.caches import open_tools
from reader.app.reading_process import read_pasted
from reader.core.annotations import annotate_block, annotate_document

TEXT = "\n".join(f"松岭县第{n}年新建道路{n}公里，培训干部{n * 10}人次。" for n in range(1, 41))


@pytest.fixture(scope="module")
def document():
    return read_pasted(TEXT, "report.txt")


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cache")
    folder.chmod(0o700)
    return open_tools(folder)[0]


def all_of(plan, size):
    taken = []
    while batch := plan.take(size):
        taken.append(batch)
    return taken


def test_every_block_is_taken_once(document):
    taken = [index for batch in all_of(Plan(document), 100) for index in batch]
    assert taken == list(range(len(document.blocks)))


def test_the_block_in_sight_comes_first_and_the_beginning_last(document):
    first = document.blocks[20]
    batches = all_of(Plan(document, first.start), 60)
    assert batches[0].start == 20
    assert batches[-1].stop == 20


def test_scrolling_changes_what_comes_next(document):
    plan = Plan(document)
    plan.take(30)
    plan.prefer(document.blocks[30].start)
    assert plan.take(30).start == 30


def test_progress_counts_blocks(document):
    plan = Plan(document)
    assert plan.progress == (0, len(document.blocks))
    batch = plan.take(30)
    assert plan.progress[0] == len(batch)


@given(st.lists(st.integers(0, len(TEXT)), max_size=8), st.integers(1, 400))
def test_whatever_is_preferred_nothing_is_left_out_or_done_twice(offsets, size):
    document = read_pasted(TEXT, "report.txt")
    plan, taken = Plan(document), []
    for offset in offsets:
        plan.prefer(offset)
        taken += plan.take(size)
    taken += [index for batch in all_of(plan, size) for index in batch]
    assert sorted(taken) == list(range(len(document.blocks)))


def made(document, tools):
    """What makes the annotations of a block of `document`."""
    return lambda index: annotate_block(document, index, tools)


def test_the_batches_together_are_the_whole_annotation(document, tools):
    parts = []
    annotate_all(Plan(document), made(document, tools), give=parts.append, go_on=lambda: True)
    whole = annotate_document(document, tools)
    assert tuple(word for part in parts for word in part.words) == whole.words
    assert tuple(figure for part in parts for figure in part.figures) == whole.figures


def test_a_cancelled_job_gives_nothing_more(document, tools):
    parts = []
    annotate_all(Plan(document), made(document, tools), give=parts.append, go_on=lambda: not parts)
    assert len(parts) == 1


def test_quick_figures_stand_where_the_full_ones_do(document, tools):
    quick = [f for part in quick_figures(document, 0, 300) for f in part.figures]
    full = annotate_document(document, tools).figures
    assert quick
    assert [(f.start, f.end, f.value) for f in quick] == [
        (f.start, f.end, f.value) for f in full[: len(quick)]
    ]


def test_quick_figures_are_those_of_the_blocks_in_sight(document):
    parts = list(quick_figures(document, 0, 40))
    assert parts[-1].start <= 40
    assert parts[-1].end < len(document.text)
