// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/sseparser.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

SseParser::SseParser(qint64 maximumBytes)
    : m_maximumBytes(maximumBytes)
{
}

QList<SseParser::Event> SseParser::feed(const QByteArray &bytes)
{
    QList<Event> events;
    for (const char byte : bytes) {
        if (m_overflowed)
            return events;
        const bool joined = m_afterReturn && byte == '\n';
        m_afterReturn = byte == '\r';
        if (joined)
            continue;
        if (byte == '\r' || byte == '\n') {
            QByteArray line;
            line.swap(m_line);
            if (m_atStart && line.startsWith("\xef\xbb\xbf"))
                line.remove(0, 3);
            m_atStart = false;
            takeLine(line, events);
        } else {
            m_line += byte;
            m_overflowed = m_line.size() > m_maximumBytes;
        }
    }
    return events;
}

void SseParser::restart()
{
    m_line.clear();
    m_name.clear();
    m_data.clear();
    m_pendingId = m_lastEventId;
    m_atStart = true;
    m_afterReturn = false;
    m_overflowed = false;
}

void SseParser::takeLine(const QByteArray &line, QList<Event> &events)
{
    if (line.isEmpty()) {
        m_lastEventId = m_pendingId;
        if (!m_data.isEmpty()) {
            m_data.chop(1); // the line feed behind the last line
            events.append({m_name.isEmpty() ? u"message"_s : m_name, m_data});
        }
        m_name.clear();
        m_data.clear();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    takeField(colon < 0 ? line : line.left(colon), value);
}

void SseParser::takeField(const QByteArray &field, const QByteArray &value)
{
    if (field == "event") {
        m_name = QString::fromUtf8(value);
    } else if (field == "data") {
        m_data += value + '\n';
        m_overflowed = m_data.size() > m_maximumBytes;
    } else if (field == "id") {
        if (!value.contains('\0'))
            m_pendingId = value;
    } else if (field == "retry") {
        const bool digits = !value.isEmpty() && value.size() < 9
            && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits)
            m_retry = std::chrono::milliseconds(value.toLongLong());
    }
}

} // namespace sportello
