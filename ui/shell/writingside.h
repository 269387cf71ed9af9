// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace sportello {

class Actions;
class ConversationPane;
class InboxPane;
class Program;
class ReadingSide;
class Toast;
class Undoer;

/// Writing: the keys of the composer, and what becomes of a reply or a note that left it. The last
/// step can be taken back from here, whichever it was, and the toast says so.
class WritingSide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    struct Parts
    {
        Program &program;
        Undoer &undoer;
        InboxPane &inbox;
        ConversationPane &thread;
        ReadingSide &reading;
        Toast &toast;
    };

    WritingSide(const Parts &parts, const Actions &actions, QObject *parent = nullptr);

    /// The composer for what the keys are about; says so where they are about several.
    void reply(bool privately);
    /// The words that move a customer into private, for the same.
    void takePrivate();

private:
    /// True when the keys are about one conversation, which is shown then; says so if not.
    bool isForOne();
    void connectActions(const Actions &actions);
    void connectReplies(const Actions &actions);
    void connectUndo();

    Parts m_parts;
};

} // namespace sportello
