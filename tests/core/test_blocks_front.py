from .reading import PROSE, document, kinds


def test_offices_above_their_date_are_the_issuers_and_no_part_of_the_title():
    doc = document(
        "云河市2031年统计公报[1]", "云河市统计局", "国家统计局云河调查队", "2032年3月22日", PROSE
    )
    assert doc.meta["title"] == "云河市2031年统计公报[1]"
    assert doc.meta["issuer"] == "云河市统计局 国家统计局云河调查队"
    assert kinds(doc) == ["title", "byline", "byline", "byline", "paragraph"]


def test_a_dash_line_with_the_day_of_the_report_is_the_subtitle_and_gives_the_date():
    line = "——2031年1月16日在云河市人民代表大会会议上"
    doc = document("关于预算执行情况的报告", line, "各位代表：", PROSE)
    assert doc.meta["subtitle"] == line
    assert doc.meta["date"] == "2031年1月16日"


def test_a_bulletins_number_and_office_stand_above_the_title():
    doc = document(
        "工作简报", "第12期", "松岭县委办公室　　　　2031年4月18日", "松岭县推进调查研究", PROSE
    )
    assert kinds(doc) == ["masthead", "masthead", "masthead", "title", "paragraph"]
    assert doc.meta["title"] == "松岭县推进调查研究"
    assert doc.meta["issuer"] == "松岭县委办公室"


def test_a_reporter_of_a_named_paper_is_the_author():
    doc = document("让好政策落地", "——访松岭县农业农村局", "《云河日报》记者 陈晓", PROSE)
    assert doc.meta["author"] == "陈晓"


def test_an_indented_line_under_a_whole_title_is_no_subtitle():
    doc = document("关于防汛工作的通知", "　　汛期将至", "　　请各县做好准备", PROSE)
    assert "subtitle" not in doc.meta


def test_whom_copies_go_to_and_who_printed_it_is_colophon():
    doc = document(
        "关于防汛工作的通知",
        PROSE,
        "云河市人民政府办公室",
        "2031年4月2日",
        "抄送：市委各部门，市人大常委会办公室。",
        "云河市人民政府办公室　　2031年4月2日印发",
    )
    assert kinds(doc)[-4:] == ["signature", "signature", "colophon", "colophon"]
    assert doc.meta["date_written"] == "2031年4月2日"


def test_the_editors_note_of_a_bulletin_stands_above_its_title():
    note = "【编者按】临江镇的做法值得借鉴。现予刊发，供参考。"
    doc = document("工作简报", "第12期", note, "临江镇强村记", PROSE)
    assert kinds(doc) == ["masthead", "masthead", "note", "title", "paragraph"]
    assert doc.meta["title"] == "临江镇强村记"


def test_an_editors_note_below_the_title_is_text():
    doc = document("临江镇强村记", "编者按：临江镇的做法值得借鉴。", PROSE)
    assert kinds(doc)[0] == "title"
    assert kinds(doc)[1] != "title"


def test_a_date_before_an_empty_source_is_page_noise():
    doc = document("云河市治水讲话", "2031年04月02来源：", "各位代表：", PROSE)
    assert kinds(doc) == ["title", "masthead", "salutation", "paragraph"]


RED_HEAD = ("松岭县人民政府文件", "松政发〔2031〕9号", "松岭县人民政府关于防汛工作的通知")


def test_a_red_head_names_the_issuer_and_is_no_title():
    doc = document(*RED_HEAD, "各乡镇人民政府：", PROSE, PROSE)
    assert kinds(doc)[:3] == ["masthead", "byline", "title"]
    assert doc.meta["title"] == RED_HEAD[2]
    assert doc.meta["issuer"] == "松岭县人民政府"


def test_grades_and_several_offices_belong_to_a_red_head():
    offices = ("000012", "机密★1年", "特急", "松岭县教育局", "松 岭 县 财 政 局 文 件")
    doc = document(*offices, *RED_HEAD[1:], "各学校：", PROSE, PROSE)
    assert doc.meta["title"] == RED_HEAD[2]
    assert kinds(doc)[:7] == ["masthead"] * 5 + ["byline", "title"]


def test_a_signer_beside_the_number_is_no_part_of_it():
    doc = document(RED_HEAD[0], RED_HEAD[1] + "　　　签发人：李松岭", RED_HEAD[2], PROSE, PROSE)
    assert doc.meta["document_number"] == RED_HEAD[1]
    assert doc.meta["title"] == RED_HEAD[2]


def test_a_title_that_ends_in_the_word_for_documents_stays_one_without_a_number_below():
    doc = document("松岭县第十五次党代会文件", PROSE, PROSE)
    assert doc.meta["title"] == "松岭县第十五次党代会文件"


def test_the_day_an_assembly_passed_a_document_is_its_date():
    line = "（2031年3月14日云河市第十届人民代表大会第四次会议批准）"
    doc = document("云河市发展规划纲要", line, PROSE)
    assert doc.meta["date"] == "2031年3月14日"


def test_the_day_of_the_first_passing_is_no_date_where_changes_followed():
    line = "（2031年3月14日云河市人民代表大会会议通过　2033年5月1日修正）"
    assert "date" not in document("云河市水库条例", line, PROSE).meta


def test_an_office_under_the_day_of_a_report_is_its_issuer():
    line = "——2031年1月14日在松岭县人民代表大会会议上"
    doc = document("关于预算草案的报告", line, "松岭县财政局", "各位代表：", PROSE)
    assert doc.meta["issuer"] == "松岭县财政局"
    assert kinds(doc) == ["title", "subtitle", "byline", "salutation", "paragraph"]


def test_a_list_of_names_ends_its_title():
    doc = document("优秀教师名单", "松岭县（2名）", "马千里　第一小学", "何一山　第二小学")
    assert doc.meta["title"] == "优秀教师名单"


def test_a_session_with_a_number_in_digits_dates_the_document():
    doc = document("云河市工作规则", "（2031年3月5日市人民政府第2次全体会议通过）", PROSE)
    assert doc.meta["date"] == "2031年3月5日"


def test_the_name_of_a_series_of_minutes_is_no_title():
    doc = document(
        *("云河市人民政府会议纪要", "〔2031〕3号", "云河市人民政府办公室　　　2031年3月9日"),
        *("市政府第三次常务会议纪要", PROSE),
    )
    assert kinds(doc) == ["masthead", "byline", "masthead", "title", "paragraph"]
    assert doc.meta["title"] == "市政府第三次常务会议纪要"
    assert doc.meta["document_number"] == "〔2031〕3号"


def test_minutes_with_a_number_and_no_office_below_are_a_title():
    doc = document("云河市人民政府会议纪要", "〔2031〕3号", PROSE, PROSE)
    assert doc.meta["title"] == "云河市人民政府会议纪要"
