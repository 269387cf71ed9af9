// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "ui/common/theme.h"

#include <QWidget>

class QBoxLayout;
class QFrame;
class QLabel;
class QPushButton;

namespace sportello {

class BreakingLabel;

/// Above a timeline of both conversations of a handoff: what each lane is, which of them is open,
/// and in which one an answer will stand.
class LaneHeader : public QWidget
{
    Q_OBJECT

public:
    /// Above `thread`, whose width decides whether the lanes are beside each other. Both outlive
    /// the header.
    LaneHeader(const Theme &theme, QWidget &thread, QWidget *parent = nullptr);

    void setContact(const QString &name);
    /// `isPrivateOpen`: the private conversation is the one that is open.
    void setOpen(bool isPrivateOpen);
    /// For whom an answer is written.
    void setAudience(Audience audience);

Q_SIGNALS:
    /// The conversation that is not open is wanted.
    void otherWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Lane
    {
        QFrame *frame = nullptr;
        QLabel *icon = nullptr;
        BreakingLabel *words = nullptr;
        QPushButton *open = nullptr;
    };

    Lane makeLane(const QString &name);
    void arrange();
    void refresh();

    const Theme &m_theme;
    QWidget &m_thread;
    QBoxLayout *m_row;
    Lane m_public;
    Lane m_private;
    QString m_contact;
    bool m_isPrivateOpen = false;
    Audience m_audience = Audience::Public;
};

} // namespace sportello
