// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <memory>
#include <optional>

namespace sportello {

/// Everything until the end of the input, without the last line break. Blocks.
QString readAllInput(int descriptor);
/// One line without its end; from a terminal without showing what is typed. Blocks.
QString readSecretLine(int descriptor);

/// Lines as they come, in bounded memory. Blocks.
class LineReader
{
public:
    struct Line
    {
        QByteArray bytes; ///< without the line break
        bool isTooLong = false; ///< then without its bytes
    };

    /// `longest` in bytes.
    LineReader(int descriptor, qsizetype longest);

    /// Nothing at the end.
    std::optional<Line> next();
    /// True when the end came because nothing can be read.
    bool hasFailed() const { return m_hasFailed; }

private:
    bool readMore();

    int m_descriptor;
    qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the next line in the buffer
    bool m_isSkipping = false;
    bool m_isAtEnd = false;
    bool m_hasFailed = false;
};

/// Lines as they come, without blocking.
class InputLines : public QObject
{
    Q_OBJECT

public:
    explicit InputLines(int descriptor, QObject *parent = nullptr);

Q_SIGNALS:
    void lineRead(const QString &line);

private:
    void read();

    int m_descriptor;
    QByteArray m_buffer;
    QSocketNotifier m_notifier;
};

} // namespace sportello
