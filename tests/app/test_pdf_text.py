from reader.app.pdf_text import with_characters

MAP = b"%b begincmap <2F3E> <2F3F> [%b] endcmap %b"


def test_a_radical_becomes_the_character_of_its_shape():
    assert with_characters(MAP % (b"", b"<2F3E> <4E91>", b"")) == MAP % (b"", b"<6237> <4E91>", b"")


def test_nothing_outside_the_tables_is_touched():
    pdf = MAP % (b"[<2F3E>]", b"<0041>", b"[<2F3E>]")
    assert with_characters(pdf) == pdf


def test_the_file_keeps_its_length():
    pdf = MAP % (b"stream", b"<2EA0> <2F12> <2fd5>", b"endstream")
    assert len(with_characters(pdf)) == len(pdf)
