"""What the names of styles say, by the examples of their table."""

import pytest

from reader.core.source.model import Role
from reader.core.source.style_names import flat_name, name_rules, named_style


@pytest.mark.parametrize("rule", name_rules(), ids=lambda rule: rule.name)
def test_a_name_rule_matches_its_examples_and_only_those(rule):
    assert rule.yes
    assert rule.no
    assert all(rule.pattern.fullmatch(flat_name(name)) for name in rule.yes)
    assert not any(rule.pattern.fullmatch(flat_name(name)) for name in rule.no)


@pytest.mark.parametrize(
    ("name", "tag", "role"),
    [
        ("heading 1", 1, Role.NONE),
        ("Heading_20_2", 2, Role.NONE),
        ("标题 3", 3, Role.NONE),
        ("公文二级标题", 2, Role.NONE),
        ("标题四", 4, Role.NONE),
        ("标题", 0, Role.TITLE),
        ("副标题", 0, Role.SUBTITLE),
        ("题注", 0, Role.CAPTION),
        ("toc 2", 0, Role.CONTENTS),
        ("正文", 0, Role.NONE),
        ("x" * 500, 0, Role.NONE),
    ],
)
def test_a_name_gives_a_level_or_a_role(name, tag, role):
    found = named_style(name)
    assert (found.tag, found.role) == (tag, role)
    assert bool(found) is bool(tag or role)
