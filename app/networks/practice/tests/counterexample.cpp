// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include <QTcpSocket>

// What the symbol check must notice; nothing links it.
void reachOut(const QString &host)
{
    QTcpSocket socket;
    socket.connectToHost(host, 80);
}
