// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/id.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <iterator>

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

namespace {

constexpr char keyAlphabet[] = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
constexpr int keyLength = 22;

constexpr std::array<signed char, 128> keyValues = [] {
    std::array<signed char, 128> values{};
    values.fill(-1);
    for (int i = 0; i < 64; ++i)
        values[size_t(keyAlphabet[i])] = static_cast<signed char>(i);
    return values;
}();

} // namespace

QString toKey(const QUuid &uuid)
{
    // On the stack: a list of 100,000 conversations reads as many of them.
    std::array<unsigned char, 17> bytes{};
    qToBigEndian(uuid.data1, bytes.data());
    qToBigEndian(uuid.data2, bytes.data() + 4);
    qToBigEndian(uuid.data3, bytes.data() + 6);
    std::copy(std::begin(uuid.data4), std::end(uuid.data4), bytes.begin() + 8);
    QString key(keyLength, Qt::Uninitialized);
    QChar *characters = key.data();
    // 22 × 6 = 132 bits: the last character carries two bits and four zeros.
    for (int i = 0; i < keyLength; ++i) {
        const int bit = i * 6;
        const size_t byte = size_t(bit / 8);
        const unsigned pair = unsigned(bytes[byte]) << 8 | bytes[byte + 1];
        characters[i] = QLatin1Char(keyAlphabet[(pair >> (10 - bit % 8)) & 0x3fU]);
    }
    return key;
}

QUuid uuidFromKey(QStringView key)
{
    if (key.size() != keyLength)
        return {};
    std::array<unsigned char, 18> bytes{};
    for (int i = 0; i < keyLength; ++i) {
        const char16_t character = key.at(i).unicode();
        const int value = character < 128 ? keyValues[character] : -1;
        if (value < 0)
            return {};
        const int bit = i * 6;
        const size_t byte = size_t(bit / 8);
        const unsigned pair = unsigned(value) << (10 - bit % 8);
        bytes[byte] = static_cast<unsigned char>(bytes[byte] | (pair >> 8));
        bytes[byte + 1] = static_cast<unsigned char>(bytes[byte + 1] | (pair & 0xffU));
    }
    if (bytes[16] != 0)
        return {};
    return {qFromBigEndian<quint32>(bytes.data()),
            qFromBigEndian<quint16>(bytes.data() + 4),
            qFromBigEndian<quint16>(bytes.data() + 6),
            bytes[8],
            bytes[9],
            bytes[10],
            bytes[11],
            bytes[12],
            bytes[13],
            bytes[14],
            bytes[15]};
}

} // namespace sportello
