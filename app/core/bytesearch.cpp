// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bytesearch.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace sportello {

namespace {

quint64 beginningOf(const char *bytes)
{
    quint64 beginning = 0;
    std::memcpy(&beginning, bytes, sizeof(beginning));
    return beginning;
}

size_t slotOf(quint64 beginning)
{
    return size_t((beginning * 0x9E3779B97F4A7C15ULL) >> 48);
}

} // namespace

ByteSearch::ByteSearch(const QList<QByteArray> &pieces)
{
    for (const QByteArray &piece : pieces) {
        if (piece.size() < ShortestPiece)
            continue;
        const quint64 beginning = beginningOf(piece.constData());
        m_byBeginning.insert(beginning, piece);
        m_beginnings.set(slotOf(beginning));
        m_longest = std::max(m_longest, piece.size());
    }
}

bool ByteSearch::read(QIODevice &device)
{
    constexpr qint64 part = qint64(1) << 20;
    // What a part ends with may be the beginning of a piece.
    QByteArray bytes;
    for (;;) {
        const QByteArray next = device.read(part);
        if (next.isEmpty())
            return device.atEnd();
        m_bytes += next.size();
        bytes = bytes.right(m_longest - 1) + next;
        look(bytes);
    }
}

void ByteSearch::look(QByteArrayView bytes)
{
    for (qsizetype at = 0; at + ShortestPiece <= bytes.size(); ++at) {
        const quint64 beginning = beginningOf(bytes.data() + at);
        if (!m_beginnings.test(slotOf(beginning)))
            continue;
        for (auto piece = m_byBeginning.constFind(beginning);
             piece != m_byBeginning.cend() && piece.key() == beginning; ++piece) {
            if (bytes.sliced(at).startsWith(*piece))
                m_found.insert(*piece);
        }
    }
}

} // namespace sportello
