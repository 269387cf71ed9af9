// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QSpinBox;

namespace sportello {

/// A promised answer time: a number of minutes or hours, or none.
class PromiseEdit : public QWidget
{
    Q_OBJECT

public:
    /// The number's object name is `name`, the unit's `name` with "Unit". `label` is what a screen
    /// reader says.
    PromiseEdit(const QString &name, const QString &label, QWidget *parent);

    /// Emits nothing.
    void setTime(const std::optional<std::chrono::minutes> &time);
    std::optional<std::chrono::minutes> time() const;

Q_SIGNALS:
    /// Somebody finished a change.
    void changed();

private:
    void fitRange();

    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace sportello
