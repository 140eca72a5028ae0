import pytest


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("MIT", ""),
        ("Apache-2.0 AND CNRI-Python", ""),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", ""),
        ("GPL-3.0-or-later", "GPL"),
        ("AGPL-3.0-only", "GPL"),
        ("MIT AND GPL-2.0-only", "GPL"),
        ("", "unknown licence"),
        ("SSPL-1.0", "not on the list: SSPL-1.0"),
    ],
)
def test_a_licence_that_must_not_come_along_is_named(expression, why):
    from licences import fault

    assert fault(expression) == why


@pytest.mark.parametrize(
    ("words", "spdx"),
    [
        ("MIT License", "MIT"),
        ("LGPL-3.0-only", "LGPL-3.0-only"),
        ("GPL-3.0-only", "GPL-3.0-only"),
        ("do what you like", ""),
        ("BSD", ""),  # which of them, nobody has read for this one
        ("", ""),
    ],
)
def test_what_a_distribution_says_is_understood_or_unknown(words, spdx):
    from licences import spdx as understood

    assert understood("invented", words) == spdx


def test_of_alternatives_the_allowed_one_is_taken():
    from licences import taken

    assert taken("GPL-3.0-only OR LGPL-3.0-only") == "LGPL-3.0-only"
