// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replycheck.h"
#include "domain/threadsplit.h"
#include "services/program.h"
#include "ui/common/theme.h"

#include <QWidget>

class QTimer;
class QVBoxLayout;

namespace sportello {

class Strip;

/// What the reply check says of the text in the composer: a strip for each remark with its ways
/// out, and the preview of a numbered thread. Looks a moment after the last key.
class ComposerCheck : public QWidget
{
    Q_OBJECT

public:
    /// The references outlive the check.
    ComposerCheck(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// The text is another one now, in the same place.
    void setReply(const ReplyToCheck &reply, const TextLimits &limits);
    /// Another place: nothing is known and nothing overridden.
    void clear();
    /// Looks at once.
    void check();
    /// The rules that the writer said shall not keep this text back.
    const QStringList &overridden() const { return m_overridden; }
    const QList<CheckRemark> &remarks() const { return m_remarks; }

Q_SIGNALS:
    /// The text there shall be selected.
    void goToWanted(const sportello::TextRange &range);
    /// … and replaced.
    void replaceWanted(const sportello::TextRange &range, const QString &replacement);
    /// The parts were looked at and shall be sent.
    void threadWanted(const QList<sportello::ThreadPart> &parts);
    void sendWanted();

private:
    void take(const QList<CheckRemark> &remarks);
    void rebuild();
    void addRemark(const CheckRemark &remark);
    void showThread();
    void followFix(const CheckFix &fix);

    Program &m_program;
    const Theme &m_theme;
    QTimer *m_timer;
    QVBoxLayout *m_layout;
    ReplyToCheck m_reply;
    TextLimits m_limits;
    QList<CheckRemark> m_remarks;
    QStringList m_overridden;
    QList<Strip *> m_strips;
    quint64 m_number = 0; ///< of the newest question; answers to older ones are dropped
};

} // namespace sportello
