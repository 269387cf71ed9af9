// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/auditchain.h"
#include "domain/auditkinds.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using Kind = HistoryFinding::Kind;
using Records = QList<AuditRecord>;

namespace {

constexpr int count = 1000;

QString key(int i)
{
    return u"key%1"_s.arg(i, 6, 10, QChar(u'0'));
}

/// A history with records of all sorts: with and without details, typed subjects, one conversation
/// whose texts were erased.
Records makeHistory()
{
    Records records;
    AuditHead head;
    for (int i = 1; i <= count; ++i) {
        AuditRecord record;
        record.id = key(i);
        record.happenedAt = fromMilliseconds(1'778'752'800'000 + i * 1000);
        record.agent = i % 3 ? u"agent"_s : QString();
        record.kind = i % 5 ? u"state.changed"_s : u"reply.sent"_s;
        record.account = i % 4 ? u"account"_s : QString();
        record.conversation = u"conversation%1"_s.arg(i % 7);
        record.subject =
            i % 11 ? key(i * 2) : u"someone's words that are longer than an id %1"_s.arg(i);
        record.detail = i % 2 ? u"new>taken %1"_s.arg(i) : QString();
        if (i == 900) {
            record.kind = AuditKind::emptied;
            record.conversation = u"conversation3"_s;
            record.subject.clear();
            record.detail.clear();
        }
        record = chained(record, head, u"salt%1"_s.arg(i));
        head = {record.number, record.hash};
        records.append(record);
    }
    for (AuditRecord &record : records) {
        if (record.conversation != u"conversation3"_s || record.number > 900)
            continue;
        record.detail.clear();
        record.salt.clear();
        if (!record.subjectDigest.isEmpty())
            record.subject.clear();
    }
    return records;
}

AuditHead headOf(const Records &records)
{
    return records.isEmpty() ? AuditHead{} : AuditHead{records.last().number, records.last().hash};
}

} // namespace

/// Whatever somebody does to the history of a thousand records is found, and where.
class TestAuditChain : public TestCase
{
    Q_OBJECT

private:
    /// The check as it stands before record `index`; from there on a copy goes over what was made
    /// of the rest.
    AuditChainCheck before(int index)
    {
        while (m_prefixed < index)
            m_prefix.feed(m_records.at(m_prefixed++));
        return m_prefix;
    }
    /// What is found, as far as the first finding; the whole rest when there is none.
    static QList<HistoryFinding> look(AuditChainCheck check, const Records &rest,
                                      const AuditHead &head)
    {
        for (const AuditRecord &record : rest) {
            check.feed(record);
            if (!check.findings().isEmpty())
                return check.findings();
        }
        check.finish(head);
        return check.findings();
    }
    void startAgain()
    {
        m_prefix = {};
        m_prefixed = 0;
    }

    const Records m_records = makeHistory();
    AuditChainCheck m_prefix;
    int m_prefixed = 0;

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        startAgain();
    }

    void wholeHistoryIsSound()
    {
        AuditChainCheck check;
        check.remember({500, m_records.at(499).hash});
        for (const AuditRecord &record : m_records)
            check.feed(record);
        check.finish(headOf(m_records));
        QCOMPARE(check.findings(), {});
        QCOMPARE(check.end(), headOf(m_records));
        QCOMPARE(check.read(), qint64(count));
        // Some are erased, and that is told in record 900.
        QVERIFY(std::any_of(m_records.cbegin(), m_records.cend(), [](const AuditRecord &record) {
            return record.salt.isEmpty() && !record.detailDigest.isEmpty();
        }));
        AuditChainCheck empty;
        empty.finish({});
        QCOMPARE(empty.findings(), {});
    }

    void everyChangedFieldIsFound()
    {
        using Change = std::function<void(AuditRecord &)>;
        const QList<Change> changes{
            [](AuditRecord &r) { r.id += u'x'; },
            [](AuditRecord &r) { r.happenedAt += std::chrono::milliseconds(1); },
            [](AuditRecord &r) { r.agent = r.agent.isEmpty() ? u"agent"_s : QString(); },
            [](AuditRecord &r) { r.kind = u"note.added"_s; },
            [](AuditRecord &r) { r.account += u'x'; },
            [](AuditRecord &r) { r.conversation += u'x'; },
            [](AuditRecord &r) { r.subject += u'x'; },
            [](AuditRecord &r) { r.detail += u'x'; },
            [](AuditRecord &r) { r.salt += u'x'; },
            [](AuditRecord &r) { r.subjectDigest = u"0"_s.repeated(64); },
            [](AuditRecord &r) { r.detailDigest = u"0"_s.repeated(64); },
            [](AuditRecord &r) { r.hash[7] = r.hash.at(7) == u'0' ? u'1' : u'0'; },
            // With the record's own hash made anew: the next one does not follow any more.
            [](AuditRecord &r) {
            r.kind = u"note.added"_s;
            r.hash = u"f"_s.repeated(64);
            },
            };
        int found = 0;
        for (int i = 0; i < count; ++i) {
            const AuditChainCheck prefix = before(i);
            for (qsizetype way = 0; way < changes.size(); ++way) {
                Records rest = m_records.sliced(i, std::min(2, count - i));
                changes.at(way)(rest.first());
                AuditChainCheck check = prefix;
                for (const AuditRecord &record : rest)
                    check.feed(record);
                const QByteArray where = QByteArray::number(i) + " way " + QByteArray::number(way);
                QVERIFY2(!check.findings().isEmpty(), where.constData());
                QCOMPARE(check.findings().first().kind, Kind::Changed);
                QCOMPARE(check.findings().first().from, qint64(i + 1));
                ++found;
            }
        }
        QCOMPARE(found, count * int(changes.size()));
    }

    void everyRehashedRecordIsFound()
    {
        for (int i = 0; i < count; ++i) {
            Records rest = m_records.sliced(i, std::min(2, count - i));
            rest.first().kind = u"note.added"_s;
            rest.first().hash =
                auditHash(i > 0 ? m_records.at(i - 1).hash : QString(), rest.first());
            const AuditHead head = i + 2 >= count ? headOf(m_records) : headOf(rest);
            const QList<HistoryFinding> findings = look(before(i), rest, head);
            QVERIFY2(!findings.isEmpty(), qPrintable(QString::number(i)));
            // The last one has nobody after it; the end that was noted tells.
            QCOMPARE(findings.first().kind, i + 1 < count ? Kind::Changed : Kind::EndDiffers);
            QCOMPARE(findings.first().from, qint64(std::min(i + 2, count)));
        }
    }

    void everyRemovedRecordIsFound()
    {
        for (int i = 0; i < count; ++i) {
            Records rest = m_records.sliced(i + 1);
            QList<HistoryFinding> findings = look(before(i), rest, headOf(m_records));
            QVERIFY(!findings.isEmpty());
            const bool last = i + 1 == count;
            QCOMPARE(findings.first().kind, last ? Kind::CutOff : Kind::Missing);
            QCOMPARE(findings.first().from, qint64(i + 1));
            QCOMPARE(findings.first().to, qint64(i + 1));
            // With the others moved up, so that no number is missing.
            for (AuditRecord &record : rest)
                --record.number;
            findings = look(before(i), rest, headOf(rest.isEmpty() ? m_records : rest));
            QVERIFY(!findings.isEmpty());
            QCOMPARE(findings.first().from, qint64(i + 1));
        }
    }

    void everySwapIsFound()
    {
        for (int i = 0; i + 1 < count; ++i) {
            Records rest = m_records.sliced(i, 2);
            std::swap(rest[0], rest[1]);
            QList<HistoryFinding> findings = look(before(i), rest, headOf(rest));
            QVERIFY(!findings.isEmpty());
            QCOMPARE(findings.first().from, qint64(i + 1));
            // Each in the other's place.
            std::swap(rest[0].number, rest[1].number);
            findings = look(before(i), rest, headOf(rest));
            QVERIFY(!findings.isEmpty());
            QCOMPARE(findings.first().kind, Kind::Changed);
            QCOMPARE(findings.first().from, qint64(i + 1));
        }
    }

    void everyInsertedRecordIsFound()
    {
        for (int i = 0; i < count; ++i) {
            AuditRecord forged = m_records.at(i);
            forged.id = u"forged"_s;
            forged.kind = u"reply.sent"_s;
            // Under a number that is taken, after the one who has it.
            Records rest{m_records.at(i), forged};
            QList<HistoryFinding> findings = look(before(i), rest, headOf(rest));
            QVERIFY(!findings.isEmpty());
            QCOMPARE(findings.first().kind, Kind::Added);
            QCOMPARE(findings.first().from, qint64(i + 1));
            // With room made for it, and a hash that follows.
            const AuditHead head{i, i > 0 ? m_records.at(i - 1).hash : QString()};
            forged = chained(forged, head, u"salt"_s);
            AuditRecord moved = m_records.at(i);
            ++moved.number;
            findings = look(before(i), {forged, moved}, headOf({forged, moved}));
            QVERIFY(!findings.isEmpty());
            QCOMPARE(findings.first().kind, Kind::Changed);
            QCOMPARE(findings.first().from, qint64(i + 2));
        }
        AuditChainCheck check;
        check.feedLoose(m_records.first());
        QCOMPARE(check.findings().first().kind, Kind::Added);
    }

    void everyCutIsFound()
    {
        for (int i = 0; i < count; ++i) {
            const Records kept = m_records.first(i);
            AuditChainCheck check = before(i);
            check.finish(headOf(m_records));
            QVERIFY(!check.findings().isEmpty());
            QCOMPARE(check.findings().first().kind, Kind::CutOff);
            QCOMPARE(check.findings().first().from, qint64(i + 1));
            QCOMPARE(check.findings().first().to, qint64(count));
        }
        // With the end noted anew in the database: the keychain remembers the real one.
        startAgain();
        m_prefix.remember(headOf(m_records));
        for (int i = 0; i < count; ++i) {
            AuditChainCheck check = before(i);
            check.finish(headOf(m_records.first(i)));
            QVERIFY(!check.findings().isEmpty());
            QCOMPARE(check.findings().first().kind, Kind::CutOff);
            QCOMPARE(check.findings().first().to, qint64(count));
        }
    }

    void historyWrittenAnewIsFoundByWhoRemembers()
    {
        for (const int remembered : {1, 2, 500, 999, 1000}) {
            AuditChainCheck check;
            check.remember({remembered, m_records.at(remembered - 1).hash});
            AuditHead head;
            for (AuditRecord record : m_records) {
                if (record.number == 1)
                    record.kind = u"note.added"_s;
                record = chained(record, head, u"another"_s);
                head = {record.number, record.hash};
                check.feed(record);
            }
            check.finish(head);
            QVERIFY(!check.findings().isEmpty());
            QCOMPARE(check.findings().first().kind, Kind::Rewritten);
            QCOMPARE(check.findings().first().from, qint64(remembered));
        }
    }

    void textsTakenAwayWithoutAnErasureAreFound()
    {
        int tried = 0;
        for (int i = 0; i < count; ++i) {
            AuditRecord record = m_records.at(i);
            if (record.salt.isEmpty())
                continue;
            record.detail.clear();
            record.salt.clear();
            if (!record.subjectDigest.isEmpty())
                record.subject.clear();
            AuditChainCheck check = before(i);
            check.feed(record);
            for (int next = i + 1; next < std::min(i + 3, count); ++next)
                check.feed(m_records.at(next));
            check.finish(check.end());
            QVERIFY(!check.findings().isEmpty());
            const auto emptied = [i](const HistoryFinding &each) {
                return each.kind == Kind::Emptied && each.from == i + 1;
            };
            QVERIFY(std::any_of(check.findings().cbegin(), check.findings().cend(), emptied));
            ++tried;
        }
        QVERIFY(tried > 400);
    }

    void digestsDoNotTellTheText()
    {
        // The same words twice: without the salt nobody sees that they are the same.
        AuditRecord record;
        record.detail = u"0123456789"_s;
        const AuditRecord one = chained(record, {}, u"one"_s);
        const AuditRecord two = chained(record, {}, u"two"_s);
        QVERIFY(one.detailDigest != two.detailDigest);
        QCOMPARE(one.detailDigest.size(), 64);
    }

    void findingsAreCountedBeyondWhatIsKept()
    {
        AuditChainCheck check;
        for (AuditRecord record : m_records) {
            record.kind += u'x';
            check.feed(record);
        }
        QCOMPARE(check.findings().size(), AuditChainCheck::MostFindings);
        QCOMPARE(check.findingCount(), qint64(count));
    }
};

SPORTELLO_TEST(TestAuditChain)
#include "test_auditchain.moc"
