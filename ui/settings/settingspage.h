// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace sportello {

class Theme;

/// One subject of the settings. Every change counts at once; there is nothing to confirm.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const Theme &theme, const QString &title, const QString &icon, QWidget *parent);

    const QString &title() const { return m_title; }
    const QString &icon() const { return m_icon; }
    /// True when its title or one of its words has that in it, whatever the case and accents; what
    /// fits is marked. An empty text marks nothing and fits always.
    virtual bool find(const QString &text);

protected:
    const Theme &theme() const { return m_theme; }
    /// Where rows go.
    QFormLayout &form() { return *m_form; }
    /// A line that says what a control does; the control gets the same accessible name.
    void addRow(const QString &label, QWidget *control, const QString &explanation = {});

private:
    void mark(QWidget *widget, bool hit);

    const Theme &m_theme;
    QString m_title;
    QString m_icon;
    QFormLayout *m_form;
};

} // namespace sportello
