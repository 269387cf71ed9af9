<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BlueskyOAuth</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) away from the server&apos;s. Set the clock; signatures are refused until then.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute away from the server&apos;s. Set the clock; signatures are refused until then.</numerusform>
            <numerusform>The clock of this computer is %n minutes away from the server&apos;s. Set the clock; signatures are refused until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CannedLint</name>
    <message numerus="yes">
        <source>The short variant is too long for %1, by %n character(s).</source>
        <translation>
            <numerusform>The short variant is too long for %1, by %n character.</numerusform>
            <numerusform>The short variant is too long for %1, by %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is too long for %1, by %n character(s).</source>
        <translation>
            <numerusform>The text is too long for %1, by %n character.</numerusform>
            <numerusform>The text is too long for %1, by %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>It goes on by itself in %n minute(s).</source>
        <translation>
            <numerusform>It goes on by itself in %n minute.</numerusform>
            <numerusform>It goes on by itself in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working. Fetching earlier messages: %n so far.</source>
        <translation>
            <numerusform>Working. Fetching earlier messages: %n so far.</numerusform>
            <numerusform>Working. Fetching earlier messages: %n so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working again. %n message(s) fetched after the interruption.</source>
        <translation>
            <numerusform>Working again. %n message fetched after the interruption.</numerusform>
            <numerusform>Working again. %n messages fetched after the interruption.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working. Fetching earlier messages: %n so far, back to %1.</source>
        <translation>
            <numerusform>Working. Fetching earlier messages: %n so far, back to %1.</numerusform>
            <numerusform>Working. Fetching earlier messages: %n so far, back to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>In %n place(s) the history is not as it was written.</source>
        <translation>
            <numerusform>In %n place the history is not as it was written.</numerusform>
            <numerusform>In %n places the history is not as it was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n record(s) are as they were written.</source>
        <translation>
            <numerusform>The %n record is as it was written.</numerusform>
            <numerusform>All %n records are as they were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <comment>a view</comment>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), theirs and ours</source>
        <translation>
            <numerusform>%n message, theirs or ours</numerusform>
            <numerusform>%n messages, theirs and ours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier wording(s)</source>
        <translation>
            <numerusform>%n earlier wording</numerusform>
            <numerusform>%n earlier wordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in threads around these</source>
        <translation>
            <numerusform>%n post in threads around these</numerusform>
            <numerusform>%n posts in threads around these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s) of files</source>
        <translation>
            <numerusform>%n description of files</numerusform>
            <numerusform>%n descriptions of files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) on conversations</source>
        <translation>
            <numerusform>%n tag on conversations</numerusform>
            <numerusform>%n tags on conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) of replies in the outbox</source>
        <translation>
            <numerusform>%n copy of a reply in the outbox</numerusform>
            <numerusform>%n copies of replies in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s), block(s) or report(s)</source>
        <translation>
            <numerusform>%n like, block or report</numerusform>
            <numerusform>%n likes, blocks or reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that went out</source>
        <translation>
            <numerusform>%n file that went out</numerusform>
            <numerusform>%n files that went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) on file</source>
        <translation>
            <numerusform>%n contact on file</numerusform>
            <numerusform>%n contacts on file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) and address(es) on networks</source>
        <translation>
            <numerusform>%n name and address on networks</numerusform>
            <numerusform>%n names and addresses on networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verification(s)</source>
        <translation>
            <numerusform>%n verification</numerusform>
            <numerusform>%n verifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n one-time code(s)</source>
        <translation>
            <numerusform>%n one-time code</numerusform>
            <numerusform>%n one-time codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) of handoffs</source>
        <translation>
            <numerusform>%n reference of handoffs</numerusform>
            <numerusform>%n references of handoffs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lifted hold(s)</source>
        <translation>
            <numerusform>%n lifted hold</numerusform>
            <numerusform>%n lifted holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every byte of the profile was looked through (%1) for %n piece(s) of the texts: none was found.</source>
        <translation>
            <numerusform>Every byte of the profile was looked through (%1) for %n piece of the texts: it was not found.</numerusform>
            <numerusform>Every byte of the profile was looked through (%1) for %n pieces of the texts: none was found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of the texts still stand in a file. Erase again; if that does not help, report it.</source>
        <translation>
            <numerusform>%n piece of the texts still stands in a file. Erase again; if that does not help, report it.</numerusform>
            <numerusform>%n pieces of the texts still stand in a file. Erase again; if that does not help, report it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) stand in texts of others, which stay.</source>
        <translation>
            <numerusform>%n piece stands in texts of others, which stay.</numerusform>
            <numerusform>%n pieces stand in texts of others, which stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportChanges</name>
    <message numerus="yes">
        <source>%1 in the period before; now %n percentage point(s) more (+%2).</source>
        <translation>
            <numerusform>%1 in the period before; now %n percentage point more (+%2).</numerusform>
            <numerusform>%1 in the period before; now %n percentage points more (+%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the period before; now %n percentage point(s) less (−%2).</source>
        <translation>
            <numerusform>%1 in the period before; now %n percentage point less (−%2).</numerusform>
            <numerusform>%1 in the period before; now %n percentage points less (−%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message numerus="yes">
        <source>%1 of %n who wrote waited too long</source>
        <translation>
            <numerusform>%1 of %n who wrote waited too long</numerusform>
            <numerusform>%1 of %n who wrote waited too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) waited longer than %2.</source>
        <translation>
            <numerusform>%1 of %n question waited longer than %2.</numerusform>
            <numerusform>%1 of %n questions waited longer than %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered within %1: %2 instead of %3, of %n question(s).</source>
        <translation>
            <numerusform>Answered within %1: %2 instead of %3, of %n question.</numerusform>
            <numerusform>Answered within %1: %2 instead of %3, of %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this period %n question(s) were left out as spam.</source>
        <translation>
            <numerusform>In this period %n question was left out as spam.</numerusform>
            <numerusform>In this period %n questions were left out as spam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture shows the %n groups with most questions, the table all of them.</source>
        <translation>
            <numerusform>The picture shows the group with most questions, the table all of them.</numerusform>
            <numerusform>The picture shows the %n groups with most questions, the table all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) were answered, %2 were put aside without an answer, %3 are open.</source>
        <translation>
            <numerusform>%1 of %n question was answered, %2 were put aside without an answer, %3 are open.</numerusform>
            <numerusform>%1 of %n questions were answered, %2 were put aside without an answer, %3 are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), %1</source>
        <comment>step of a distribution</comment>
        <translation>
            <numerusform>%n question, %1</numerusform>
            <numerusform>%n questions, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half within %1, 90 % within %2, %n question(s)</source>
        <translation>
            <numerusform>half within %1, 90 % within %2, %n question</numerusform>
            <numerusform>half within %1, 90 % within %2, %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n promise(s) to reply in time were kept.</source>
        <translation>
            <numerusform>%1 of %n promise to reply in time was kept.</numerusform>
            <numerusform>%1 of %n promises to reply in time were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewFigures</name>
    <message numerus="yes">
        <source>%1 of %n promised answer(s) came in time, %2. The goal is %3 %.</source>
        <translation>
            <numerusform>%1 of %n promised answer came in time, %2. The goal is %3 %.</numerusform>
            <numerusform>%1 of %n promised answers came in time, %2. The goal is %3 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the reports</source>
        <translation>
            <numerusform>%n more in the reports</numerusform>
            <numerusform>%n more in the reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) have no answer yet and were not put aside.</source>
        <translation>
            <numerusform>%1 of %n question have no answer yet and were not put aside.</numerusform>
            <numerusform>%1 of %n questions have no answer yet and were not put aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendCheck</name>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadItemMaker</name>
    <message numerus="yes">
        <source>Show %n earlier post(s) of the thread</source>
        <translation>
            <numerusform>Show %n earlier post of the thread</numerusform>
            <numerusform>Show %n earlier posts of the thread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n other post(s) of the thread</source>
        <translation>
            <numerusform>Show %n other post of the thread</numerusform>
            <numerusform>Show %n other posts of the thread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited · show %n earlier wording(s)</source>
        <translation>
            <numerusform>Edited · show %n earlier wording</numerusform>
            <numerusform>Edited · show %n earlier wordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of the thread, folded. Enter shows them.</source>
        <translation>
            <numerusform>%n post of the thread, folded. Enter shows it.</numerusform>
            <numerusform>%n posts of the thread, folded. Enter shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New: %n comment(s) for you</source>
        <translation>
            <numerusform>New: %n comment for you</numerusform>
            <numerusform>New: %n comments for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) for you</source>
        <translation>
            <numerusform>%n comment for you</numerusform>
            <numerusform>%n comments for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::AccountRow</name>
    <message numerus="yes">
        <source>%n request(s) left for now</source>
        <translation>
            <numerusform>%n request left for now</numerusform>
            <numerusform>%n requests left for now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::AnswerCard</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::AnswerSection</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::AttachmentCheck</name>
    <message numerus="yes">
        <source>The description is %n character(s) too long</source>
        <translation>
            <numerusform>The description is %n character too long</numerusform>
            <numerusform>The description is %n characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %n file(s) with a reply</source>
        <translation>
            <numerusform>%1 takes at most %n file with a reply</numerusform>
            <numerusform>%1 takes at most %n files with a reply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::BackupsDialog</name>
    <message numerus="yes">
        <source>%n message(s) more are stored now; they are fetched again as far as the networks still have them.</source>
        <translation>
            <numerusform>%n message more is stored now; it is fetched again if the network still has it.</numerusform>
            <numerusform>%n messages more are stored now; they are fetched again as far as the networks still have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) went out since. They stay on the network and are never sent again.</source>
        <translation>
            <numerusform>%n reply went out since. It stays on the network and is never sent again.</numerusform>
            <numerusform>%n replies went out since. They stay on the network and are never sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were written since, and would be gone here.</source>
        <translation>
            <numerusform>%n note was written since, and would be gone here.</numerusform>
            <numerusform>%n notes were written since, and would be gone here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of what was done came since, and would be gone here.</source>
        <translation>
            <numerusform>%n record of what was done came since, and would be gone here.</numerusform>
            <numerusform>%n records of what was done came since, and would be gone here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::BlockedWordsPage</name>
    <message numerus="yes">
        <source>%n word(s) are in the list.</source>
        <translation>
            <numerusform>%n word is in the list.</numerusform>
            <numerusform>%n words are in the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::BlueskyPasswordSignIn</name>
    <message numerus="yes">
        <source>There were too many attempts to sign in. Try again in %n minutes.</source>
        <translation>
            <numerusform>There were too many attempts to sign in. Try again in %n minute.</numerusform>
            <numerusform>There were too many attempts to sign in. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CannedEditor</name>
    <message numerus="yes">
        <source>%n canned reply(ies) came from %1.</source>
        <translation>
            <numerusform>%n canned reply came from %1.</numerusform>
            <numerusform>%n canned replies came from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CannedExportCommand</name>
    <message numerus="yes">
        <source>%n canned reply(ies) written to %1.</source>
        <translation>
            <numerusform>%n canned reply written to %1.</numerusform>
            <numerusform>%n canned replies written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CannedPage</name>
    <message numerus="yes">
        <source>There are %n canned reply(ies).</source>
        <translation>
            <numerusform>There is %n canned reply.</numerusform>
            <numerusform>There are %n canned replies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canned reply(ies) were added.</source>
        <translation>
            <numerusform>%n canned reply was added.</numerusform>
            <numerusform>%n canned replies were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CannedRowDelegate</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CodePart</name>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>%n try left</numerusform>
            <numerusform>%n tries left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ComposerCheck</name>
    <message numerus="yes">
        <source>It goes out as %n parts, one after the other:</source>
        <translation>
            <numerusform>It goes out as %n part:</numerusform>
            <numerusform>It goes out as %n parts, one after the other:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n parts</source>
        <translation>
            <numerusform>Send %n part</numerusform>
            <numerusform>Send %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ComposerFooter</name>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ContactImportDialog</name>
    <message numerus="yes">
        <source>%n more on file about a known customer</source>
        <translation>
            <numerusform>%n more on file about a known customer</numerusform>
            <numerusform>%n more on file about a known customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New, with %n entries</source>
        <translation>
            <numerusform>New, with %n entry</numerusform>
            <numerusform>New, with %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put on file: %n entries.</source>
        <translation>
            <numerusform>Put on file: %n entry.</numerusform>
            <numerusform>Put on file: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off file: %n entries.</source>
        <translation>
            <numerusform>Taken off file: %n entry.</numerusform>
            <numerusform>Taken off file: %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Duties</name>
    <message numerus="yes">
        <source>Initials are up to %n letters or digits.</source>
        <translation>
            <numerusform>Initials are at most %n letter or digit.</numerusform>
            <numerusform>Initials are up to %n letters or digits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::EarlierSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ExportCommand</name>
    <message numerus="yes">
        <source>%n message(s) written into %1.</source>
        <translation>
            <numerusform>%n message written into %1.</numerusform>
            <numerusform>%n messages written into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Exports</name>
    <message numerus="yes">
        <source>%n conversation(s), as of %1.</source>
        <translation>
            <numerusform>%n conversation, as of %1.</numerusform>
            <numerusform>%n conversations, as of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::FacetList</name>
    <message numerus="yes">
        <source>%1, %n message(s)</source>
        <translation>
            <numerusform>%1, %n message</numerusform>
            <numerusform>%1, %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::GeneralPage</name>
    <message numerus="yes">
        <source>Replies end with “%1” where the account signs, see Brands. Its %n character(s) count as part of the reply.</source>
        <translation>
            <numerusform>Replies end with “%1” where the account signs, see Brands. Its %n character counts as part of the reply.</numerusform>
            <numerusform>Replies end with “%1” where the account signs, see Brands. Its %n characters count as part of the reply.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::HandleSection</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::HandoffReportDialog</name>
    <message numerus="yes">
        <source>%1: %n conversation(s)</source>
        <translation>
            <numerusform>%1: %n conversation</numerusform>
            <numerusform>%1: %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::HistoryExportDialog</name>
    <message numerus="yes">
        <source>What the list shows (%n conversation(s))</source>
        <translation>
            <numerusform>What the list shows (%n conversation)</numerusform>
            <numerusform>What the list shows (%n conversations)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) so far</source>
        <translation>
            <numerusform>%n message so far</numerusform>
            <numerusform>%n messages so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written into %1.</source>
        <translation>
            <numerusform>%n message written into %1.</numerusform>
            <numerusform>%n messages written into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::HistoryImportDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n of them new</numerusform>
            <numerusform>%n of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) from an outbox, which stay where they are</source>
        <translation>
            <numerusform>%n reply from an outbox, which stays where it is</numerusform>
            <numerusform>%n replies from an outbox, which stay where they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n message imported.</numerusform>
            <numerusform>%n messages imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were here already.</source>
        <translation>
            <numerusform>%n message was here already.</numerusform>
            <numerusform>%n messages were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) left out: they were erased here, or are older than what is kept.</source>
        <translation>
            <numerusform>%n message left out: it was erased here, or is older than what is kept.</numerusform>
            <numerusform>%n messages left out: they were erased here, or are older than what is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::HistoryImports</name>
    <message numerus="yes">
        <source>%n line(s) cannot be read, the first one is line %1: %2 Nothing was written. Export the history again, or repair the lines.</source>
        <translation>
            <numerusform>%n line cannot be read, line %1: %2 Nothing was written. Export the history again, or repair the line.</numerusform>
            <numerusform>%n lines cannot be read, the first one is line %1: %2 Nothing was written. Export the history again, or repair the lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ImportCommand</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n of them new</numerusform>
            <numerusform>%n of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n message imported.</numerusform>
            <numerusform>%n messages imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were here already.</source>
        <translation>
            <numerusform>%n message was here already.</numerusform>
            <numerusform>%n messages were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) left out: they were erased here, or are older than what is kept.</source>
        <translation>
            <numerusform>%n message left out: it was erased here, or is older than what is kept.</numerusform>
            <numerusform>%n messages left out: they were erased here, or are older than what is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::LengthBars</name>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ListHeader</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::NavigationDelegate</name>
    <message numerus="yes">
        <source>%n late</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::NavigationModel</name>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <comment>a view and its count</comment>
        <translation>
            <numerusform>%1, %n conversation</numerusform>
            <numerusform>%1, %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n late</source>
        <comment>a view with its count</comment>
        <translation>
            <numerusform>%1, %n late</numerusform>
            <numerusform>%1, %n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::NewsRule</name>
    <message numerus="yes">
        <source>%n newer message(s) of the customer.</source>
        <translation>
            <numerusform>%n newer message of the customer.</numerusform>
            <numerusform>%n newer messages of the customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Notes</name>
    <message numerus="yes">
        <source>The note is too long: at most %n characters are kept.</source>
        <translation>
            <numerusform>The note is too long: at most %n character is kept.</numerusform>
            <numerusform>The note is too long: at most %n characters are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Notifier</name>
    <message numerus="yes">
        <source>%n conversation(s) wait for you</source>
        <translation>
            <numerusform>%n conversation waits for you</numerusform>
            <numerusform>%n conversations wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) due within %1</source>
        <translation>
            <numerusform>%n reply due within %1</numerusform>
            <numerusform>%n replies due within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) late</source>
        <translation>
            <numerusform>%n reply late</numerusform>
            <numerusform>%n replies late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) on the way into private: nothing happened for long</source>
        <translation>
            <numerusform>%n customer on the way into private: nothing happened for long</numerusform>
            <numerusform>%n customers on the way into private: nothing happened for long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due now</source>
        <translation>
            <numerusform>%n promise due now</numerusform>
            <numerusform>%n promises due now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::OutboxCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s)</source>
        <translation>
            <numerusform>With %n file</numerusform>
            <numerusform>With %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s): %1</source>
        <translation>
            <numerusform>With %n file: %1</numerusform>
            <numerusform>With %n files: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::OutcomePanel</name>
    <message numerus="yes">
        <source>What was promised is kept (%n conversation(s))</source>
        <translation>
            <numerusform>What was promised is kept (%n conversation)</numerusform>
            <numerusform>What was promised is kept (%n conversations)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::PeopleDesk</name>
    <message numerus="yes">
        <source>Put on file: %n entries</source>
        <translation>
            <numerusform>Put on file: %n entry</numerusform>
            <numerusform>Put on file: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::PromiseBar</name>
    <message numerus="yes">
        <source>%n further promise(s)</source>
        <translation>
            <numerusform>%n further promise</numerusform>
            <numerusform>%n further promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::QuerySuggestions</name>
    <message numerus="yes">
        <source>%n suggestion(s); Down chooses, Tab takes the first</source>
        <translation>
            <numerusform>%n suggestion; Down chooses, Tab takes it</numerusform>
            <numerusform>%n suggestions; Down chooses, Tab takes the first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::QueryWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReplyOutcome</name>
    <message numerus="yes">
        <source>Leaves in %n part(s).</source>
        <translation>
            <numerusform>Leaves in %n part.</numerusform>
            <numerusform>Leaves in %n parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s); Ctrl+C takes it back.</source>
        <translation>
            <numerusform>Leaves in %n second; Ctrl+C takes it back.</numerusform>
            <numerusform>Leaves in %n seconds; Ctrl+C takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReplyWindowRule</name>
    <message numerus="yes">
        <source>The network takes private replies here for %n more minute(s).</source>
        <translation>
            <numerusform>The network takes private replies here for %n more minute.</numerusform>
            <numerusform>The network takes private replies here for %n more minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReportAccounts</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReportCommand</name>
    <message numerus="yes">
        <source>%n point(s) more (+%1)</source>
        <translation>
            <numerusform>%n point more (+%1)</numerusform>
            <numerusform>%n points more (+%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) less (−%1)</source>
        <translation>
            <numerusform>%n point less (−%1)</numerusform>
            <numerusform>%n points less (−%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReportCoverageForm</name>
    <message numerus="yes">
        <source>%n account(s) without hours count as always open.</source>
        <translation>
            <numerusform>%n account without hours counts as always open.</numerusform>
            <numerusform>%n accounts without hours count as always open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReportPage</name>
    <message numerus="yes">
        <source>Counting… %1 of %n conversation(s)</source>
        <translation>
            <numerusform>Counting… %1 of %n conversation</numerusform>
            <numerusform>Counting… %1 of %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReportQuestions</name>
    <message numerus="yes">
        <source>%1: %n question(s). Enter opens the conversation.</source>
        <translation>
            <numerusform>%1: %n question. Enter opens the conversation.</numerusform>
            <numerusform>%1: %n questions. Enter opens the conversation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Reports</name>
    <message numerus="yes">
        <source>There are more than %n question(s) in this period. Choose a shorter one, or fewer accounts.</source>
        <translation>
            <numerusform>There are more than %n question in this period. Choose a shorter one, or fewer accounts.</numerusform>
            <numerusform>There are more than %n questions in this period. Choose a shorter one, or fewer accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::RetentionCommand</name>
    <message numerus="yes">
        <source>%n conversation(s) emptied.</source>
        <translation>
            <numerusform>%n conversation emptied.</numerusform>
            <numerusform>%n conversations emptied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewDesk</name>
    <message numerus="yes">
        <source>%n reply(s) written to %1.</source>
        <translation>
            <numerusform>%n reply written to %1.</numerusform>
            <numerusform>%n replies written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewSide</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s) on your replies</source>
        <translation>
            <numerusform>%n new comment on your replies</numerusform>
            <numerusform>%n new comments on your replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewStrip</name>
    <message numerus="yes">
        <source>%n at random</source>
        <translation>
            <numerusform>%n at random</numerusform>
            <numerusform>%n at random</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewText</name>
    <message numerus="yes">
        <source>as %1, in %n part(s)</source>
        <translation>
            <numerusform>as %1, in %n part</numerusform>
            <numerusform>as %1, in %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::SearchPreview</name>
    <message numerus="yes">
        <source>%n hit(s) in this conversation</source>
        <translation>
            <numerusform>%n hit in this conversation</numerusform>
            <numerusform>%n hits in this conversation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::SearchWords</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::StagePicture</name>
    <message numerus="yes">
        <source>%n ended here</source>
        <translation>
            <numerusform>%n ended here</numerusform>
            <numerusform>%n ended here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way here</source>
        <translation>
            <numerusform>%n under way here</numerusform>
            <numerusform>%n under way here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::StatusLine</name>
    <message numerus="yes">
        <source>%n account(s) working</source>
        <translation>
            <numerusform>%n account working</numerusform>
            <numerusform>%n accounts working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reachable</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n not reachable</numerusform>
            <numerusform>%n not reachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed out</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n signed out</numerusform>
            <numerusform>%n signed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repl(ies) need you</source>
        <translation>
            <numerusform>%n reply needs you</numerusform>
            <numerusform>%n replies need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repl(ies) waiting to be sent</source>
        <translation>
            <numerusform>%n reply waiting to be sent</numerusform>
            <numerusform>%n replies waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::SyncCommand</name>
    <message numerus="yes">
        <source>%1: %n new message(s)</source>
        <translation>
            <numerusform>%1: %n new message</numerusform>
            <numerusform>%1: %n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Tags</name>
    <message numerus="yes">
        <source>The name of a tag has at most %n characters.</source>
        <translation>
            <numerusform>The name of a tag has at most %n character.</numerusform>
            <numerusform>The name of a tag has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ThreadHeader</name>
    <message numerus="yes">
        <source>private, with %n more reader(s)</source>
        <translation>
            <numerusform>private, with %n more reader</numerusform>
            <numerusform>private, with %n more readers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::TooLongRule</name>
    <message numerus="yes">
        <source>%n byte(s) too long.</source>
        <translation>
            <numerusform>%n byte too long.</numerusform>
            <numerusform>%n bytes too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>%n character too long.</numerusform>
            <numerusform>%n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send in %n numbered part(s)</source>
        <translation>
            <numerusform>Send in %n numbered part</numerusform>
            <numerusform>Send in %n numbered parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Tray</name>
    <message numerus="yes">
        <source>Sportello: %n wait(s) for an answer</source>
        <translation>
            <numerusform>Sportello: %n person waits for an answer</numerusform>
            <numerusform>Sportello: %n people wait for an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::TriageDesk</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed with colleagues: %1</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n stayed with a colleague: %1</numerusform>
            <numerusform>%n stayed with colleagues: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Undoer</name>
    <message numerus="yes">
        <source>Too late: a step can be taken back for %n second(s).</source>
        <translation>
            <numerusform>Too late: a step can be taken back for %n second.</numerusform>
            <numerusform>Too late: a step can be taken back for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::VerificationCodes</name>
    <message numerus="yes">
        <source>A code has exactly eight digits. %n tries are left.</source>
        <translation>
            <numerusform>A code has exactly eight digits. %n try is left.</numerusform>
            <numerusform>A code has exactly eight digits. %n tries are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not the code. %n tries are left.</source>
        <translation>
            <numerusform>This is not the code. %n try is left.</numerusform>
            <numerusform>This is not the code. %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Verifications</name>
    <message numerus="yes">
        <source>A checklist has at most %n facts.</source>
        <translation>
            <numerusform>A checklist has at most %n fact.</numerusform>
            <numerusform>A checklist has at most %n facts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facts are not ticked. Only when all of them match the customer counts as verified.</source>
        <translation>
            <numerusform>%n fact is not ticked. Only when all of them match the customer counts as verified.</numerusform>
            <numerusform>%n facts are not ticked. Only when all of them match the customer counts as verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::VerifyDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::bluesky::PostSend</name>
    <message numerus="yes">
        <source>At most %n picture(s) can be attached.</source>
        <translation>
            <numerusform>At most %n picture can be attached.</numerusform>
            <numerusform>At most %n pictures can be attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::mastodon::Sending</name>
    <message numerus="yes">
        <source>Everybody who is mentioned can read a private message. Not meant to read it: %1</source>
        <translation>
            <numerusform>Everybody who is mentioned can read a private message. Not meant to read it: %1</numerusform>
            <numerusform>Everybody who is mentioned can read a private message. Not meant to read it: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
