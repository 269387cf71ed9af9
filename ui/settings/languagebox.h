// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>

namespace sportello {

/// Chooses a language, or any of them; a code that is not offered is added when it is to be shown.
class LanguageBox : public QComboBox
{
    Q_OBJECT

public:
    /// `any` is what stands for no language in particular; without it there is no such entry.
    explicit LanguageBox(const QString &any, QWidget *parent = nullptr);

    void setCode(const QString &code);
    /// BCP 47; empty = any.
    QString code() const { return currentData().toString(); }
};

} // namespace sportello
