<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Jingdu</source>
        <translation>关于精读</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>A close reader for Chinese official prose. It never opens a connection, and nothing you read leaves this computer.

Jingdu is under the MIT licence. Inside it:
%1

Glosses that name CC-CEDICT as their source come from that dictionary (CC BY-SA 4.0). The others are Jingdu&apos;s own.</source>
        <translation>中文公文精读工具。从不联网，您读的内容不会离开这台电脑。

精读采用 MIT 许可证，其中用到：
%1

注明来自 CC-CEDICT 的释义取自该词典（CC BY-SA 4.0），其余为精读自编。</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>章节 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>数据 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>术语 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 个</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Excerpt copied, with citation</source>
        <translation>已复制摘录及出处</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>已复制出处</translation>
    </message>
    <message>
        <source>There is no further highlight in this direction.</source>
        <translation>这个方向上没有更多划线了。</translation>
    </message>
    <message>
        <source>Select rows of the list first.</source>
        <translation>请先在列表中选中若干行。</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>已导出到 {name}</translation>
    </message>
</context>
<context>
    <name>ContextRow</name>
    <message>
        <source>Only &amp;beside these characters:</source>
        <translation>仅当前后是(&amp;B)：</translation>
    </message>
    <message>
        <source>Characters before</source>
        <translation>前面的字</translation>
    </message>
    <message>
        <source>Characters after</source>
        <translation>后面的字</translation>
    </message>
</context>
<context>
    <name>ConversionOffer</name>
    <message>
        <source>“%1” is in an old binary format. LibreOffice can convert a copy of it.</source>
        <translation>“%1”是旧版二进制格式，可以用 LibreOffice 转换一份副本后打开。</translation>
    </message>
    <message>
        <source>Convert and open</source>
        <translation>转换并打开</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>更正的内容</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>术语(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>数据(&amp;F)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take in the word before</source>
        <translation>并入前一个词</translation>
    </message>
    <message>
        <source>Take in the word after</source>
        <translation>并入后一个词</translation>
    </message>
    <message>
        <source>This p&amp;lace</source>
        <translation>仅此处(&amp;L)</translation>
    </message>
    <message>
        <source>This &amp;document</source>
        <translation>本文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Everywhere</source>
        <translation>所有文档(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未更改。</translation>
    </message>
    <message>
        <source>Changes this one place.</source>
        <translation>只更改这一处。</translation>
    </message>
    <message numerus="yes">
        <source>“{surface}” occurs %n times in this document.</source>
        <translation>
            <numerusform>“{surface}”在本文档中出现 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places change.</source>
        <translation>
            <numerusform>将更改 %n 处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>This passage is still being read; try again soon.</source>
        <translation>这一段仍在处理中，请稍后再试。</translation>
    </message>
    <message>
        <source>Put the cursor into a word, or select words of one paragraph.</source>
        <translation>请把光标放在词中，或选中同一段落里的词。</translation>
    </message>
    <message>
        <source>There is no figure at the cursor.</source>
        <translation>光标处没有数据。</translation>
    </message>
    <message>
        <source>“{figure}” is no longer a figure</source>
        <translation>“{figure}”不再算作数据</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>words</source>
        <translation>分词</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>not a term</source>
        <translation>非术语</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>not a figure</source>
        <translation>非数据</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>not a heading</source>
        <translation>不是标题</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>本文档</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Filter corrections</source>
        <translation>筛选更正</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <translation>{every} 条中的 {shown} 条</translation>
    </message>
    <message>
        <source>Nothing has been corrected here. Ctrl+E corrects the word at the cursor.</source>
        <translation>这里还没有更正。按 Ctrl+E 更正光标处的词。</translation>
    </message>
    <message>
        <source>The text no longer has this place. It is kept.</source>
        <translation>文中已没有这一处，更正仍保留。</translation>
    </message>
    <message>
        <source>lost: {where}</source>
        <translation>原处已失：{where}</translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation>第 {level} 级</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>导出更正</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>导入更正</translation>
    </message>
    <message>
        <source>{new} new, {same} the same, {conflicting} different, {invalid} unusable</source>
        <translation>新增 {new} 条，相同 {same} 条，不同 {conflicting} 条，不可用 {invalid} 条</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>保留我的(&amp;M)</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>采用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>第 {line} 行：{why}</translation>
    </message>
    <message>
        <source>{surface}: mine “{mine}”, theirs “{theirs}”</source>
        <translation>{surface}：我的是“{mine}”，对方的是“{theirs}”</translation>
    </message>
    <message>
        <source>New: {surface} — {kind} {value}</source>
        <translation>新增：{surface} — {kind} {value}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Report of the fault</source>
        <translation>故障报告</translation>
    </message>
    <message>
        <source>This is all that Jingdu knows of the fault: where in the program it happened, and on what system. Nothing of your documents is in it, and nothing is sent. Copy it to whoever is to mend it, and add what you were doing.</source>
        <translation>这是精读对这次故障所知的全部：出在程序的哪一处、在什么系统上。其中没有您文档的任何内容，也不会发送到任何地方。请复制给负责修复的人，并说明当时在做什么。</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Jingdu ended with a fault the last time. Notes and corrections made until then are kept.</source>
        <translation>精读上次因故障退出。此前的笔记和更正都已保存。</translation>
    </message>
</context>
<context>
    <name>DeskLines</name>
    <message>
        <source>Left, the contents: choose a section to go there.</source>
        <translation>左边是目录：选择一节即可前往。</translation>
    </message>
    <message>
        <source>Centre, the text: point at a word, or press F2, for its reading and meaning.</source>
        <translation>中间是正文：指向词语或按 F2，即见读音和释义。</translation>
    </message>
    <message>
        <source>Right, every figure: choose one to see its sentence; Copy excerpt takes the passage with its citation.</source>
        <translation>右边是全部数据：选择一项即见所在句子；“复制摘录”连同出处一起复制。</translation>
    </message>
</context>
<context>
    <name>DocumentsBar</name>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <source>Filter by title, source or file name</source>
        <translation>按标题、来源或文件名筛选</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Enter shows a document, Ctrl+W closes it.</source>
        <translation>回车显示文档，Ctrl+W 关闭文档。</translation>
    </message>
</context>
<context>
    <name>ExcerptDialog</name>
    <message>
        <source>Annotated excerpt</source>
        <translation>带注摘录</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Empty the list</source>
        <translation>清空列表(&amp;E)</translation>
    </message>
    <message>
        <source>Open the &amp;folder of templates</source>
        <translation>打开模板文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Files you put there are listed here: .md, .txt, .html, .tsv</source>
        <translation>放在其中的文件会列在这里：.md、.txt、.html、.tsv</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘录</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Translator&apos;s note</source>
        <translation>译者笔记</translation>
    </message>
    <message>
        <source>Obsidian callout</source>
        <translation>Obsidian 标注块</translation>
    </message>
    <message>
        <source>Anki cards</source>
        <translation>Anki 卡片</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1（自定义）</translation>
    </message>
    <message>
        <source>Word processors receive it with pinyin above the characters.</source>
        <translation>粘贴到文字处理软件时，拼音标在汉字上方。</translation>
    </message>
    <message numerus="yes">
        <source>%n passages.</source>
        <translation>
            <numerusform>共 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder of templates: {path}</source>
        <translation>模板文件夹：{path}</translation>
    </message>
    <message>
        <source>As the template writes it (*{suffix})</source>
        <translation>按模板格式 (*{suffix})</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Anki deck (*.apkg)</source>
        <translation>Anki 牌组 (*.apkg)</translation>
    </message>
    <message>
        <source>Table of figures (*.csv)</source>
        <translation>数据表 (*.csv)</translation>
    </message>
    <message>
        <source>Save the excerpt</source>
        <translation>保存摘录</translation>
    </message>
</context>
<context>
    <name>ExcerptOptions</name>
    <message>
        <source>On a line below</source>
        <translation>另起一行</translation>
    </message>
    <message>
        <source>Above the characters</source>
        <translation>汉字上方</translation>
    </message>
    <message>
        <source>In the text: 字(zì)</source>
        <translation>文中括注：字(zì)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不加</translation>
    </message>
    <message>
        <source>One line, as in the document</source>
        <translation>一行，照文档所写</translation>
    </message>
    <message>
        <source>Terms with their &amp;meanings</source>
        <translation>术语及释义(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Figures, also in English</source>
        <translation>数据，附英文(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;itation</source>
        <translation>出处(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Excerpting</name>
    <message>
        <source>Nothing is gathered yet: add a passage first.</source>
        <translation>还没有汇集任何段落，请先加入一段。</translation>
    </message>
    <message>
        <source>The document has no highlights yet.</source>
        <translation>本文档还没有划线。</translation>
    </message>
    <message>
        <source>The dictionaries are still being prepared; try again soon.</source>
        <translation>词典仍在准备，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%n passages gathered</source>
        <translation>
            <numerusform>已汇集 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>This passage is gathered already</source>
        <translation>这一段已在汇集之中</translation>
    </message>
    <message>
        <source>The list of gathered passages is empty</source>
        <translation>汇集的段落已清空</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>已导出到 {name}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The whole &amp;document</source>
        <translation>整篇文档(&amp;D)</translation>
    </message>
    <message>
        <source>Word document, pinyin as phonetic guides</source>
        <translation>Word 文档，拼音为拼音指南</translation>
    </message>
    <message>
        <source>Web page in one file, prints well</source>
        <translation>单文件网页，适合打印</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Table of figures (CSV)</source>
        <translation>数据表（CSV）</translation>
    </message>
    <message>
        <source>Table of terms (CSV)</source>
        <translation>术语表（CSV）</translation>
    </message>
    <message>
        <source>Anki deck of the terms</source>
        <translation>术语的 Anki 牌组</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>The &amp;section at the cursor</source>
        <translation>光标所在章节(&amp;S)</translation>
    </message>
    <message>
        <source>The &amp;section “{heading}”</source>
        <translation>章节“{heading}”(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>annotated</source>
        <translation>带注</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>exactly</source>
        <translation>确数</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>This is &amp;not a figure</source>
        <translation>这不是数据(&amp;N)</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>数值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bound</source>
        <translation>界限(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Counts</source>
        <translation>计量对象(&amp;C)</translation>
    </message>
</context>
<context>
    <name>FiguresDesk</name>
    <message>
        <source>“{figure}” is corrected</source>
        <translation>“{figure}”已更正</translation>
    </message>
    <message>
        <source>“{figure}” is no longer a figure</source>
        <translation>“{figure}”不再算作数据</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are no longer figures</source>
        <translation>
            <numerusform>%n 行不再算作数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied as sentences, with citation</source>
        <translation>已复制为句子，附出处</translation>
    </message>
    <message>
        <source>Select rows in the table of figures first.</source>
        <translation>请先在数据表中选中若干行。</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>供电子表格使用的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Table without byte order mark (*.csv)</source>
        <translation>不带 BOM 的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>已导出到 {name}</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计量对象</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核算</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message numerus="yes">
        <source>{group}, %n figures</source>
        <translation>
            <numerusform>{group}，%n 项数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %n figures, closed</source>
        <translation>
            <numerusform>{group}，%n 项数据，已收起</numerusform>
        </translation>
    </message>
    <message>
        <source>The bar is logarithmic: each tenfold takes as much of it.</source>
        <translation>横条按对数绘制：每增大十倍，长度增加相同。</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Columns and order</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>Correct the amount…</source>
        <translation>更正数值…</translation>
    </message>
    <message>
        <source>Correct the unit…</source>
        <translation>更正单位…</translation>
    </message>
    <message>
        <source>Correct the bound…</source>
        <translation>更正界限…</translation>
    </message>
    <message>
        <source>Correct what it counts…</source>
        <translation>更正计量对象…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>展开全部分组</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>收起全部分组</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>在正文中查看</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数据</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy as English sentences</source>
        <translation>复制为英文句子</translation>
    </message>
    <message>
        <source>Copy as Chinese sentences</source>
        <translation>复制为中文句子</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>筛选数据</translation>
    </message>
    <message>
        <source>No figures have been found in this document.</source>
        <translation>本文未发现数据。</translation>
    </message>
</context>
<context>
    <name>FiguresStrip</name>
    <message>
        <source>Filter by kind</source>
        <translation>按类别筛选</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>more…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>More kinds, and how far the number binds</source>
        <translation>其他类别，以及数字的界限</translation>
    </message>
    <message>
        <source>More filters: {words}</source>
        <translation>更多筛选：{words}</translation>
    </message>
    <message>
        <source>with a change</source>
        <translation>有增减</translation>
    </message>
    <message>
        <source>recomputed</source>
        <translation>已核算</translation>
    </message>
    <message>
        <source>half understood</source>
        <translation>存疑</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>How and where to find (Alt+Down)</source>
        <translation>查找方式与范围（Alt+Down）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>FindDesk</name>
    <message>
        <source>“{text}” was not found.</source>
        <translation>未找到“{text}”。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>FontRow</name>
    <message>
        <source>Chosen by Jingdu</source>
        <translation>由精读选择</translation>
    </message>
    <message>
        <source>This font is not installed; another stands in for it.</source>
        <translation>未安装此字体，暂以其他字体代替。</translation>
    </message>
    <message>
        <source>It lacks {missing} of {all} common characters; another font has them.</source>
        <translation>{all} 个常用字中缺 {missing} 个，缺字以其他字体补足。</translation>
    </message>
    <message>
        <source>Fonts that write Chinese are listed.</source>
        <translation>只列出支持中文的字体。</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing has been found. Line breaks, width, quotation marks and traditional or simplified characters make no difference; pinyin finds characters.</source>
        <translation>没有找到。查找不区分换行、全角半角、引号样式和简繁体，也可以输入拼音查找汉字。</translation>
    </message>
</context>
<context>
    <name>GotoDialog</name>
    <message>
        <source>Go to a section or paragraph</source>
        <translation>转到章节或段落</translation>
    </message>
    <message>
        <source>12 or ¶12, §3, words or pinyin of a heading</source>
        <translation>12 或 ¶12、§3，标题中的文字或拼音</translation>
    </message>
    <message>
        <source>Section or paragraph</source>
        <translation>章节或段落</translation>
    </message>
    <message>
        <source>Sections and paragraphs</source>
        <translation>章节和段落</translation>
    </message>
    <message>
        <source>There is no such section or paragraph.</source>
        <translation>没有这样的章节或段落。</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message>
        <source>Put the cursor into a line of the text that is no heading yet, or select its first words.</source>
        <translation>请把光标放到正文中还不是标题的一行，或选中它开头的几个字。</translation>
    </message>
    <message>
        <source>The cursor is in no heading.</source>
        <translation>光标不在标题中。</translation>
    </message>
    <message>
        <source>There is no section here that could be higher.</source>
        <translation>此处没有可以升级的章节。</translation>
    </message>
    <message>
        <source>There is no section here that one before it could hold.</source>
        <translation>此处没有可以降级的章节：前面没有能容纳它的标题。</translation>
    </message>
    <message>
        <source>“{heading}” is a heading of level {level}</source>
        <translation>“{heading}”现为第 {level} 级标题</translation>
    </message>
    <message>
        <source>“{heading}” is no longer a heading</source>
        <translation>“{heading}”已不再是标题</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有包含这些词的页面。</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>Show or close the card at the cursor</source>
        <translation>显示或收起光标处的卡片</translation>
    </message>
    <message>
        <source>To the previous or next word; with Shift they select</source>
        <translation>到上一词或下一词；加 Shift 则选取</translation>
    </message>
    <message>
        <source>To the previous or next sentence</source>
        <translation>到上一句或下一句</translation>
    </message>
    <message>
        <source>To the previous or next paragraph</source>
        <translation>到上一段或下一段</translation>
    </message>
    <message>
        <source>In a list: go to the chosen section or figure</source>
        <translation>在列表中：前往所选章节或数据</translation>
    </message>
    <message>
        <source>Close the card or the message; from the search to the text</source>
        <translation>关闭卡片或提示；从查找框回到正文</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Search actions or keys</source>
        <translation>搜索操作或按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Move them here</source>
        <translation>改归此项</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Default keys</source>
        <translation>恢复默认按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>{keys} (changed)</source>
        <translation>{keys}（已改）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Enter, then the new keys. Delete takes the keys away.</source>
        <translation>按回车，再按新的按键；按 Delete 取消快捷键。</translation>
    </message>
    <message>
        <source>Press the new keys. Esc leaves everything as it is.</source>
        <translation>请按新的按键；按 Esc 放弃修改。</translation>
    </message>
    <message>
        <source>{keys} writes a character. Hold Ctrl or Alt as well.</source>
        <translation>{keys} 用于输入文字，请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>{keys} is needed to move about in the text.</source>
        <translation>{keys} 用于在正文中移动，不能改作他用。</translation>
    </message>
    <message>
        <source>Done: {keys}</source>
        <translation>已设为 {keys}</translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}”.</source>
        <translation>{keys} 已用于“{action}”。</translation>
    </message>
</context>
<context>
    <name>LinkFollower</name>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>A jingdu:// link from an excerpt or a citation:</source>
        <translation>摘录或出处中的 jingdu:// 链接：</translation>
    </message>
    <message>
        <source>The file has changed since the link was made.</source>
        <translation>制作链接之后，文件有改动。</translation>
    </message>
</context>
<context>
    <name>LiveMenus</name>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Index number</source>
        <translation>索引号</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date written</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Date of effect</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>主题词</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Proofreader</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>文档信息</translation>
    </message>
    <message>
        <source>Citations use these values. Grey is what the document itself says.</source>
        <translation>生成出处时使用这些内容。灰色为文档本身所写。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave empty: what was read is wrong</source>
        <translation>留空：读取有误</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note, in Markdown; saved as you type</source>
        <translation>笔记，可用 Markdown；边写边保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the highlight with its note; it can be undone</source>
        <translation>删除划线及其笔记，可以撤销</translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message>
        <source>Markdown, to be read (*.md)</source>
        <translation>Markdown，供阅读 (*.md)</translation>
    </message>
    <message>
        <source>JSON, to be imported again (*.json)</source>
        <translation>JSON，可再导入 (*.json)</translation>
    </message>
    <message>
        <source>Export highlights and notes</source>
        <translation>导出划线和笔记</translation>
    </message>
    <message>
        <source>No longer in the text</source>
        <translation>原文中已找不到</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>已导出到 {name}</translation>
    </message>
    <message>
        <source>Import highlights and notes</source>
        <translation>导入划线和笔记</translation>
    </message>
    <message>
        <source>Exported highlights (*.json)</source>
        <translation>导出的划线 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights are imported</source>
        <translation>
            <numerusform>已导入 %n 处划线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the new ones belong to other documents.</source>
        <translation>
            <numerusform>新增的划线中有 %n 处属于其他文档。</numerusform>
        </translation>
    </message>
    <message>
        <source>{new} new, {known} already there.</source>
        <translation>新增 {new} 处，已有 {known} 处。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>NotesDesk</name>
    <message>
        <source>Select the words to highlight first.</source>
        <translation>请先选中要划线的文字。</translation>
    </message>
    <message>
        <source>Highlighted in {colour}</source>
        <translation>已划线：{colour}</translation>
    </message>
    <message>
        <source>There is no highlight at the cursor.</source>
        <translation>光标处没有划线。</translation>
    </message>
    <message>
        <source>The highlight is deleted</source>
        <translation>已删除划线</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights are deleted</source>
        <translation>
            <numerusform>已删除 %n 处划线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>品红</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Passage and note</source>
        <translation>原文与笔记</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>No longer in the text: {count}</source>
        <translation>原文中已找不到：{count} 处</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>筛选笔记</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this document yet.
Select words and press Ctrl+Shift+1 to 8: each number is a colour.
Ctrl+M writes a note on them. The file itself is never changed.</source>
        <translation>本文档还没有划线。
选中文字，按 Ctrl+Shift+1 至 8 划线，每个数字是一种颜色。
按 Ctrl+M 写笔记。文件本身不会被改动。</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>全部颜色</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Documents ({patterns})</source>
        <translation>文档 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>选择文档</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>it begins with a number</source>
        <translation>以编号开头</translation>
    </message>
    <message>
        <source>the page marks it as a heading</source>
        <translation>网页标明为标题</translation>
    </message>
    <message>
        <source>it is set in bold</source>
        <translation>以粗体排印</translation>
    </message>
    <message>
        <source>the paragraph begins in bold</source>
        <translation>段首为粗体</translation>
    </message>
    <message>
        <source>other headings have the same form</source>
        <translation>其他标题形式相同</translation>
    </message>
    <message>
        <source>the paragraphs beside it begin alike</source>
        <translation>相邻各段开头方式相同</translation>
    </message>
    <message>
        <source>the line ends without a full stop</source>
        <translation>行末没有句号</translation>
    </message>
    <message>
        <source>a short sentence on a line of its own</source>
        <translation>独占一行的短句</translation>
    </message>
    <message>
        <source>running text follows</source>
        <translation>其后为正文</translation>
    </message>
    <message>
        <source>a short first sentence leads the paragraph</source>
        <translation>段首短句领起全段</translation>
    </message>
    <message>
        <source>a colon ends it within the paragraph</source>
        <translation>段内以冒号结束</translation>
    </message>
    <message>
        <source>it names the work the paragraph reports</source>
        <translation>点明本段所述工作</translation>
    </message>
    <message>
        <source>a gap divides it from its text</source>
        <translation>与正文之间有空格隔开</translation>
    </message>
    <message>
        <source>a lower number follows it on the line</source>
        <translation>同一行后面接着下一级编号</translation>
    </message>
    <message>
        <source>it stands below a signature, as titles of attached documents do</source>
        <translation>它在落款之后，是所附文件的标题</translation>
    </message>
    <message>
        <source>it is set in the style of titles</source>
        <translation>它用的是标题样式</translation>
    </message>
    <message>
        <source>prefaces and closing words are called so</source>
        <translation>序言、结语之类通常这样命名</translation>
    </message>
    <message>
        <source>it is the title of an attached document</source>
        <translation>是附件的标题</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>由您设定</translation>
    </message>
    <message>
        <source>A heading because: %1</source>
        <translation>判为标题，因为：%1</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>筛选标题</translation>
    </message>
    <message>
        <source>No sections were found in this document.</source>
        <translation>本文未发现章节。</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Previous place of this term</source>
        <translation>该术语的上一处</translation>
    </message>
    <message>
        <source>Next place of this term</source>
        <translation>该术语的下一处</translation>
    </message>
    <message>
        <source>%1: place %2 of %3</source>
        <translation>%1：第 %2 处，共 %3 处</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>No pinyin</source>
        <translation>不加拼音</translation>
    </message>
    <message>
        <source>Pinyin above marked terms</source>
        <translation>术语上方加拼音</translation>
    </message>
    <message>
        <source>Pinyin above words beyond an HSK level</source>
        <translation>超出 HSK 等级的词语上方显示拼音</translation>
    </message>
    <message>
        <source>Pinyin above all characters</source>
        <translation>所有汉字上方加拼音</translation>
    </message>
    <message>
        <source>Marks of terms</source>
        <translation>术语标记</translation>
    </message>
    <message>
        <source>Marks of figures</source>
        <translation>数据标记</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>整篇文档</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>本节</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>所选内容</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>numbered formula</source>
        <translation>数字提法</translation>
    </message>
    <message>
        <source>quoted coinage</source>
        <translation>引号新词</translation>
    </message>
    <message>
        <source>set phrase</source>
        <translation>固定表述</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>organ</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>No gloss in the word lists.</source>
        <translation>词表中没有释义。</translation>
    </message>
    <message>
        <source>put together from its parts · %1</source>
        <translation>由各部分的释义拼合 · %1</translation>
    </message>
    <message>
        <source>Official English: %1</source>
        <translation>官方英译：%1</translation>
    </message>
    <message>
        <source>Official English: no source</source>
        <translation>官方英译：未见出处</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Select one to {count} Chinese characters to set their pinyin.</source>
        <translation>请选中 1 至 {count} 个汉字以设定拼音。</translation>
    </message>
    <message>
        <source>Choose, or type as xing2, xíng or ㄒㄧㄥˊ.</source>
        <translation>从列表中选，或输入 xing2、xíng、ㄒㄧㄥˊ。</translation>
    </message>
    <message>
        <source>Pinyin of {character}</source>
        <translation>“{character}”的拼音</translation>
    </message>
</context>
<context>
    <name>ReadingSign</name>
    <message>
        <source>Reading “%1”: %2 of %3 …</source>
        <translation>正在读取“%1”：第 %2 / %3 页……</translation>
    </message>
    <message>
        <source>Reading “%1” …</source>
        <translation>正在读取“%1”……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{setting}: back to the default</source>
        <translation>{setting}：恢复默认</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation>保存在 {path}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Every setting goes back to its default; keys stay as they are</source>
        <translation>所有设置恢复默认，快捷键不变</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message numerus="yes">
        <source>Nothing fits the filter. Clear it to see all %n rows.</source>
        <translation>
            <numerusform>没有符合筛选条件的内容。清空筛选，即可看到全部 %n 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>StandsForLines</name>
    <message>
        <source>as stated in: %1</source>
        <translation>见：%1</translation>
    </message>
    <message>
        <source>Explained in this document</source>
        <translation>本文有说明</translation>
    </message>
    <message>
        <source>No source says what it stands for.</source>
        <translation>没有资料说明其所指。</translation>
    </message>
    <message>
        <source>Go to where this document names it</source>
        <translation>跳到本文提到此项的地方</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters selected</source>
        <translation>
            <numerusform>已选 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them Chinese</source>
        <translation>
            <numerusform>其中汉字 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figures</source>
        <translation>
            <numerusform>数据 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>lines rebuilt</source>
        <translation>已重排断行</translation>
    </message>
</context>
<context>
    <name>TagsLine</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>标签，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>TermPage</name>
    <message>
        <source>This is a ter&amp;m</source>
        <translation>这是术语(&amp;M)</translation>
    </message>
    <message>
        <source>Meaning, in your words</source>
        <translation>释义，用您自己的话</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>释义</translation>
    </message>
</context>
<context>
    <name>TermsDesk</name>
    <message>
        <source>“{term}” is no longer a term</source>
        <translation>“{term}”不再标作术语</translation>
    </message>
    <message numerus="yes">
        <source>%n terms are unmarked</source>
        <translation>
            <numerusform>已取消 %n 条术语的标记</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>数字提法</translation>
    </message>
    <message>
        <source>coinage</source>
        <translation>引号新词</translation>
    </message>
    <message>
        <source>set phrase</source>
        <translation>固定表述</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>organ</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>explained here</source>
        <translation>本文有说明</translation>
    </message>
    <message>
        <source>has a source</source>
        <translation>所指有出处</translation>
    </message>
    <message>
        <source>Explained in this document</source>
        <translation>本文有说明</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Filter terms</source>
        <translation>筛选术语</translation>
    </message>
    <message>
        <source>Kind of term</source>
        <translation>术语类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>No terms have been found in this document.</source>
        <translation>本文没有找到术语。</translation>
    </message>
    <message>
        <source>Terms are listed once the whole document has been read.</source>
        <translation>全文读完后列出术语。</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Edit the meaning…</source>
        <translation>修改释义…</translation>
    </message>
    <message>
        <source>Not a term in this document</source>
        <translation>在本文中不作术语</translation>
    </message>
    <message>
        <source>Not a term at this place</source>
        <translation>此处不作术语</translation>
    </message>
    <message>
        <source>Not a term anywhere</source>
        <translation>一律不作术语</translation>
    </message>
    <message>
        <source>Mark what is selected in the text as a term…</source>
        <translation>将正文中选中的文字标作术语…</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Document text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>TitleCard</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>作者：%1</translation>
    </message>
    <message>
        <source>Editor: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>Proofreader: %1</source>
        <translation>校对：%1</translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>The list of HSK words is not installed. Install it with: pip install &apos;jingdu[hsk]&apos;</source>
        <translation>尚未安装 HSK 词表，安装命令：pip install &apos;jingdu[hsk]&apos;</translation>
    </message>
    <message>
        <source>The document is too long for pinyin above the text; the card has it</source>
        <translation>文档过长，正文上方不标拼音；可在卡片中查看</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open documents, or drop files or a folder here.</source>
        <translation>打开文档，或把文件、文件夹拖到这里。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>Show the sample</source>
        <translation>查看示例</translation>
    </message>
</context>
<context>
    <name>WelcomeStrip</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Words, with spaces between them</source>
        <translation>词，以空格分开</translation>
    </message>
    <message>
        <source>Put spaces where words end; take them out to join words.</source>
        <translation>在词与词之间加空格；去掉空格即合并。</translation>
    </message>
    <message>
        <source>&amp;Join into one</source>
        <translation>合为一词(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Split into characters</source>
        <translation>逐字拆开(&amp;S)</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Reload as &amp;encoding</source>
        <translation>以其他编码重新载入(&amp;E)</translation>
    </message>
    <message>
        <source>Copy fi&amp;gures</source>
        <translation>复制数据(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>标题(&amp;H)</translation>
    </message>
    <message>
        <source>Find &amp;mode</source>
        <translation>查找方式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Where pinyin is shown</source>
        <translation>拼音显示在哪里</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open one document or several</source>
        <translation>打开一个或多个文档</translation>
    </message>
    <message>
        <source>Open &amp;pasted text</source>
        <translation>打开粘贴的文本(&amp;P)</translation>
    </message>
    <message>
        <source>Read the text on the clipboard as a document</source>
        <translation>将剪贴板中的文字作为文档打开</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open the document Jingdu comes with</source>
        <translation>打开精读自带的文档</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Exce&amp;rpts</source>
        <translation>摘录(&amp;R)</translation>
    </message>
    <message>
        <source>Copy reference &amp;as</source>
        <translation>按格式复制参考文献(&amp;A)</translation>
    </message>
    <message>
        <source>H&amp;ighlight</source>
        <translation>划线(&amp;I)</translation>
    </message>
    <message>
        <source>Open all its documents</source>
        <translation>打开其中的全部文档</translation>
    </message>
    <message>
        <source>E&amp;xport figures…</source>
        <translation>导出数据(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Export document or section…</source>
        <translation>导出文档或章节(&amp;E)…</translation>
    </message>
    <message>
        <source>Write it as a Word document, web page, Markdown, cards … with pinyin</source>
        <translation>写成带拼音的 Word 文档、网页、Markdown、卡片等</translation>
    </message>
    <message>
        <source>Export &amp;terms as CSV…</source>
        <translation>将术语导出为 CSV(&amp;T)…</translation>
    </message>
    <message>
        <source>Document de&amp;tails…</source>
        <translation>文档信息(&amp;T)…</translation>
    </message>
    <message>
        <source>Title, issuer, dates … as citations give them</source>
        <translation>出处所用的标题、发文机关、日期等</translation>
    </message>
    <message>
        <source>P&amp;rint or save as PDF…</source>
        <translation>打印或存为 PDF(&amp;R)…</translation>
    </message>
    <message>
        <source>With pinyin, marks and highlights as they are shown</source>
        <translation>连同当前显示的拼音、标记和划线</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>关闭文档(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo correction</source>
        <translation>撤销更正(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do correction</source>
        <translation>重做更正(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the exact text</source>
        <translation>复制原文</translation>
    </message>
    <message>
        <source>Copy &amp;excerpt</source>
        <translation>复制摘录(&amp;E)</translation>
    </message>
    <message>
        <source>Copy the selection, or the paragraph, with pinyin, terms, figures and citation</source>
        <translation>复制所选内容或本段，附拼音、术语、数据和出处</translation>
    </message>
    <message>
        <source>E&amp;xcerpt with options…</source>
        <translation>按选项摘录(&amp;X)…</translation>
    </message>
    <message>
        <source>Choose template, pinyin and citation, and see what comes out</source>
        <translation>选择模板、拼音和出处格式，并预览结果</translation>
    </message>
    <message>
        <source>&amp;Gather passage</source>
        <translation>汇集此段(&amp;G)</translation>
    </message>
    <message>
        <source>Add the selection, or the paragraph, to the gathered passages</source>
        <translation>将选中文字或所在段加入汇集</translation>
    </message>
    <message>
        <source>Gathered &amp;passages…</source>
        <translation>已汇集的段落(&amp;P)…</translation>
    </message>
    <message>
        <source>All &amp;highlights…</source>
        <translation>全部划线(&amp;H)…</translation>
    </message>
    <message>
        <source>All highlighted passages of the document in one excerpt</source>
        <translation>把本文档的全部划线合成一份摘录</translation>
    </message>
    <message>
        <source>Copy c&amp;itation</source>
        <translation>复制出处(&amp;I)</translation>
    </message>
    <message>
        <source>Copy where the passage stands</source>
        <translation>只复制这一段的出处</translation>
    </message>
    <message>
        <source>&amp;GB/T 7714</source>
        <translation>&amp;GB/T 7714</translation>
    </message>
    <message>
        <source>&amp;Chicago note</source>
        <translation>芝加哥脚注(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;BibTeX</source>
        <translation>&amp;BibTeX</translation>
    </message>
    <message>
        <source>Bib&amp;LaTeX</source>
        <translation>Bib&amp;LaTeX</translation>
    </message>
    <message>
        <source>CSL-&amp;JSON</source>
        <translation>CSL-&amp;JSON</translation>
    </message>
    <message>
        <source>Copy table &amp;rows</source>
        <translation>复制表格行(&amp;R)</translation>
    </message>
    <message>
        <source>Copy figures in &amp;English</source>
        <translation>复制为英文句子(&amp;E)</translation>
    </message>
    <message>
        <source>Copy figures in &amp;Chinese</source>
        <translation>复制为中文句子(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;word</source>
        <translation>选取词语(&amp;W)</translation>
    </message>
    <message>
        <source>Select &amp;sentence</source>
        <translation>选取本句(&amp;S)</translation>
    </message>
    <message>
        <source>Select &amp;paragraph</source>
        <translation>选取本段(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>红色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Purple</source>
        <translation>紫色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>品红(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Orange</source>
        <translation>橙色(&amp;O)</translation>
    </message>
    <message>
        <source>Gr&amp;ay</source>
        <translation>灰色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>写笔记(&amp;W)</translation>
    </message>
    <message>
        <source>Write a note on the selection or the highlight at the cursor</source>
        <translation>给选中的文字或光标处的划线写笔记</translation>
    </message>
    <message>
        <source>&amp;Delete highlight</source>
        <translation>删除划线(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the highlights in the selection or at the cursor, with their notes</source>
        <translation>删除选中范围内或光标处的划线及其笔记</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>导出笔记(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import notes…</source>
        <translation>导入笔记(&amp;I)…</translation>
    </message>
    <message>
        <source>Correc&amp;t…</source>
        <translation>更正(&amp;T)…</translation>
    </message>
    <message>
        <source>Correct words, pinyin, term or figure at the cursor</source>
        <translation>更正光标处的分词、拼音、术语或数据</translation>
    </message>
    <message>
        <source>Not a fi&amp;gure</source>
        <translation>不是数据(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Mark as heading</source>
        <translation>标为标题(&amp;M)</translation>
    </message>
    <message>
        <source>Make the line, the first sentence or the selection a heading</source>
        <translation>把这一行、段首句或选中的文字标为标题</translation>
    </message>
    <message>
        <source>&amp;Not a heading</source>
        <translation>不是标题(&amp;N)</translation>
    </message>
    <message>
        <source>Make the heading at the cursor running text</source>
        <translation>把光标处的标题改为正文</translation>
    </message>
    <message>
        <source>&amp;Promote</source>
        <translation>升一级(&amp;P)</translation>
    </message>
    <message>
        <source>Raise the section at the cursor by one level, with all that lies in it</source>
        <translation>把光标处的章节连同其下内容升一级</translation>
    </message>
    <message>
        <source>&amp;Demote</source>
        <translation>降一级(&amp;D)</translation>
    </message>
    <message>
        <source>Lower the section at the cursor by one level, with all that lies in it</source>
        <translation>把光标处的章节连同其下内容降一级</translation>
    </message>
    <message>
        <source>Correctio&amp;ns…</source>
        <translation>更正列表(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>查找上一处(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pattern (regular expression)</source>
        <translation>正则表达式(&amp;P)</translation>
    </message>
    <message>
        <source>What is typed is a regular expression</source>
        <translation>把输入的内容当作正则表达式</translation>
    </message>
    <message>
        <source>&amp;Everywhere</source>
        <translation>全文(&amp;E)</translation>
    </message>
    <message>
        <source>In &amp;figures</source>
        <translation>仅在数据中(&amp;F)</translation>
    </message>
    <message>
        <source>In &amp;terms</source>
        <translation>仅在术语中(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>术语(&amp;T)</translation>
    </message>
    <message>
        <source>Mark set phrases, slogans and names</source>
        <translation>标记固定表述、口号和名称</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>数据(&amp;F)</translation>
    </message>
    <message>
        <source>Mark figures</source>
        <translation>标记数据</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>不显示(&amp;O)</translation>
    </message>
    <message>
        <source>In the &amp;card</source>
        <translation>在卡片中(&amp;C)</translation>
    </message>
    <message>
        <source>Above marked &amp;terms</source>
        <translation>标记的术语上方(&amp;T)</translation>
    </message>
    <message>
        <source>Above words beyond &amp;HSK</source>
        <translation>超出 &amp;HSK 等级的词语上方</translation>
    </message>
    <message>
        <source>Above &amp;all characters</source>
        <translation>所有汉字上方(&amp;A)</translation>
    </message>
    <message>
        <source>A colour for each t&amp;one</source>
        <translation>按声调着色(&amp;O)</translation>
    </message>
    <message>
        <source>一 and 不 as &amp;spoken</source>
        <translation>“一”“不”标变调(&amp;S)</translation>
    </message>
    <message>
        <source>Paragraph &amp;numbers</source>
        <translation>段落编号(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米黄(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <translation>高对比度（深色）(&amp;A)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;ide panel</source>
        <translation>侧栏(&amp;I)</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>浅色或深色(&amp;D)</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation>设置(&amp;I)…</translation>
    </message>
    <message>
        <source>How Jingdu looks and what it shows</source>
        <translation>精读的外观与显示内容</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>更改快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>为操作改设按键</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to section or paragraph…</source>
        <translation>转到章节或段落(&amp;G)…</translation>
    </message>
    <message>
        <source>By number, by words or by pinyin of a heading</source>
        <translation>按编号、标题文字或标题拼音</translation>
    </message>
    <message>
        <source>Open &amp;link…</source>
        <translation>打开链接(&amp;L)…</translation>
    </message>
    <message>
        <source>Find the passage that a jingdu:// link names</source>
        <translation>找到 jingdu:// 链接所指的段落</translation>
    </message>
    <message>
        <source>Next &amp;section</source>
        <translation>下一节(&amp;S)</translation>
    </message>
    <message>
        <source>Previous s&amp;ection</source>
        <translation>上一节(&amp;E)</translation>
    </message>
    <message>
        <source>Next &amp;figure</source>
        <translation>下一项数据(&amp;F)</translation>
    </message>
    <message>
        <source>Previous f&amp;igure</source>
        <translation>上一项数据(&amp;I)</translation>
    </message>
    <message>
        <source>Next marked ter&amp;m</source>
        <translation>下一个术语(&amp;M)</translation>
    </message>
    <message>
        <source>Previous mar&amp;ked term</source>
        <translation>上一个术语(&amp;K)</translation>
    </message>
    <message>
        <source>Next high&amp;light</source>
        <translation>下一处划线(&amp;L)</translation>
    </message>
    <message>
        <source>Previous highligh&amp;t</source>
        <translation>上一处划线(&amp;T)</translation>
    </message>
    <message>
        <source>Next place of the &amp;term</source>
        <translation>该术语的下一处(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;revious place of the term</source>
        <translation>该术语的上一处(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Table of figures</source>
        <translation>数据表(&amp;T)</translation>
    </message>
    <message>
        <source>Table of ter&amp;ms</source>
        <translation>术语表(&amp;M)</translation>
    </message>
    <message>
        <source>List of n&amp;otes</source>
        <translation>笔记列表(&amp;O)</translation>
    </message>
    <message>
        <source>List of &amp;hits</source>
        <translation>查找结果列表(&amp;H)</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Previous p&amp;ane</source>
        <translation>上一窗格(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>下一个文档(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>上一个文档(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open documents…</source>
        <translation>已打开的文档(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Card at the cursor</source>
        <translation>光标处的卡片(&amp;C)</translation>
    </message>
    <message>
        <source>How everything is done</source>
        <translation>各项功能怎么用</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>What each key does</source>
        <translation>各按键的作用</translation>
    </message>
    <message>
        <source>&amp;About Jingdu</source>
        <translation>关于精读(&amp;A)</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Recomputes: {formula} (derived); stated {stated}, tolerance ±{tolerance}.</source>
        <translation>核算相符：{formula}（推算）；文中为 {stated}，容差 ±{tolerance}。</translation>
    </message>
    <message>
        <source>Does not recompute, because {formula} (derived), while {stated} is stated; tolerance ±{tolerance}.</source>
        <translation>核算不符：{formula}（推算），而文中为 {stated}；容差 ±{tolerance}。</translation>
    </message>
    <message>
        <source>Recomputes: what follows, counted, makes {derived} (derived), as stated.</source>
        <translation>核算相符：其后列出 {derived} 项（点数所得），与文中一致。</translation>
    </message>
    <message>
        <source>Does not recompute, because what follows, counted, makes {derived} (derived), while {stated} is stated.</source>
        <translation>核算不符：其后列出 {derived} 项（点数所得），而文中为 {stated} 项。</translation>
    </message>
    <message>
        <source>Does not recompute, because the shares make {derived} (derived), not {stated}: {formula}; tolerance ±{tolerance}.</source>
        <translation>核算不符：各项比重合计 {derived}（推算），而非 {stated}：{formula}；容差 ±{tolerance}。</translation>
    </message>
    <message>
        <source>Does not recompute, because the part {derived} is larger than the whole {stated}; tolerance ±{tolerance}.</source>
        <translation>核算不符：部分 {derived} 大于总数 {stated}；容差 ±{tolerance}。</translation>
    </message>
    <message>
        <source>recomputes</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>does not recompute</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Outside the sections</source>
        <translation>不属任何章节</translation>
    </message>
    <message>
        <source>Without a unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>multiples</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>fractions</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>ratios</source>
        <translation>比</translation>
    </message>
    <message>
        <source>durations</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>ages</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>确数</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>up by</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>down by</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>升至</translation>
    </message>
    <message>
        <source>down to</source>
        <translation>降至</translation>
    </message>
    <message>
        <source>up from</source>
        <translation>升自</translation>
    </message>
    <message>
        <source>down from</source>
        <translation>降自</translation>
    </message>
    <message>
        <source>what it is measured in is not clear</source>
        <translation>单位不明</translation>
    </message>
    <message>
        <source>what it counts is not clear</source>
        <translation>计量对象不明</translation>
    </message>
    <message>
        <source>a bound stands apart from it</source>
        <translation>约数词与数字分开</translation>
    </message>
    <message>
        <source>a part of it was not understood</source>
        <translation>有部分未能识别</translation>
    </message>
    <message>
        <source>digits with a unit</source>
        <translation>数字加单位</translation>
    </message>
    <message>
        <source>digits before a noun, without a unit</source>
        <translation>数字直接加名词，无单位</translation>
    </message>
    <message>
        <source>a Chinese numeral with a unit</source>
        <translation>汉字数词加单位</translation>
    </message>
    <message>
        <source>digits that share the unit of the figure after them</source>
        <translation>与后一数据共用单位的数字</translation>
    </message>
    <message>
        <source>一 with the unit of the figure before it</source>
        <translation>“一”与前一数据的单位</translation>
    </message>
    <message>
        <source>an amount behind a sign or name of a currency</source>
        <translation>货币符号或名称后的金额</translation>
    </message>
    <message>
        <source>a number of doublings</source>
        <translation>翻番数</translation>
    </message>
    <message>
        <source>a fraction of a whole</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>a half</source>
        <translation>半数</translation>
    </message>
    <message>
        <source>a half of a span of time</source>
        <translation>时间段的一半</translation>
    </message>
    <message>
        <source>the level of an index</source>
        <translation>指数水平</translation>
    </message>
    <message>
        <source>一 with a unit of measure</source>
        <translation>“一”加计量单位</translation>
    </message>
    <message>
        <source>a number in 万 or 亿 before a noun</source>
        <translation>以万、亿计的数字加名词</translation>
    </message>
    <message>
        <source>a range of two numbers</source>
        <translation>两数之间的区间</translation>
    </message>
    <message>
        <source>a place in an order</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>parts of a hundred or a thousand</source>
        <translation>百分率或千分率</translation>
    </message>
    <message>
        <source>numbers set against each other</source>
        <translation>数与数之比</translation>
    </message>
    <message>
        <source>a round 万 or 亿 before a noun</source>
        <translation>整万、整亿加名词</translation>
    </message>
    <message>
        <source>a round 百, 千 or 万 with a unit</source>
        <translation>整百、整千、整万加单位</translation>
    </message>
    <message>
        <source>a share said with 分之</source>
        <translation>用“分之”说的比重</translation>
    </message>
    <message>
        <source>tenths said with 成</source>
        <translation>用“成”说的比重</translation>
    </message>
    <message>
        <source>a number before words that are no known unit</source>
        <translation>其后不是已知单位的数字</translation>
    </message>
    <message>
        <source>a number in a table, with the unit of its header</source>
        <translation>表格中的数字，单位取自表头</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>由您更正</translation>
    </message>
    <message>
        <source>Half understood: {doubts}</source>
        <translation>存疑：{doubts}</translation>
    </message>
    <message>
        <source>Read as {rule}, from “{surface}”</source>
        <translation>识别为{rule}，依据“{surface}”</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>“{name}” is larger than {limit} MB. Split it, and open the part you need.</source>
        <translation>“{name}”大于 {limit} MB。请拆分后打开所需部分。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}. Check that it is a file and that you may read it.</source>
        <translation>无法读取“{name}”：{reason}。请确认它是文件，且您有权读取。</translation>
    </message>
    <message>
        <source>“{name}” is not written in the encoding {encoding}. Choose another encoding, or let Jingdu find it.</source>
        <translation>“{name}”不是以 {encoding} 编码写成。请选择其他编码，或让精读自行判断。</translation>
    </message>
    <message>
        <source>There is no encoding named “{encoding}”. Try utf-8, gb18030, big5, utf-16-le or utf-16-be.</source>
        <translation>没有名为“{encoding}”的编码。请试用 utf-8、gb18030、big5、utf-16-le 或 utf-16-be。</translation>
    </message>
    <message>
        <source>“{name}” holds no text to read. If it is a web page, open it in a browser, select the text and paste it.</source>
        <translation>“{name}”中没有可读的文字。如果是网页，请在浏览器中打开，选取文字后粘贴。</translation>
    </message>
    <message>
        <source>“{name}” is damaged and could not be read. Get a fresh copy of the file.</source>
        <translation>“{name}”已损坏，无法读取。请重新获取该文件。</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far more than a document holds, so it was not opened. If you trust it, open it in the program that made it and save it as plain text.</source>
        <translation>“{name}”解压后远大于正常文档，因此没有打开。如确信来源可靠，请用原来的程序打开，另存为纯文本。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in the program that made it and save a copy without a password.</source>
        <translation>“{name}”设有密码。请用原来的程序打开，另存一份不带密码的副本。</translation>
    </message>
    <message>
        <source>“{name}” is in the old binary format {format}, which Jingdu does not read. Open it in Word, WPS or LibreOffice and save it as DOCX.</source>
        <translation>“{name}”是旧版二进制格式 {format}，精读无法读取。请用 Word、WPS 或 LibreOffice 打开，另存为 DOCX。</translation>
    </message>
    <message>
        <source>LibreOffice could not convert “{name}”: {reason}. Open it in the program that made it and save it as DOCX.</source>
        <translation>LibreOffice 未能转换“{name}”：{reason}。请用原来的程序打开，另存为 DOCX。</translation>
    </message>
    <message>
        <source>“{name}” was not opened: the process that reads such files did not start ({reason}). Close other programs and try again, or paste the document&apos;s text.</source>
        <translation>未能打开“{name}”：读取此类文件的进程无法启动（{reason}）。请关闭其他程序后重试，或直接粘贴文档的文字。</translation>
    </message>
    <message>
        <source>Reading “{name}” was cancelled. Open it again whenever you like.</source>
        <translation>已取消读取“{name}”。需要时可重新打开。</translation>
    </message>
    <message>
        <source>There is no section {number}: the document has {count}. “jingdu outline” lists the sections with their numbers.</source>
        <translation>没有第 {number} 个章节：全文共 {count} 个。“jingdu outline”列出各章节及编号。</translation>
    </message>
    <message>
        <source>“{text}” does not occur in the document. Search for a shorter piece, spelled as in the document.</source>
        <translation>文中没有“{text}”。请按原文写法查找较短的片段。</translation>
    </message>
    <message>
        <source>This file holds no notes that Jingdu can read. Choose a JSON file that was exported from the notes panel.</source>
        <translation>这个文件里没有精读能读的笔记。请选择用“导出笔记”导出的 JSON 文件。</translation>
    </message>
    <message>
        <source>Line {line} of the template cannot be used: {reason}. Close every {{{{#list}}}} with {{{{/list}}}}; a template can load no other file.</source>
        <translation>模板第 {line} 行无法使用：{reason}。每个 {{{{#list}}}} 都要以 {{{{/list}}}} 结束；模板不能载入其他文件。</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be read, so it is left out. Save it as UTF-8 text, smaller than 400 KB.</source>
        <translation>模板“{name}”无法读取，已略过。请存为 UTF-8 文本，小于 400 KB。</translation>
    </message>
    <message>
        <source>The span {start}:{end} holds no text to quote. Give two code points A:B with 0 ≤ A &lt; B ≤ {length}, on text that is shown.</source>
        <translation>范围 {start}:{end} 内没有可引用的文字。请给出两个码位 A:B，满足 0 ≤ A &lt; B ≤ {length}，且位于显示的正文中。</translation>
    </message>
    <message>
        <source>A part of the program, {name}, is missing or damaged. Install Jingdu again.</source>
        <translation>程序的一部分（{name}）缺失或损坏。请重新安装精读。</translation>
    </message>
    <message>
        <source>This needs the package {package}, which is not installed. Install it with: pip install &apos;jingdu[{extra}]&apos;.</source>
        <translation>此功能需要软件包 {package}，尚未安装。安装命令：pip install &apos;jingdu[{extra}]&apos;。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the text of a document first, then paste it here.</source>
        <translation>剪贴板中没有文字。请先复制文档内容，再粘贴到这里。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Check that it was downloaded or copied completely.</source>
        <translation>“{name}”是空的。请确认下载或复制是否完整。</translation>
    </message>
    <message>
        <source>“{name}” is not a document that Jingdu reads. Open text, Markdown, a web page, DOCX, ODT, RTF, PDF or EPUB, or paste the text itself.</source>
        <translation>“{name}”不是精读能读的文档。请打开文本、Markdown、网页、DOCX、ODT、RTF、PDF 或 EPUB 文件，或者直接粘贴文字。</translation>
    </message>
    <message>
        <source>“{name}” is not there. It may have been moved or renamed; check its name and folder.</source>
        <translation>找不到“{name}”。文件可能已移动或改名，请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>“{name}” can be converted by LibreOffice, which is not installed. Install it, or save the file as DOCX in Word or WPS.</source>
        <translation>转换“{name}”需要 LibreOffice，本机尚未安装。请先安装，或者用 Word、WPS 把文件另存为 DOCX。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: the reader of this format stopped working. The file may be damaged, or made to do harm; Jingdu itself is safe. Get a fresh copy.</source>
        <translation>无法读取“{name}”：读取这种格式的进程中途退出。文件可能已损坏，或含有恶意内容；精读本身不受影响。请重新获取该文件。</translation>
    </message>
    <message>
        <source>“{name}” took longer than {seconds} seconds to read, so reading was stopped. Split it and open the part you need, or save it in another format.</source>
        <translation>读取“{name}”超过 {seconds} 秒，已停止。请拆分后打开需要的部分，或另存为其他格式。</translation>
    </message>
    <message>
        <source>“{name}” needs more than the {limit} MB of memory that reading may take. Split it and open the part you need, or save it in another format.</source>
        <translation>读取“{name}”所需内存超过 {limit} MB 的上限。请拆分后打开需要的部分，或另存为其他格式。</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than {limit} MB of text. Split it and open the part you need. If it looks like an ordinary document, do not trust it.</source>
        <translation>“{name}”展开后的文字超过 {limit} MB。请拆分后打开需要的部分；如果它看上去只是普通文档，请勿轻信。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: what its reader gave back makes no sense. The file may be damaged, or made to do harm; Jingdu itself is safe. Get a fresh copy.</source>
        <translation>无法读取“{name}”：读取进程返回的内容不合规范。文件可能已损坏，或含有恶意内容；精读本身不受影响。请重新获取该文件。</translation>
    </message>
    <message>
        <source>“{name}” is a scan: its pages, {pages} in all, are pictures without text. Have a program for text recognition (OCR) read it, and open what that saves.</source>
        <translation>“{name}”是扫描件：共 {pages} 页，都是图片，没有文字。请先用文字识别（OCR）软件处理，再打开得到的文件。</translation>
    </message>
    <message>
        <source>The document is long: {size} MB of text. Everything works, but takes more time, and pinyin stands in the card alone, not above the text.</source>
        <translation>文档较长：正文 {size} MB。各项功能照常，但需要更多时间；拼音只在卡片中显示，不标在正文上方。</translation>
    </message>
    <message>
        <source>Parts of the file are missing or damaged: {count}. Everything else is shown; compare it with another copy.</source>
        <translation>文件有 {count} 个部分缺失或损坏。其余内容都已显示，请与其他副本核对。</translation>
    </message>
    <message>
        <source>Pages left out because they are pictures without text: {pages}. If you need them, have a program for text recognition (OCR) read the file.</source>
        <translation>有 {pages} 页是没有文字的图片，这里未收录。如有需要，请先用文字识别（OCR）软件处理该文件。</translation>
    </message>
    <message>
        <source>Pages left out because they are damaged: {pages}. Get a fresh copy of the file.</source>
        <translation>有 {pages} 页已损坏，这里未收录。请重新获取该文件。</translation>
    </message>
    <message>
        <source>The reading of a character is not known. Correct the character where it stands to give it one.</source>
        <translation>有一个字的读音未知。可在该字处用“更正”设定。</translation>
    </message>
    <message>
        <source>Only the first {count} of {found} files were opened. Close some, then open the others.</source>
        <translation>共有 {found} 个文件，只打开了前 {count} 个。请先关闭一些，再打开其余的。</translation>
    </message>
    <message>
        <source>“{link}” is not a complete jingdu:// link. Copy it again, from the first character to the last.</source>
        <translation>“{link}”不是完整的 jingdu:// 链接。请从头到尾重新复制。</translation>
    </message>
    <message>
        <source>The passage of the link is no longer in the document: “{quoted}…”. The file has changed since the link was made; search for some of its words instead.</source>
        <translation>链接所指的文字已不在文档中：“{quoted}……”。制作链接之后文件有改动；请用其中几个字另行查找。</translation>
    </message>
    <message>
        <source>The document of this link has not been opened here. Open its file first, then open the link again.</source>
        <translation>这个链接所指的文档还没有在这里打开过。请先打开该文件，再打开链接。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it like 2025-03-05 or 2025年3月5日.</source>
        <translation>“{value}”不是日期。请写成 2025-03-05 或 2025年3月5日。</translation>
    </message>
    <message>
        <source>Line {line} of the template asks for “{field}”, which is not a field. Help lists all fields, under Excerpts.</source>
        <translation>模板第 {line} 行用到“{field}”，但没有这个字段。帮助的“摘录与出处”一页列有全部字段。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Choose one of these: {names}.</source>
        <translation>没有名为“{name}”的模板。可选的有：{names}。</translation>
    </message>
    <message>
        <source>The pattern is not complete: {reason} at character {position}. Correct it, or turn “Pattern” off to find these characters as they are.</source>
        <translation>表达式不完整：第 {position} 个字符处 {reason}。请改正，或关闭“正则表达式”，按原字符查找。</translation>
    </message>
    <message>
        <source>The pattern took longer than {seconds} seconds, so the search was stopped. Make it simpler: repeated groups such as (a+)+ take the time.</source>
        <translation>用这个表达式查找超过 {seconds} 秒，已停止。请改得简单些：耗时的多半是 (a+)+ 这样嵌套重复的分组。</translation>
    </message>
    <message>
        <source>The result could not be written: {reason}. Check that the folder can be written and has free space.</source>
        <translation>结果无法写入：{reason}。请确认文件夹可以写入，且有剩余空间。</translation>
    </message>
    <message>
        <source>“{value}” does not divide “{surface}” into words. Keep its characters as they are and put spaces between the words.</source>
        <translation>“{value}”不是对“{surface}”的分词。请保持原有的字不变，只在词与词之间加空格。</translation>
    </message>
    <message>
        <source>A figure cannot be corrected to {value}. Write the value in digits; for a range, both ends with a space between them.</source>
        <translation>数据不能更正为{value}。请用数字填写数值；范围请写两端，中间加空格。</translation>
    </message>
    <message>
        <source>A word cannot cross the edge of a figure, a date or a term. If the term is wrong, unmark it first.</source>
        <translation>词不能跨越数据、日期或术语的边界。如果术语有误，请先取消其标记。</translation>
    </message>
    <message>
        <source>Line {line} of the glossary {name} has no term of 2 to 40 characters. Write term, pinyin, gloss, source and note in five columns.</source>
        <translation>词汇表 {name} 第 {line} 行没有 2 至 40 个字的词。请分五列填写：词、拼音、释义、出处、备注。</translation>
    </message>
    <message>
        <source>“{term}” in line {line} of the glossary {name} is there a second time; the first counts. Keep one row for each term.</source>
        <translation>词汇表 {name} 第 {line} 行的“{term}”前面已有，以前面的为准。每个术语请只保留一行。</translation>
    </message>
    <message>
        <source>Only the first {count} rows of the glossary {name} are used. Split it into several files.</source>
        <translation>词汇表 {name} 只使用前 {count} 行。请分成几个文件。</translation>
    </message>
    <message>
        <source>The disk is full, so your corrections and notes could not be saved in {path}. Free some space there. A note that you are writing is kept, and saved as soon as there is room.</source>
        <translation>磁盘已满，更正和笔记无法保存到 {path}。请腾出空间；正在写的笔记不会丢，一有空间就会保存。</translation>
    </message>
    <message>
        <source>{path} could not be read or written: {reason}. Nothing saved before is lost. Check that you may write there, then try again.</source>
        <translation>无法读写 {path}：{reason}。此前保存的内容都在；请确认您有权写入该处，然后重试。</translation>
    </message>
    <message>
        <source>The file of your corrections and notes was damaged while Jingdu was open: {path}. Start Jingdu again; it then puts the last good copy in its place.</source>
        <translation>更正和笔记的文件在精读打开期间损坏了：{path}。请重新启动精读，届时会换上最近一份完好的副本。</translation>
    </message>
    <message>
        <source>A look-up table in the cache is damaged. Start Jingdu again: the table is built anew. Nothing of yours is kept there.</source>
        <translation>缓存中的查询表已损坏。请重新启动精读，查询表会重新生成；其中没有您的任何资料。</translation>
    </message>
    <message>
        <source>The window needs system libraries that are not installed: {libraries}. Install them with: {command}.</source>
        <translation>窗口所需的系统库尚未安装：{libraries}。安装命令：{command}。</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. “jingdu --help” lists the commands that need none.</source>
        <translation>没有可打开窗口的屏幕。“jingdu --help”列出不需要窗口的命令。</translation>
    </message>
    <message>
        <source>Something went wrong in Jingdu: {reason}. Your document and corrections are safe. Please report what you did, together with this line.</source>
        <translation>精读出错了：{reason}。您的文档和更正都安全。请把操作经过连同这行文字反馈给我们。</translation>
    </message>
    <message>
        <source>The cache folder {folder} cannot be used, so every start takes longer. See that only you can write to it, or delete it.</source>
        <translation>缓存文件夹 {folder} 无法使用，每次启动都会变慢。请设为仅您本人可写，或将其删除。</translation>
    </message>
    <message>
        <source>{path} cannot be written, so corrections and notes are kept only until Jingdu is closed. Free some space there, or allow writing, then start Jingdu again.</source>
        <translation>无法写入 {path}，更正和笔记只保留到精读关闭为止。请腾出空间或允许写入，然后重新启动精读。</translation>
    </message>
    <message>
        <source>The file of your corrections and notes was damaged. It is kept as {path}, and a new one was begun. If you have a backup, put it back in its place.</source>
        <translation>更正和笔记的文件已损坏，现保留为 {path}，并新建了一个。如有备份，可以放回原处。</translation>
    </message>
    <message>
        <source>The file of your corrections and notes was damaged. It is kept as {path}, and the copy of {made} is in its place. What you did after that time has to be done again.</source>
        <translation>更正和笔记的文件已损坏，现保留为 {path}，并换上了 {made} 的副本。此后所做的改动需要重做。</translation>
    </message>
    <message>
        <source>The settings could not be read, so Jingdu uses its defaults. Correct or delete the file {path}.</source>
        <translation>设置无法读取，现用默认值。请改正或删除文件 {path}。</translation>
    </message>
    <message>
        <source>The setting {key} cannot be {value}, so its default is used. Choose it again in the settings.</source>
        <translation>设置项 {key} 不能为 {value}，现用默认值。请在设置中重新选择。</translation>
    </message>
    <message>
        <source>The settings could not be saved: {reason}. Check that the folder can be written and has free space.</source>
        <translation>设置无法保存：{reason}。请确认文件夹可以写入，且有剩余空间。</translation>
    </message>
    <message>
        <source>The list of open documents could not be saved: {reason}. Check that the folder can be written and has free space; until then Jingdu cannot reopen them.</source>
        <translation>无法保存已打开文档的列表：{reason}。请确认文件夹可以写入，且有剩余空间；否则下次启动无法恢复这些文档。</translation>
    </message>
    <message>
        <source>“{value}” is not a reading of “{surface}”. Give one syllable for each Chinese character, as xing2, xíng or ㄒㄧㄥˊ.</source>
        <translation>“{value}”不是“{surface}”的读音。请为每个汉字给出一个音节，如 xing2、xíng 或 ㄒㄧㄥˊ。</translation>
    </message>
    <message>
        <source>“{surface}” is too short for a term. Select at least two characters.</source>
        <translation>“{surface}”太短，不能作为术语。请至少选取两个字。</translation>
    </message>
    <message>
        <source>There is no correction “{kind}” with the scope “{scope}”. Compare the row with one that Jingdu has exported.</source>
        <translation>没有范围为“{scope}”的更正类型“{kind}”。请与精读导出的行对照。</translation>
    </message>
    <message>
        <source>“{value}” is not the level of a heading. Give a whole number from 1 to 9.</source>
        <translation>“{value}”不是标题级别。请填写 1 到 9 的整数。</translation>
    </message>
    <message>
        <source>“{name}” is not a table of corrections. Choose a CSV file that Jingdu has exported.</source>
        <translation>“{name}”不是更正表。请选择精读导出的 CSV 文件。</translation>
    </message>
    <message>
        <source>The encoding was guessed as {encoding}. If characters look wrong, reload the document in another encoding.</source>
        <translation>编码推测为 {encoding}。如有乱码，请以其他编码重新载入。</translation>
    </message>
    <message>
        <source>Some bytes are not valid {encoding} and are shown as �. The file may be damaged; compare the marked places with another copy.</source>
        <translation>有些字节不符合 {encoding} 编码，显示为 �。文件可能已损坏，请将这些地方与其他副本核对。</translation>
    </message>
    <message>
        <source>Lines that were broken by the layout have been joined into paragraphs. Compare with the original where a line break matters.</source>
        <translation>因版面而断开的行已合并成段。如果断行要紧，请与原文核对。</translation>
    </message>
    <message>
        <source>The article could not be told from the rest of the page, so all its text is shown. Select the part you need, or paste the article&apos;s text.</source>
        <translation>无法把文章与网页其余部分区分开，因此显示全部文字。请选取所需部分，或直接粘贴文章内容。</translation>
    </message>
    <message>
        <source>The document holds tracked changes; it is read as if all were accepted. Open it in its own program to see what was deleted.</source>
        <translation>文档带有修订记录，这里按全部接受修订后的内容显示。要看删去的内容，请用原来的程序打开。</translation>
    </message>
    <message>
        <source>The document holds hidden text, which is left out. Open it in its own program to see that text.</source>
        <translation>文档含有隐藏文字，这里没有显示。要看这些文字，请用原来的程序打开。</translation>
    </message>
    <message>
        <source>The pages are pictures; the text under them was recognised by a program. Check what matters, figures above all, against the page.</source>
        <translation>页面是图片，下面的文字由软件识别而来。重要内容，尤其是数字，请对照原页核实。</translation>
    </message>
    <message>
        <source>Only the first {read} of {pages} pages were read. Split the file, and open the part you need.</source>
        <translation>全文共 {pages} 页，只读取了前 {read} 页。请拆分文件，打开需要的部分。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no document that Jingdu reads. Folders inside it are not searched: open the one that holds the files.</source>
        <translation>文件夹“{name}”里没有精读能读的文档。不会查找下级文件夹，请直接打开存放文件的那一个。</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed, so the text shows as boxes. Install one, for example with: sudo apt install fonts-noto-cjk.</source>
        <translation>未安装中文字体，文字显示为方框。请安装一种，例如：sudo apt install fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>The pinyin of “{term}” in line {line} of the glossary {name} was left out. Write one syllable for each character, separated by spaces.</source>
        <translation>词汇表 {name} 第 {line} 行“{term}”的拼音与字数不符，已略去。请每字写一个音节，用空格隔开。</translation>
    </message>
    <message>
        <source>The glossary {name} could not be read. Save it as CSV in UTF-8, with columns for term, pinyin, gloss, source and note.</source>
        <translation>词汇表 {name} 无法读取。请存为 UTF-8 编码的 CSV 文件，列为 term、pinyin、gloss、source、note。</translation>
    </message>
    <message>
        <source>“{name}” is in the format {format}, which Jingdu does not read. Save it as DOCX, PDF or text, or paste its text.</source>
        <translation>“{name}”是 {format} 文件，暂不支持这种格式。请另存为 DOCX、PDF 或文本文件，或者粘贴其中的文字。</translation>
    </message>
    <message>
        <source>A newer Jingdu wrote {path}, so corrections and notes are kept only until it is closed. Install the newer version again.</source>
        <translation>{path} 是由较新版本的精读写成的，更正和笔记只保留到本次关闭为止。请重新安装较新的版本。</translation>
    </message>
    <message>
        <source>{path} was removed while Jingdu was open. It has been written again, with all your corrections and notes.</source>
        <translation>{path} 在精读打开期间被删除，现已重新写入，更正和笔记都在。</translation>
    </message>
    <message>
        <source>Another program has put another file in the place of {path}. From now on Jingdu uses the corrections and notes in that file.</source>
        <translation>其他程序用另一个文件替换了 {path}。精读从现在起使用该文件中的更正和笔记。</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <translation>词语和术语</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计量对象</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>cut: the whole is given here</source>
        <translation>有截断：此处给出全文</translation>
    </message>
    <message>
        <source>Line breaks of the source were rebuilt.</source>
        <translation>原文断行已重排。</translation>
    </message>
    <message>
        <source>Glosses</source>
        <translation>释义来源</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>In the card</source>
        <translation>在卡片中</translation>
    </message>
    <message>
        <source>Above marked terms</source>
        <translation>标记的术语上方</translation>
    </message>
    <message>
        <source>Above words beyond an HSK level</source>
        <translation>超出 HSK 等级的词语上方</translation>
    </message>
    <message>
        <source>Above all characters</source>
        <translation>所有汉字上方</translation>
    </message>
    <message>
        <source>Words I know</source>
        <translation>已掌握的词语</translation>
    </message>
    <message>
        <source>For pinyin above words beyond an HSK level; needs: pip install &apos;jingdu[hsk]&apos;</source>
        <translation>用于“超出 HSK 等级的词语上方”；词表需安装：pip install &apos;jingdu[hsk]&apos;</translation>
    </message>
    <message>
        <source>HSK 1</source>
        <translation>HSK 1 级</translation>
    </message>
    <message>
        <source>HSK 2</source>
        <translation>HSK 2 级</translation>
    </message>
    <message>
        <source>HSK 3</source>
        <translation>HSK 3 级</translation>
    </message>
    <message>
        <source>HSK 4</source>
        <translation>HSK 4 级</translation>
    </message>
    <message>
        <source>HSK 5</source>
        <translation>HSK 5 级</translation>
    </message>
    <message>
        <source>HSK 6</source>
        <translation>HSK 6 级</translation>
    </message>
    <message>
        <source>HSK 7–9</source>
        <translation>HSK 7—9 级</translation>
    </message>
    <message>
        <source>一 and 不 in the tone they are spoken in</source>
        <translation>“一”“不”标变调</translation>
    </message>
    <message>
        <source>A colour for each tone</source>
        <translation>四声各用一色</translation>
    </message>
    <message>
        <source>Mark terms</source>
        <translation>标记术语</translation>
    </message>
    <message>
        <source>Mark figures</source>
        <translation>标记数据</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>Let the place of a jump light up and fade</source>
        <translation>跳转后让目标处闪亮片刻</translation>
    </message>
    <message>
        <source>Without it the place is marked and nothing moves</source>
        <translation>关闭后只作标记，不用动画</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Order of the figures</source>
        <translation>数据的排列</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Pinyin of excerpts</source>
        <translation>摘录的拼音</translation>
    </message>
    <message>
        <source>Meanings in excerpts</source>
        <translation>摘录附释义</translation>
    </message>
    <message>
        <source>Figures in excerpts</source>
        <translation>摘录附数据</translation>
    </message>
    <message>
        <source>Citation of excerpts</source>
        <translation>摘录的出处格式</translation>
    </message>
    <message>
        <source>Template of excerpts</source>
        <translation>摘录的模板</translation>
    </message>
    <message>
        <source>Open the last session&apos;s documents at start</source>
        <translation>启动时打开上次的文档</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>búduàn, yí gè, instead of the dictionaries&apos; bùduàn, yī gè</source>
        <translation>如 búduàn、yí gè，而非词典所注 bùduàn、yī gè</translation>
    </message>
    <message>
        <source>For pinyin above the text; tone marks are shown in any case</source>
        <translation>用于正文上方的拼音；声调符号始终显示</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>With pinyin above the text, a line holds about four fifths as many</source>
        <translation>上方标注拼音时，每行约为此数的五分之四</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Show the contents</source>
        <translation>显示目录</translation>
    </message>
    <message>
        <source>Show the side panel</source>
        <translation>显示侧栏</translation>
    </message>
    <message>
        <source>Columns of the figures</source>
        <translation>数据表的列</translation>
    </message>
</context>
</TS>
