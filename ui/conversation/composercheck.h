// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replycheck.h"
#include "domain/threadsplit.h"
#include "services/livereplycheck.h"
#include "services/program.h"
#include "ui/common/fittedscroll.h"
#include "ui/common/theme.h"

namespace sportello {

class Strip;

/// What the reply check says of the text in the composer: a strip for each remark with its ways
/// out, and the preview of a numbered thread.
class ComposerCheck : public FittedScroll
{
    Q_OBJECT

public:
    /// The references outlive the check.
    ComposerCheck(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// The text is another one now, in the same place.
    void setReply(const ReplyToCheck &reply, const TextLimits &limits);
    /// Another place: nothing is known and nothing overridden.
    void clear();
    /// Replies are to that conversation from now on; those before are where a name in the text may
    /// come from.
    void enter(const ConversationId &conversation);
    /// What is asked about the text that stands there.
    const ReplyToCheck &reply() const { return m_reply; }
    /// The rules that the writer said shall not keep this text back.
    const QStringList &overridden() const { return m_overridden; }

Q_SIGNALS:
    /// The text there shall be selected.
    void goToWanted(const sportello::TextRange &range);
    /// … and replaced.
    void replaceWanted(const sportello::TextRange &range, const QString &replacement);
    /// The parts were looked at and shall be sent.
    void threadWanted(const QList<sportello::ThreadPart> &parts);
    void sendWanted();
    /// What of the text should not be read by everybody.
    void marksChanged(const QList<sportello::TextRange> &ranges);
    /// The text shall go to the customer alone.
    void privateWanted();

private:
    void rebuild();
    void addRemark(const CheckRemark &remark);
    void showThread();
    void followFix(const CheckFix &fix);

    const Theme &m_theme;
    LiveReplyCheck m_live;
    ReplyToCheck m_reply;
    TextLimits m_limits;
    QStringList m_overridden;
    QList<ConversationId> m_recent; ///< shown in this window, the newest first
    QList<Strip *> m_strips;
    bool m_showsParts = false;
};

} // namespace sportello
