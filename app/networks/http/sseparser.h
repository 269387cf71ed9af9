// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace sportello {

/// Takes a stream of server-sent events apart as it comes in.
/// Source of the rules: WHATWG HTML, section 9.2 "Server-sent events".
class SseParser
{
public:
    struct Event
    {
        QString name; ///< "message" when the server gives none
        QByteArray data;

        bool operator==(const Event &) const = default;
    };

    /// `maximumBytes` bounds one event and one line.
    explicit SseParser(qint64 maximumBytes);

    /// The events that these bytes complete.
    QList<Event> feed(const QByteArray &bytes);
    /// True for ever after a line or an event was larger than allowed; nothing is read any more.
    bool hasOverflowed() const { return m_overflowed; }
    /// For Last-Event-ID when connecting again.
    const QByteArray &lastEventId() const { return m_lastEventId; }
    /// How long the server wants us to wait before connecting again.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    /// A new connection: what was unfinished is gone, the id of the last event stays.
    void restart();

private:
    void takeLine(const QByteArray &line, QList<Event> &events);
    void takeField(const QByteArray &field, const QByteArray &value);

    qint64 m_maximumBytes;
    QByteArray m_line;
    QString m_name;
    QByteArray m_data;
    QByteArray m_pendingId;
    QByteArray m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_atStart = true;
    bool m_afterReturn = false; ///< the last byte was CR; an LF now belongs to it
    bool m_overflowed = false;
};

} // namespace sportello
