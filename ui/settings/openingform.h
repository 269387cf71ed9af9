// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/openinghours.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QLineEdit;

namespace sportello {

class FieldRemark;
class Theme;

/// Name, time zone and week of opening hours. Each field that makes sense counts as soon as it is
/// left; what does not is said below it.
class OpeningForm : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the form.
    OpeningForm(const Theme &theme, QWidget *parent);

    /// What somebody is writing stays, unless these are other hours than before.
    void setHours(const OpeningHours &hours);
    /// With everything from the fields; nothing while something in them is wrong.
    std::optional<OpeningHours> read();
    /// The store did not take what read() gave.
    void refuse(const QString &sentence);
    /// The store has it.
    void noteSaved();

Q_SIGNALS:
    /// Somebody finished a change.
    void edited();

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        FieldRemark *remark = nullptr;
    };

    void buildZone();
    Field addField(const QString &name, const QString &label);
    bool readWeek(OpeningHours &hours);

    const Theme &m_theme;
    OpeningHours m_hours;
    Field m_name;
    QComboBox *m_zone;
    FieldRemark *m_zoneRemark = nullptr;
    std::array<Field, 7> m_days;
};

} // namespace sportello
