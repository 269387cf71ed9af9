// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/common/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sportello {

/// A part of a panel below a heading that folds it away; the settings remember which are folded.
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the key in the settings and the object name. The references outlive the section.
    FoldSection(const QString &name, const QString &title, Settings &settings, const Theme &theme,
                QWidget *parent = nullptr);

    bool isFolded() const;
    void setFolded(bool folded);

protected:
    /// What stands behind the title; 0 = nothing.
    void setCount(int count);
    /// A word at the right of the heading; the section owns it.
    QPushButton *addHeadingAction(const QString &text, const QString &objectName);
    QVBoxLayout &body() { return *m_body; }
    /// Removes everything from the body.
    void clearBody();
    /// A sentence in the body where there is nothing else.
    void addSentence(const QString &text);
    Settings &settings() { return m_settings; }
    const Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshHeading();
    /// Shortens the heading where it has no room; its tool tip has all of it then.
    void fitHeading();

    Settings &m_settings;
    const Theme &m_theme;
    QString m_title;
    QString m_words; ///< of the heading, when it has room
    int m_count = 0;
    QPushButton *m_heading;
    QHBoxLayout *m_headingRow;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

} // namespace sportello
