// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace sportello {

/// Asks a server of the tests on 127.0.0.1 and waits for its answer, at most half a minute between
/// two bytes. Needs no event loop; usable in any thread. Empty when there was no answer.
QJsonObject askOnLoopback(quint16 port, const QByteArray &method, const QString &path,
                          const QJsonObject &body = {});

} // namespace sportello
