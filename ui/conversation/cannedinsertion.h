// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/replies/cannedpicker.h"

#include <QObject>

namespace sportello {

class Composer;

/// Brings canned replies into a composer: opens the picker above it, fills in what is known of the
/// conversation, puts the choice where the cursor is.
class CannedInsertion : public QObject
{
    Q_OBJECT

public:
    /// The picker lies over `parent`, in which the composer is. The references outlive this.
    CannedInsertion(Program &program, const Theme &theme, Composer &composer, QWidget *parent);

    /// Which conversation is written to; `link` is the newest message's address.
    void setConversation(const ConversationSummary &conversation, const QString &link);
    /// The picker with that reply found.
    /// A text of the reply in the language of the answer, filled in, short where only that fits;
    /// `extra` names what the conversation itself does not know. Empty when it has none.
    QString filled(const CannedReply &reply, const CannedFacts &extra) const;
    void openOn(const CannedReplyId &id);
    void close() { m_picker->hide(); }
    CannedPicker &picker() { return *m_picker; }

Q_SIGNALS:
    void editorWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void place();
    CannedRequest request() const;
    void readLevel();

    Program &m_program;
    Composer &m_composer;
    QWidget *m_parent;
    CannedPicker *m_picker;
    ConversationSummary m_conversation;
    QString m_link;
    VerificationLevel m_level = VerificationLevel::None; ///< of whoever it is with
};

} // namespace sportello
