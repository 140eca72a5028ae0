from reader.app.excerpt_choice import Choice, as_settings, chosen
from reader.app.settings import Settings
from reader.core.export.options import Options, Pinyin
from reader.core.references import Style


def test_without_settings_it_is_plain_text_with_pinyin_below():
    assert chosen(Settings()) == Choice(template="plain", options=Options(pinyin=Pinyin.BELOW))


def test_what_is_kept_is_chosen_again():
    wanted = Choice(
        template="memo",
        options=Options(pinyin=Pinyin.RUBY, glosses=False, figures=False, style=Style.CHICAGO),
    )
    settings = Settings()
    for setting, value in as_settings(wanted):
        settings = settings.having(setting, value)
    assert chosen(settings) == wanted
