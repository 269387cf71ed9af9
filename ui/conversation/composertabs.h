// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"
#include "ui/conversation/sendcheck.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sportello {

/// The audiences to choose from, the note among ourselves, and beside them in words why one is
/// closed.
class ComposerTabs : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the tabs.
    explicit ComposerTabs(const Theme &theme, QWidget *parent = nullptr);

    /// No active audience is the note. `remark` is said where no tab is closed.
    void show(const SendFacts &facts, const std::optional<Audience> &active, const QString &remark);

Q_SIGNALS:
    /// Public stands for the conversation's own public audience.
    void audienceWanted(sportello::Audience audience);
    void noteWanted();

private:
    QPushButton *makeTab(const QString &name, const QString &text, int key);
    static void mark(QPushButton *tab, bool active);
    void fill(QPushButton *tab, Audience audience, bool active,
              const std::optional<SendBlock> &closed);

    const Theme &m_theme;
    QPushButton *m_public;
    QPushButton *m_private;
    QPushButton *m_note;
    QLabel *m_remark;
};

} // namespace sportello
