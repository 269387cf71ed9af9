// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "ui/common/theme.h"

#include <QWidget>

class QFrame;
class QHBoxLayout;
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
    /// The theme outlives the header.
    explicit LaneHeader(const Theme &theme, QWidget *parent = nullptr);

    void setContact(const QString &name);
    /// `isPrivateOpen`: the private conversation is the one that is open.
    void setOpen(bool isPrivateOpen);
    /// For whom an answer is written.
    void setAudience(Audience audience);

Q_SIGNALS:
    /// The conversation that is not open is wanted.
    void otherWanted();

private:
    struct Lane
    {
        QFrame *frame = nullptr;
        QLabel *icon = nullptr;
        BreakingLabel *words = nullptr;
        QPushButton *open = nullptr;
    };

    Lane makeLane(const QString &name);
    void refresh();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    Lane m_public;
    Lane m_private;
    QString m_contact;
    bool m_isPrivateOpen = false;
    Audience m_audience = Audience::Public;
};

} // namespace sportello
