<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message numerus="yes">
        <source>“{surface}” occurs %n times in this document.</source>
        <translation>
            <numerusform>“{surface}” occurs once in this document.</numerusform>
            <numerusform>“{surface}” occurs %n times in this document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places change.</source>
        <translation>
            <numerusform>One place changes.</numerusform>
            <numerusform>%n places change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExcerptDialog</name>
    <message numerus="yes">
        <source>%n passages.</source>
        <translation>
            <numerusform>One passage.</numerusform>
            <numerusform>%n passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Excerpting</name>
    <message numerus="yes">
        <source>%n passages gathered</source>
        <translation>
            <numerusform>%n passage gathered</numerusform>
            <numerusform>%n passages gathered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresDesk</name>
    <message numerus="yes">
        <source>%n rows are no longer figures</source>
        <translation>
            <numerusform>%n row is no longer a figure</numerusform>
            <numerusform>%n rows are no longer figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message numerus="yes">
        <source>{group}, %n figures</source>
        <translation>
            <numerusform>{group}, %n figure</numerusform>
            <numerusform>{group}, %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %n figures, closed</source>
        <translation>
            <numerusform>{group}, %n figure, closed</numerusform>
            <numerusform>{group}, %n figures, closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message numerus="yes">
        <source>%n highlights are imported</source>
        <translation>
            <numerusform>%n highlight is imported</numerusform>
            <numerusform>%n highlights are imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the new ones belong to other documents.</source>
        <translation>
            <numerusform>%n of the new ones belongs to another document.</numerusform>
            <numerusform>%n of the new ones belong to other documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesDesk</name>
    <message numerus="yes">
        <source>%n highlights are deleted</source>
        <translation>
            <numerusform>%n highlight is deleted</numerusform>
            <numerusform>%n highlights are deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message numerus="yes">
        <source>Nothing fits the filter. Clear it to see all %n rows.</source>
        <translation>
            <numerusform>Nothing fits the filter. Clear it to see the one row.</numerusform>
            <numerusform>Nothing fits the filter. Clear it to see all %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln characters selected</source>
        <translation>
            <numerusform>%Ln character selected</numerusform>
            <numerusform>%Ln characters selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them Chinese</source>
        <translation>
            <numerusform>%Ln of them Chinese</numerusform>
            <numerusform>%Ln of them Chinese</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figures</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsDesk</name>
    <message numerus="yes">
        <source>%n terms are unmarked</source>
        <translation>
            <numerusform>%n term is unmarked</numerusform>
            <numerusform>%n terms are unmarked</numerusform>
        </translation>
    </message>
</context>
</TS>
