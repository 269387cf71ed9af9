// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/auditchain.h"

#include "core/sha256.h"
#include "domain/auditkinds.h"

#include <QtEndian>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// So that no other hash of ours is ever taken for one of these.
const QByteArray recordDomain = QByteArrayLiteral("Sportello audit record 1\n");
const QByteArray textDomain = QByteArrayLiteral("Sportello audit text 1\n");

/// A field with its kind and its length before it: no two lists of fields give the same bytes.
void appendField(QByteArray &bytes, char tag, const QString &text)
{
    const QByteArray content = text.toUtf8();
    const quint64 length = qToBigEndian(quint64(content.size()));
    bytes += tag;
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    bytes += content;
}

void appendText(QByteArray &bytes, const QString &text, const QString &digest)
{
    appendField(bytes, digest.isEmpty() ? 't' : 'd', digest.isEmpty() ? text : digest);
}

QString digestOf(char tag, const QString &salt, const QString &text)
{
    QByteArray bytes = textDomain;
    appendField(bytes, 's', salt);
    appendField(bytes, tag, text);
    return sha256Hex(bytes);
}

/// A database gives back what it was given only when that is proper text.
QString properText(QString text)
{
    text.remove(QChar(u'\0'));
    return QString::fromUtf8(text.toUtf8());
}

} // namespace

AuditRecord chained(AuditRecord record, const AuditHead &head, const QString &salt)
{
    record.number = head.records + 1;
    record.subject = properText(record.subject);
    record.detail = properText(record.detail);
    const bool isTyped = record.subject.size() > LongestAuditId;
    record.subjectDigest = isTyped ? digestOf('j', salt, record.subject) : QString();
    record.detailDigest = record.detail.isEmpty() ? QString() : digestOf('x', salt, record.detail);
    record.salt = isTyped || !record.detail.isEmpty() ? salt : QString();
    record.hash = auditHash(head.hash, record);
    return record;
}

QString auditHash(const QString &previous, const AuditRecord &record)
{
    QByteArray bytes = recordDomain;
    bytes.reserve(600);
    appendField(bytes, 'p', previous);
    appendField(bytes, 'n', QString::number(record.number));
    appendField(bytes, 'i', record.id);
    appendField(bytes, 'h', QString::number(toMilliseconds(record.happenedAt)));
    appendField(bytes, 'a', record.agent);
    appendField(bytes, 'k', record.kind);
    appendField(bytes, 'c', record.account);
    appendField(bytes, 'v', record.conversation);
    appendText(bytes, record.subject, record.subjectDigest);
    appendText(bytes, record.detail, record.detailDigest);
    return sha256Hex(bytes);
}

bool AuditChainCheck::isTextSound(const AuditRecord &record)
{
    const bool hasDigest = !record.subjectDigest.isEmpty() || !record.detailDigest.isEmpty();
    if (!hasDigest)
        return record.salt.isEmpty();
    if (record.salt.isEmpty()) {
        // Erased: nothing of what people typed may stand there.
        if (!record.detail.isEmpty()
            || (!record.subjectDigest.isEmpty() && !record.subject.isEmpty()))
            return false;
        m_emptied.append({{HistoryFinding::Kind::Emptied, record.number, record.number, record.kind,
                           record.happenedAt},
                          record.conversation});
        return true;
    }
    const auto agrees = [&record](char tag, const QString &text, const QString &digest) {
        return digest.isEmpty() || digestOf(tag, record.salt, text) == digest;
    };
    return agrees('j', record.subject, record.subjectDigest)
        && agrees('x', record.detail, record.detailDigest);
}

void AuditChainCheck::feed(const AuditRecord &record)
{
    ++m_read;
    if (record.number <= m_end.records) {
        add(HistoryFinding::Kind::Added, record);
        return;
    }
    if (record.number > m_end.records + 1) {
        add({HistoryFinding::Kind::Missing, m_end.records + 1, record.number - 1, {}, {}});
        m_knowsPrevious = false;
    }
    const bool follows = !m_knowsPrevious || auditHash(m_end.hash, record) == record.hash;
    const bool sound = isTextSound(record);
    if (!follows || !sound)
        add(HistoryFinding::Kind::Changed, record);
    if (record.kind == AuditKind::emptied)
        m_erasures.insert(record.conversation, record.number);
    if (record.kind == AuditKind::restored || record.kind == AuditKind::begunAnew)
        m_restored.append(record.happenedAt);
    if (record.kind == AuditKind::remembered)
        m_remembered.append(record.happenedAt);
    m_end = {record.number, record.hash};
    m_knowsPrevious = true;
    if (m_memory && m_memory->records == record.number && m_memory->hash != record.hash)
        add(HistoryFinding::Kind::Rewritten, record);
}

void AuditChainCheck::feedLoose(const AuditRecord &record)
{
    ++m_read;
    add({HistoryFinding::Kind::Added, 0, 0, record.kind, record.happenedAt});
}

void AuditChainCheck::finish(const AuditHead &head)
{
    const qint64 known = std::max(head.records, m_memory ? m_memory->records : 0);
    if (known > m_end.records)
        add({HistoryFinding::Kind::CutOff, m_end.records + 1, known, {}, {}});
    if (head.records < m_end.records)
        add({HistoryFinding::Kind::Added, head.records + 1, m_end.records, {}, {}});
    else if (head.records == m_end.records && head.hash != m_end.hash)
        add({HistoryFinding::Kind::EndDiffers, m_end.records, m_end.records, {}, {}});
    // The record that tells of an erasure may be among those that are missing.
    for (const Place &place : std::as_const(m_emptied)) {
        if (m_erasures.value(place.conversation) < place.finding.from)
            add(place.finding);
    }
}

void AuditChainCheck::add(HistoryFinding::Kind kind, const AuditRecord &record)
{
    add({kind, record.number, record.number, record.kind, record.happenedAt});
}

void AuditChainCheck::add(const HistoryFinding &finding)
{
    ++m_findingCount;
    if (m_findings.size() < MostFindings)
        m_findings.append(finding);
}

} // namespace sportello
