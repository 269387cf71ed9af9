// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/id.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
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
    const QByteArray bytes = uuid.toRfc4122();
    QString key(keyLength, Qt::Uninitialized);
    // 22 × 6 = 132 bits: the last character carries two bits and four zeros.
    for (int i = 0; i < keyLength; ++i) {
        const int bit = i * 6;
        const auto first = static_cast<unsigned char>(bytes.at(bit / 8));
        const auto second =
            bit / 8 + 1 < 16 ? static_cast<unsigned char>(bytes.at(bit / 8 + 1)) : 0U;
        const unsigned pair = unsigned(first) << 8 | second;
        key[i] = QLatin1Char(keyAlphabet[(pair >> (10 - bit % 8)) & 0x3fU]);
    }
    return key;
}

QUuid uuidFromKey(QStringView key)
{
    if (key.size() != keyLength)
        return {};
    QByteArray bytes(17, 0);
    for (int i = 0; i < keyLength; ++i) {
        const char16_t character = key.at(i).unicode();
        const int value = character < 128 ? keyValues[character] : -1;
        if (value < 0)
            return {};
        const int bit = i * 6;
        const unsigned pair = unsigned(value) << (10 - bit % 8);
        bytes[bit / 8] = char(static_cast<unsigned char>(bytes.at(bit / 8)) | (pair >> 8));
        bytes[bit / 8 + 1] =
            char(static_cast<unsigned char>(bytes.at(bit / 8 + 1)) | (pair & 0xffU));
    }
    if (bytes.at(16) != 0)
        return {};
    return QUuid::fromRfc4122(bytes.left(16));
}

} // namespace sportello
