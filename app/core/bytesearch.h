// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMultiHash>
#include <QSet>

#include <bitset>

class QIODevice;

namespace sportello {

/// Finds out which of many pieces stand somewhere in a stream of bytes; one pass, however many they
/// are.
class ByteSearch
{
public:
    /// Shorter pieces are left out.
    static constexpr qsizetype ShortestPiece = 8;

    explicit ByteSearch(const QList<QByteArray> &pieces);

    /// Reads the device to its end. False when it could not be read to there.
    bool read(QIODevice &device);
    const QSet<QByteArray> &found() const { return m_found; }
    qint64 bytesRead() const { return m_bytes; }

private:
    void look(QByteArrayView bytes);

    QMultiHash<quint64, QByteArray> m_byBeginning;
    std::bitset<65536> m_beginnings; ///< most bytes begin nothing, and are passed by at once
    qsizetype m_longest = ShortestPiece;
    QSet<QByteArray> m_found;
    qint64 m_bytes = 0;
};

} // namespace sportello
