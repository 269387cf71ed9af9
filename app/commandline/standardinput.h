// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <memory>

namespace sportello {

/// Everything until the end of the input, without the last line break. Blocks.
QString readAllInput(int descriptor);
/// One line without its end; from a terminal without showing what is typed. Blocks.
QString readSecretLine(int descriptor);

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
