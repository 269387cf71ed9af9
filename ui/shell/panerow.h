// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"

#include <QSplitter>

namespace sportello {

class ContactPanel;
class ConversationPane;
class InboxPane;
class NavigationPane;

/// Navigation, list, conversation and contact beside each other: which of them are seen, and how
/// wide, as the window's width allows. In a narrow window list and conversation share one place;
/// the contact then comes over the conversation, when somebody asks for it.
class PaneRow : public QSplitter
{
    Q_OBJECT

public:
    static constexpr int NarrowWidth = 860; ///< of the window; below it two panes share one place
    static constexpr int LeastThreadWidth = 480;
    static constexpr int ContactWidth = 1180; ///< of the window; below it the contact floats

    /// Takes the panes over. The settings outlive the row.
    PaneRow(Settings &settings, NavigationPane *navigation, InboxPane *inbox,
            ConversationPane *thread, ContactPanel *contact, QWidget *parent = nullptr);

    bool isNarrow() const;
    /// True from openThread() to closeThread(); it counts in a narrow window.
    bool isThreadOpen() const { return m_threadOpen; }
    void openThread();
    void closeThread();
    /// True when the conversation can be seen.
    bool showsThread() const { return !isNarrow() || m_threadOpen; }
    void toggleRail();
    /// Beside the conversation, or over it where there is no room; remembered only beside it.
    void toggleContact();
    void closeContact();
    /// Closes it where it covers the conversation.
    void uncoverThread();
    bool showsContact() const;

    /// Restores what was kept; when the window is shown for the first time. Before that nothing is
    /// laid out.
    void restore();
    /// Keeps the sizes for the next start.
    void keep();
    /// After the window's width changed.
    void layOut();
    /// Gives the focus to the next pane that is seen, or with -1 to the one before.
    void cycleFocus(int direction);

Q_SIGNALS:
    /// Other panes are seen than before.
    void laidOut();
    void contactShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    bool event(QEvent *event) override;

private:
    void takeSizes();
    bool hasRoomForContact() const;
    bool isContactBeside() const;
    void placeContact();

    Settings &m_settings;
    NavigationPane *m_navigation;
    InboxPane *m_inbox;
    ConversationPane *m_thread;
    ContactPanel *m_contact;
    bool m_contactOver = false; ///< floats over the conversation
    bool m_threadOpen = false;
    bool m_restored = false;
    int m_navigationWidth; ///< as the person wants them, where there is room
    int m_listWidth;
    int m_contactWidth;
};

} // namespace sportello
