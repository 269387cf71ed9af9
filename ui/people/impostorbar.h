// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/impostorwatch.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

namespace sportello {

class Strip;

/// Above the thread: that somebody looks like one of our accounts or like a customer, why, and what
/// to do. Not seen where there is nothing.
class ImpostorBar : public QWidget
{
    Q_OBJECT

public:
    /// The references outlive the bar.
    ImpostorBar(ImpostorWatch &watch, Accounts &accounts, const Theme &theme,
                QWidget *parent = nullptr);

    /// Whoever the thread is with, or news about them; null for nobody.
    void setHandle(const HandleId &handle);
    /// The warning in words; the first sentence says what, the second what to do.
    static QString words(const ImpostorWarning &warning, const QString &network);

Q_SIGNALS:
    /// Somebody found it harmless.
    void dismissWanted(const sportello::HandleId &handle);

private:
    void show(const std::optional<ImpostorWarning> &warning);
    static QString difference(const ImpostorWarning &warning);

    ImpostorWatch &m_watch;
    Accounts &m_accounts;
    HandleId m_handle;
    Strip *m_strip;
    quint64 m_number = 0; ///< goes up with every question; older answers are let go
};

} // namespace sportello
