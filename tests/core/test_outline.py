from .reading import PROSE, document, headings, kinds, tree


def test_numbered_lines_and_leads_nest():
    doc = document(
        "云河规划",
        PROSE,
        "一、总体要求",
        "（一）指导思想。{}",
        "（二）工作目标。{}",
        "二、重点任务",
        "（一）扩大投资。{}",
    )
    assert tree(doc) == [
        (1, "line", "一、总体要求"),
        (2, "run-in", "（一）指导思想。"),
        (2, "run-in", "（二）工作目标。"),
        (1, "line", "二、重点任务"),
        (2, "run-in", "（一）扩大投资。"),
    ]


def test_half_width_marks_and_digits_count_as_full_width_ones():
    doc = document(
        "云河规划", "一、总体要求", "(一)指导思想。{}", "(二)工作目标。{}", "二、重点任务", PROSE
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 1]


def test_the_order_of_ranks_is_learnt_from_the_document():
    doc = document(
        "云河计划",
        *("一、主要任务", "第一章 任务", PROSE, "第二章 目标", PROSE),
        *("二、产业政策", "第三章 方向", PROSE, "第四章 农业", PROSE),
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 1, 2, 2]


def test_a_skipped_level_does_not_push_the_rest_down():
    doc = document(
        "云河规划",
        "一、概况",
        "1.条件。{}",
        "2.成绩。{}",
        "二、任务",
        "（一）投资。{}",
        "（二）消费。{}",
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 1, 2, 2]


def test_headings_glued_to_their_bodies_by_wide_gaps_are_split():
    doc = document(
        "　　第一篇　转变方式　　" + PROSE, "　　第一章　环境　　第一节　成就　　" + PROSE, PROSE
    )
    assert tree(doc) == [
        (1, "glued", "第一篇　转变方式"),
        (2, "glued", "第一章　环境"),
        (3, "glued", "第一节　成就"),
    ]
    assert kinds(doc) == ["paragraph"] * 3


def test_articles_are_leaves_and_lists_in_them_are_items():
    doc = document(
        "云河市渡口办法",
        *(
            "第一章 总则",
            "第一条 为了保护渡口，制定本办法。",
            "第二条 应当具备下列条件：",
            "（一）选址合理；",
            "（二）有人管理。",
        ),
        *("第二章 附则", "第三条 本办法自公布之日起施行。"),
    )
    assert tree(doc) == [
        (1, "line", "第一章 总则"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
        (1, "line", "第二章 附则"),
        (2, "article", "第三条"),
    ]
    assert kinds(doc)[4:6] == ["item", "item"]


def test_a_reference_at_the_beginning_of_a_line_is_no_article():
    doc = document(
        "云河市办法", "第一条 甲事应当公开。", "第九条 规定的情形除外。", "第二条 乙事应当公开。"
    )
    assert headings(doc) == ["第一条", "第二条"]


def test_numbered_paragraphs_without_leads_are_items():
    doc = document(
        "云河市的函",
        *(
            "一、关于电力。{}",
            "有关部门提出意见：",
            "（一）" + "电源建设应当统筹考虑煤炭来源、运输能力和环境容量等条件" * 3 + "。",
        ),
        *(
            "（二）" + "扩建工程需要研究水源保护、移民安置和资金来源等问题之后再定" * 3 + "。",
            "二、关于电网。{}",
        ),
    )
    assert headings(doc) == ["一、关于电力。", "二、关于电网。"]


def test_paragraph_numbers_through_a_whole_address_are_no_headings():
    lines = ["云河施政报告"]
    for part, name in enumerate(["甲、引言", "乙、民生", "丙、结语"]):
        lines.append(name)
        lines += [f"{3 * part + n}.　我们会继续做好这项工作，不会停步。{PROSE}" for n in (1, 2, 3)]
    assert headings(document(*lines)) == ["甲、引言", "乙、民生", "丙、结语"]


def test_decimals_of_chinese_numerals_are_no_headings():
    doc = document("云河旧志", PROSE, "三、六四四公顷已经开垦。" + PROSE, PROSE)
    assert headings(doc) == []


def test_signs_with_brackets_and_dots_of_their_own_number_like_the_written_ones():
    doc = document(
        "云河规划",
        "一、任务",
        "㈠投资。{}",
        "㈡消费。{}",
        "⒈商贸。{}",
        "⒉旅游。{}",
        "二、保障",
        PROSE,
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 3, 3, 1]


def test_a_running_head_of_pages_is_no_heading():
    head = "云河市防汛工作方案汇编"
    doc = document(
        "云河资料", PROSE, head, PROSE, "把牢防汛责任关口", PROSE, head, PROSE, head, PROSE
    )
    assert head not in headings(doc)


def test_a_chapter_and_its_first_article_on_one_line_are_parted():
    doc = document(
        "云河市办法", "第一章 总则 第一条 本办法适用于渡口。", "第二条 其他事项另行规定。"
    )
    assert tree(doc) == [
        (1, "glued", "第一章 总则"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
    ]


def test_a_short_lead_before_a_colon_is_a_heading_unless_it_announces_a_list():
    doc = document("云河规划", "一、任务", "1.投资：{}", "2.消费：{}", "二、保障", PROSE)
    assert headings(doc) == ["一、任务", "1.投资：", "2.消费：", "二、保障"]
    doc = document("云河规划", "一、任务", "1.具体如下：{}", "2.安排如下：{}", "二、保障", PROSE)
    assert headings(doc) == ["一、任务", "二、保障"]


def test_a_long_member_is_carried_by_its_series():
    long_ = "（三）" + "坚持绿色低碳循环发展理念，" * 3 + "深入推进生态文明建设和环境治理。"
    doc = document(
        "云河报告", "（一）坚持创新发展。", PROSE, "（二）坚持协调发展。", PROSE, long_, PROSE
    )
    assert headings(doc)[-1] == long_
    assert "long" in doc.sections[-1].why


def test_a_number_alone_on_its_line_is_a_heading():
    doc = document("云河旧报告", "各位委员：", PROSE, "一", PROSE, "二", PROSE)
    assert tree(doc) == [(1, "line", "一"), (1, "line", "二")]


def test_a_list_on_one_line_is_no_heading():
    doc = document("云河通报", "一、原因", "（1）责任不落实；（2）监管有盲区。", "二、要求", PROSE)
    assert headings(doc) == ["一、原因", "二、要求"]


def test_list_items_that_end_in_semicolons_are_no_headings():
    doc = document(
        "云河通知", PROSE, "（一）修好道路；", "（二）管好渡口；", "（三）建好桥梁。", PROSE
    )
    assert headings(doc) == []


def test_formal_numerals_are_a_rank_above_the_plain_ones():
    doc = document(
        *("某市施政報告", "壹、前言", PROSE, "貳、成果", "一、交通", PROSE, "二、福利", PROSE),
        *("參、結語", PROSE),
    )
    assert [(level, heading) for level, _, heading in tree(doc)] == [
        (1, "壹、前言"),
        (1, "貳、成果"),
        (2, "一、交通"),
        (2, "二、福利"),
        (1, "參、結語"),
    ]


def test_closing_provisions_without_a_number_stand_beside_the_highest_rank():
    doc = document(
        *("云河水利条例", "第一编 总则", "第一章 规定", "第一条 {}", "第二条 {}"),
        *("第二编 工程", "第二章 水库", "第三条 {}", "附则", "第四条 {}"),
    )
    assert tree(doc)[-2:] == [(1, "line", "附则"), (2, "article", "第四条")]


def test_characters_set_apart_to_fill_the_line_are_one_heading():
    doc = document("云河办法", "第一章　总　　则", PROSE, "第二章　附　　则", PROSE)
    assert [kind for _, kind, _ in tree(doc)] == ["line", "line"]
    assert headings(doc) == ["第一章　总　　则", "第二章　附　　则"]


def test_a_heading_of_characters_set_apart_is_cut_from_its_body():
    doc = document("云河办法", f"第一章　总　　则　　{PROSE}", f"第二章　附　　则　　{PROSE}")
    assert headings(doc) == ["第一章　总　　则", "第二章　附　　则"]


def test_an_item_with_nothing_but_a_remark_after_its_sentence_is_no_heading():
    doc = document(
        "云河方案",
        "（一）建好场地。{}",
        "1.新建健身中心20个。（责任单位：市体育局）",
        "2.改造步道300公里。（责任单位：市城管局）",
        "（二）办好赛事。{}",
    )
    assert headings(doc) == ["（一）建好场地。", "（二）办好赛事。"]


def test_an_item_that_goes_on_with_who_leads_it_is_no_heading():
    doc = document(
        "工作清单",
        "一、产业发展",
        "1．建设茶叶园区。牵头单位：县农业农村局。完成时限：10月底。",
        "2．引进包装企业。牵头单位：县商务局。完成时限：12月底。",
        "二、民生改善",
        PROSE,
    )
    assert headings(doc) == ["一、产业发展", "二、民生改善"]


def test_a_dot_between_characters_ends_a_lead():
    rest = "县委班子成员每年到基层调研不少于六十天,解决实际问题."
    doc = document("若干规定", f"第一,改进调查研究.{rest}", f"第二,精简会议活动.{rest}")
    assert headings(doc) == ["第一,改进调查研究.", "第二,精简会议活动."]


def test_the_names_below_the_title_of_an_attached_list_are_no_part_of_it():
    doc = document(
        "关于表扬先进个人的通报",
        PROSE,
        "附：",
        "先进个人名单（按姓氏笔画为序）",
        "马千里",
        "何一山",
    )
    assert tree(doc) == [(1, "doc-title", "先进个人名单（按姓氏笔画为序）")]
