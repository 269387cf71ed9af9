// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/practicewires.h"

#include "networks/practice/practiceconnector.h"

namespace sportello {

void PracticeWires::hear(const QString &guest, const QString &code) const
{
    for (PracticeConnector *connector : m_connectors)
        connector->hear(guest, code);
}

} // namespace sportello
