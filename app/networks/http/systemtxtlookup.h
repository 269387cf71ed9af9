// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "networks/http/txtlookup.h"

#include <QObject>

namespace sportello {

/// Asks the resolver that the system uses. Use it in the thread that made it.
class SystemTxtLookup final : public QObject, public TxtLookup
{
    Q_OBJECT

public:
    /// The clock outlives this object; it limits how long an answer may take.
    explicit SystemTxtLookup(Clock &clock, QObject *parent = nullptr);

    Future<QStringList> texts(const QString &name) override;

private:
    Clock &m_clock;
};

} // namespace sportello
