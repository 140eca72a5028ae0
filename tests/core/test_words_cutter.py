"""Our cutting gives the tokens that jieba gives."""

import logging

import pytest

from reader.core.words.cutter import cut

SENTENCES = (
    "云河市坚持以人民为中心的发展思想，全年新增就业1.2万人。",
    "松岭县委书记诺敏布和、县长任学锋在临江镇调研“1+8+N”体系。",
    "占GDP的5.5%左右，A股、T恤、卡拉OK和C++都在内；http://a.b/c?d=1",
    "结婚的和尚未结婚的　研究生命起源\r\n\n长春市长春药店",
    "他来到了网易杭研大厦，工信处女干事每月经过下属科室。",
    "㐂𠮷犇猋龘靐齉爩鱻麤龗灪吁爨癵籱",
    "囍囍囍囍乜嘢係嗰個",
    "",
    " ",
)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory):
    """jieba's own tokenizer, its cache kept away from the common temporary folder."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    return tokenizer


@pytest.mark.parametrize("sentence", SENTENCES)
def test_tokens_are_those_of_jieba(sentence, theirs, tools):
    assert cut(sentence, tools.words) == list(theirs.cut(sentence))


def test_tokens_of_the_samples_are_those_of_jieba(samples, theirs, tools):
    for path in sorted(samples.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert cut(text, tools.words) == list(theirs.cut(text)), path.name


def test_tokens_of_real_documents_are_those_of_jieba(shared, theirs, tools):
    path = shared / "structure" / "docs" / "seed_hohhot_orgwork_2023.txt"
    text = path.read_text(encoding="utf-8")
    assert cut(text, tools.words) == list(theirs.cut(text))
