"""Names by their shape, idioms, numerals and list numbers in running pinyin."""

import pytest

from reader.core.annotations import annotate
from reader.core.context import Context
from reader.core.orthography import pinyin_line
from tests.core.pinyin_cases import set_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("赴东岭区调研", "Fù Dōnglǐng Qū diàoyán"),
        ("来到石桥镇", "Láidào Shíqiáo Zhèn"),
        ("走进青湖大厦", "Zǒujìn Qīnghú Dàshà"),
        ("在云河经济开发区", "Zài Yúnhé Jīngjì Kāifāqū"),
        ("到松岭县公安局", "Dào Sōnglǐng Xiàn Gōng’ānjú"),
        ("在云河市人民医院", "Zài Yúnhé Shì Rénmín Yīyuàn"),
        ("参观云河博物馆", "Cānguān Yúnhé Bówùguǎn"),
        ("在白鹭湖湿地公园", "Zài Báilù Hú Shīdì Gōngyuán"),
        ("东岭区青石街道", "Dōnglǐng Qū Qīngshí Jiēdào"),
        ("沿河乡党委", "Yánhé Xiāng dǎngwěi"),
        ("来自云河、松岭", "Láizì Yúnhé, Sōnglǐng"),
        ("扩大中欧贸易", "Kuòdà Zhōng-Ōu màoyì"),
    ],
)
def test_a_place_in_no_list_has_capitals(text, line, tools):
    assert set_line(text, tools) == line


def test_a_place_that_builds_gives_its_capital_to_no_body(tools):
    assert "Yúnhé Shì jiànshè gōngyuán" in set_line("去年云河市建设公园", tools)


def test_an_ordinal_stands_apart_from_its_measure(tools):
    assert set_line("举办第三届", tools) == "Jǔbàn dì-sān jiè"


@pytest.mark.parametrize(
    "text",
    [
        "建成示范区",
        "每个行政村",
        "推动互联网发展",
        "自三月起",
        "增加美元",
        "建设服务型政府",
        "到市人民医院",
        "压减政府开支",
    ],
)
def test_a_common_word_has_no_capital(text, tools):
    assert set_line(text, tools)[1:].islower()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("由李望山书记主持", "Yóu Lǐ Wàngshān shūjì zhǔchí"),
        ("，陈文江县长到会", "Chén Wénjiāng xiànzhǎng"),
    ],
)
def test_the_post_behind_a_name_is_no_part_of_it(text, line, tools):
    assert line in set_line(text, tools)


def test_a_person_after_a_post_has_two_capitals(tools):
    assert "Zhāng Shǒutián zǒu" in set_line("村支部书记张守田走访农户", tools)


def test_a_given_name_cut_in_two_is_written_as_one(tools):
    assert "Lǐ Wàngshān dào" in set_line("县委书记李望山到现场调研", tools)


def test_a_given_name_follows_a_family_name_of_two_characters(tools):
    assert set_line("司马文远教授到会", tools).startswith("Sīmǎ Wényuǎn jiàoshòu")


def test_what_a_post_does_is_no_name(tools):
    assert set_line("县委书记高度重视", tools) == "Xiànwěi shūjì gāodù zhòngshì"


def test_a_sort_of_body_has_no_capital_until_a_place_stands_before_it(tools):
    assert set_line("由人民政府批准", tools) == "Yóu rénmín zhèngfǔ pīzhǔn"
    assert "Yúnhé Shì Rénmín Zhèngfǔ" in set_line("由云河市人民政府批准", tools)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("群众安居乐业", "Qúnzhòng ānjū-lèyè"),
        ("坚持实事求是", "Jiānchí shíshì-qiúshì"),
        ("全力以赴抢险", "Quánlìyǐfù qiǎngxiǎn"),
        ("家家户户增收", "Jiājiāhùhù zēngshōu"),
    ],
)
def test_an_idiom_has_a_hyphen_where_it_falls_apart(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("一百二十名", "Yībǎi èrshí míng"),
        ("三百万吨", "Sānbǎi wàn dūn"),
        ("两万名", "Liǎngwàn míng"),
        ("三十六家", "Sānshíliù jiā"),
    ],
)
def test_a_numeral_falls_apart_after_hundreds(text, line, tools):
    assert set_line(text, tools) == line


def test_a_list_number_leaves_the_capital_to_the_sentence(tools):
    assert set_line("1.加强领导。2.压实责任。", tools) == "1. Jiāqiáng lǐngdǎo. 2. Yāshí zérèn."


def test_a_year_takes_the_place_of_the_capital(tools):
    assert set_line("投产。2023年完工", tools) == "Tóuchǎn. 2023 nián wángōng"


def test_an_aspect_particle_before_a_quotation_joins_its_verb(tools):
    assert set_line("提出了“两个目标”。", tools) == "Tíchūle “liǎng gè mùbiāo”."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("不断提高", "Búduàn tígāo"),
        ("一次检查", "Yí cì jiǎnchá"),
        ("一起参加", "Yìqǐ cānjiā"),
        ("统一领导", "Tǒngyī lǐngdǎo"),
        ("第一名", "Dì-yī míng"),
        ("不能", "Bùnéng"),
    ],
)
def test_spoken_tones_of_yi_and_bu_on_demand(text, line, tools):
    found = annotate(text, Context(), tools)
    size = len(text)
    spoken = pinyin_line(text, found.words, found.readings, start=0, end=size, sandhi=True)
    assert spoken == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("会议在云河召开", "Huìyì zài Yúnhé zhàokāi"),
        ("从云河到松岭出差", "Cóng Yúnhé dào Sōnglǐng chūchāi"),
        ("在会议召开前", "Zài huìyì zhàokāi qián"),
    ],
)
def test_a_bare_place_where_one_meets_has_a_capital(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("破获一起案件", "Pòhuò yī qǐ ànjiàn"),
        ("一起学习", "Yīqǐ xuéxí"),
        ("公布之日起", "Gōngbù zhī rì qǐ"),
        ("再创佳绩", "Zài chuàng jiājì"),
        ("再次获奖", "Zàicì huòjiǎng"),
        ("桥下通车", "Qiáo xià tōngchē"),
        ("建设水下隧道", "Jiànshè shuǐxià suìdào"),
        ("各民族", "Gè mínzú"),
        ("形成新局面", "Xíngchéng xīn júmiàn"),
        ("占百分之五", "Zhàn bǎi fēn zhī wǔ"),
        ("实现碳中和", "Shíxiàn tànzhōnghé"),
        ("稳中有进", "Wěnzhōng-yǒujìn"),
    ],
)
def test_phrases_join_and_part_as_the_standard_writes_them(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("由张县长介绍", "Yóu Zhāng xiànzhǎng jièshào"),
        ("看望王老师", "Kànwàng Wáng lǎoshī"),
        ("看望老王", "Kànwàng Lǎo Wáng"),
        ("王秀兰的儿子", "Wáng Xiùlán de érzi"),
        ("有周期性变化", "Yǒu zhōuqīxìng biànhuà"),
    ],
)
def test_a_person_nobody_introduces_has_capitals(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("走访青河、云溪两镇", "Zǒufǎng Qīnghé, Yúnxī liǎng zhèn"),
        ("云河市人大开会", "Yúnhé Shì Réndà kāihuì"),
        ("沙河街道幸福社区", "Shāhé Jiēdào Xìngfú Shèqū"),
        ("青石街道建成社区食堂", "Qīngshí Jiēdào jiànchéng shèqū shítáng"),
        ("这一做法", "Zhè yī zuòfǎ"),
        ("有的地区", "Yǒude dìqū"),
        ("应该有的态度", "Yīnggāi yǒu de tàidu"),
        ("用三至五年", "Yòng sān zhì wǔ nián"),
        ("久久为功", "Jiǔjiǔ-wéigōng"),
        ("松岭县委书记讲话", "Sōnglǐng Xiànwěi shūjì jiǎnghuà"),
        ("达到百分之四十五", "Dádào bǎi fēn zhī sìshíwǔ"),
        ("减税三千多万元", "Jiǎnshuì sānqiān duō wàn yuán"),
        ("沙溪水电站投产", "Shāxī Shuǐdiànzhàn tóuchǎn"),
        ("副县长梁海波分管农业", "Fùxiànzhǎng Liáng Hǎibō fēnguǎn nóngyè"),
    ],
)
def test_lists_bodies_and_pointers_are_written_by_the_standard(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("建设现代化云河", "Jiànshè xiàndàihuà Yúnhé"),
        ("从云河站出发", "Cóng Yúnhé Zhàn chūfā"),
        ("青石岭隧道贯通", "Qīngshí Lǐng Suìdào guàntōng"),
        ("台风“海燕”登陆", "Táifēng “Hǎiyàn” dēnglù"),
        ("乘坐“远望”号出海", "Chéngzuò “Yuǎnwàng” hào chūhǎi"),
        ("澄云高速公路通车", "Chéng-Yún Gāosù Gōnglù tōngchē"),
        ("修建云河公路", "Xiūjiàn Yúnhé Gōnglù"),
    ],
)
def test_a_name_told_by_its_shape_has_capitals(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    "text", ["治理跨河桥梁", "走到哪条路", "强调“安全”问题", "通往各地的公路", "参加越岭活动"]
)
def test_what_only_looks_like_a_name_has_no_capital(text, tools):
    assert set_line(text, tools)[1:].islower()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("坐地铁上班", "Zuò dìtiě shàngbān"),
        ("放在桌上", "Fàng zài zhuō shàng"),
        ("党和国家", "Dǎng hé guójiā"),
        ("十年间变化", "Shí nián jiān biànhuà"),
        ("占五十二点六", "Zhàn wǔshí’èr diǎn liù"),
        ("百分之三点五", "Bǎi fēn zhī sān diǎn wǔ"),
        ("习惯了过紧日子", "Xíguànle guò jǐn rìzi"),
        ("发放消费券", "Fāfàng xiāofèiquàn"),
    ],
)
def test_phrases_that_a_dictionary_holds_as_words_fall_apart(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("参观云河大桥", "Cānguān Yúnhé Dàqiáo"),
        ("办好办实", "Bànhǎo bànshí"),
        ("做强做优做大", "Zuòqiáng zuòyōu zuòdà"),
        ("融入长三角", "Róngrù Cháng-Sānjiǎo"),
        ("云河海事局", "Yúnhé Hǎishìjú"),
        ("云河市住房和城乡建设局", "Yúnhé Shì Zhùfáng hé Chéngxiāng Jiànshèjú"),
        ("澄江省第二届农产品博览会", "Chéngjiāng Shěng Dì-èr Jiè Nóngchǎnpǐn Bólǎnhuì"),
        ("在白鹭湖边散步", "Zài Báilù Hú biān sànbù"),
        ("一位姓马的老师", "Yī wèi xìng Mǎ de lǎoshī"),
        ("桂花镇的干部", "Guìhuā Zhèn de gànbù"),
        ("他说：“好。”", "Tā shuō: “Hǎo.”"),
        ("一百零三项", "Yībǎi líng sān xiàng"),
        ("多条道路", "Duō tiáo dàolù"),
        ("到二〇三五年", "Dào èr líng sān wǔ nián"),
    ],
)
def test_numbers_phrases_and_names_of_several_words_are_written_by_the_standard(text, line, tools):
    assert set_line(text, tools) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("到柳树沟村考察", "Dào Liǔshùgōu Cūn kǎochá"),
        ("到贫困山村调研", "Dào pínkùn shāncūn diàoyán"),
        ("中央第四督察组到访", "Zhōngyāng Dì-sì Dūcházǔ dàofǎng"),
        ("省委第三巡视组进驻", "Shěngwěi dì-sān xúnshìzǔ jìnzhù"),
        ("东岭区晨光小学开学", "Dōnglǐng Qū Chénguāng Xiǎoxué kāixué"),
        ("东岭区附近学校放假", "Dōnglǐng Qū fùjìn xuéxiào fàngjià"),
        ("青河、双桥两镇相邻", "Qīnghé, Shuāngqiáo liǎng zhèn xiānglín"),
        ("工业、农业两区联动", "Gōngyè, nóngyè liǎng qū liándòng"),
        ("市长方建国到会", "Shìzhǎng Fāng Jiànguó dào huì"),
        ("董事长向春林到会", "Dǒngshìzhǎng Xiàng Chūnlín dào huì"),
        ("书记向群众作报告", "Shūjì xiàng qúnzhòng zuò bàogào"),
        ("主任向她说明情况", "Zhǔrèn xiàng tā shuōmíng qíngkuàng"),
        ("参与“一带一路”建设", "Cānyù “Yī Dài Yī Lù” jiànshè"),
        ("《云河市三年行动计划》", "“Yúnhé Shì Sān Nián Xíngdòng Jìhuà”"),
        ("宣讲员说", "Xuānjiǎngyuán shuō"),
        ("服务中心工作", "Fúwù zhōngxīn gōngzuò"),
    ],
)
def test_villages_teams_schools_and_persons_are_told_from_common_words(text, line, tools):
    assert set_line(text, tools) == line
