// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace sportello {

OneShotBody::OneShotBody(QByteArray data, QObject *parent)
    : QIODevice(parent)
    , m_data(std::move(data))
{
    // Unbuffered: what QIODevice keeps back would count as not read.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_data.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_data.size() - m_position);
    if (size <= 0)
        return maxSize == 0 ? 0 : -1;
    std::memcpy(data, m_data.constData() + m_position, size_t(size));
    m_position += size;
    return size;
}

} // namespace sportello
