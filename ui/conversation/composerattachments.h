// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/conversation/attachmentrow.h"
#include "ui/conversation/draftkeeper.h"
#include "ui/conversation/sendcheck.h"

#include <QObject>

class QMimeData;

namespace sportello {

/// The files of the draft that is shown: takes them from a dialog, the clipboard, a drop or a
/// canned reply into the draft, and shows them.
class ComposerAttachments : public QObject
{
    Q_OBJECT

public:
    /// What is dropped on `frame` is attached. All outlive this object, the row included, which is
    /// the frame's.
    ComposerAttachments(Program &program, const Theme &theme, DraftKeeper &keeper, QWidget *frame);

    AttachmentRow &row() { return *m_row; }
    /// The draft that is shown, after something of it changed.
    void show(const SendFacts &facts, Audience audience);
    /// No file can be added, moved or described while the reply is handed over.
    void setReadOnly(bool readOnly);

    /// Asks for files.
    void choose();
    /// True when there is something that can be attached.
    static bool canTake(const QMimeData &data);
    void take(const QMimeData &data);
    void addCanned(const QList<CannedAttachment> &files);
    /// True while a file is being read; nothing may be sent without it.
    bool isAdding() const { return m_adding > 0; }

Q_SIGNALS:
    /// The draft has other files now, or isAdding() is another.
    void changed();
    /// Something could not be attached: why.
    void told(const QString &sentence);
    /// Where the focus goes when there is nothing left here.
    void editorWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(Future<OutgoingAttachment> file);
    void append(const Draft &place, const OutgoingAttachment &file);
    void appendElsewhere(const Draft &place, const OutgoingAttachment &file);
    bool isClosed();

    Program &m_program;
    DraftKeeper &m_keeper;
    AttachmentRow *m_row;
    QWidget *m_frame;
    SendFacts m_facts;
    Audience m_audience = Audience::Public;
    QStringList m_problems; ///< of the files that are being added together
    int m_adding = 0;
};

} // namespace sportello
