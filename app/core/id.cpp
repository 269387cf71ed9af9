// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/id.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <atomic>
#include <chrono>

namespace sportello {

QUuid makeTimeOrderedUuid()
{
    // The clock here only gives locality and order to keys; no rule depends on it, so it is not the
    // injected one.
    const auto now = quint64(std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count());
    // 12 bits of a counter keep ids of the same millisecond in the order in which they were made.
    static std::atomic<quint32> counter{QRandomGenerator::system()->generate()};
    const quint64 high = (now << 16) | 0x7000U | (counter.fetch_add(1) & 0x0fffU);
    const quint64 low = (QRandomGenerator::system()->generate64() & 0x3fff'ffff'ffff'ffffULL)
        | 0x8000'0000'0000'0000ULL;
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return QUuid::fromRfc4122(bytes);
}

} // namespace sportello
