// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/livereplycheck.h"

namespace sportello {

namespace {

constexpr std::chrono::milliseconds pause{250};

} // namespace

LiveReplyCheck::LiveReplyCheck(ReplyChecks &checks, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_checks(checks)
    , m_clock(clock)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!m_reply)
            return;
        if (changes.merged.contains(m_reply->conversation))
            m_reply->conversation = changes.merged.value(m_reply->conversation);
        if (changes.blockedWords || changes.promisePhrases
            || changes.conversations.contains(m_reply->conversation))
            schedule();
    });
}

void LiveReplyCheck::setReply(const ReplyToCheck &reply)
{
    if (m_reply == reply)
        return;
    m_reply = reply;
    schedule();
}

void LiveReplyCheck::clear()
{
    ++m_number;
    m_reply.reset();
    if (m_remarks.isEmpty())
        return;
    m_remarks.clear();
    Q_EMIT changed({}, m_remarks);
}

void LiveReplyCheck::schedule()
{
    m_clock.callAfter(pause, this, [this, number = ++m_number] {
        if (number == m_number)
            look();
    });
}

void LiveReplyCheck::look()
{
    const quint64 number = ++m_number;
    whenDone(m_checks.check(*m_reply), this,
             [this, number, text = m_reply->text](const Result<QList<CheckRemark>> &remarks) {
        if (number != m_number || !remarks)
            return;
        m_remarks = *remarks;
        Q_EMIT changed(text, m_remarks);
    });
}

} // namespace sportello
