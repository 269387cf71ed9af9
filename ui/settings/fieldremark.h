// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;

namespace sportello {

class Theme;

/// What is wrong in a field: a sentence with an icon below it, and the field's raspberry edge. Its
/// object name is the field's with "Remark".
class FieldRemark : public QWidget
{
    Q_OBJECT

public:
    /// Theme and field outlive it.
    FieldRemark(const Theme &theme, QWidget *field, QWidget *parent);

    /// Nothing is wrong when it is empty; then it is hidden.
    void setText(const QString &sentence);
    QString text() const;

private:
    void applyColors();

    const Theme &m_theme;
    QWidget *m_field;
    QString m_description; ///< the field's own
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace sportello
