// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/errortext.h"
#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/models/inboxview.h"
#include "ui/shell/actions.h"
#include "ui/shell/panerow.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace sportello {

class Banner;
class BrandScope;
class CommandPalette;
class SearchPage;
class ContactPanel;
class ConversationPane;
class InboxPane;
class NavigationModel;
class NavigationPane;
class PracticeStrip;
class ReportPage;
class ReadingSide;
class StatusLine;
class StatusModel;
class Toast;
class TopBar;
class TriageDesk;
class Undoer;
class ViewDesk;
class ViewSide;
class WelcomePage;
class WritingSide;

/// The window: views, list and conversation, or the welcome page while no account is connected. It
/// puts the parts together; what they do with each other is with the sides (ReadingSide, ViewSide,
/// WritingSide, DecisionSide, ContactSide).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The references outlive the window.
    MainWindow(Program &program, const Theme &theme);
    ~MainWindow() override;

    const Actions &actions() const { return m_actions; }
    /// Shows a conversation that was not chosen in the list.
    void goTo(const ConversationId &id);
    void showView(BuiltInView view);

Q_SIGNALS:
    /// Somebody wants to practise, or to go back to the real accounts.
    void practiceWanted();
    void leavePracticeWanted();
    /// The profile is to be closed and opened: a backup takes its place.
    void reopenWanted();
    /// The program shall end, whatever closing the window does.
    void quitWanted();
    /// The window became or is no longer the one that is looked at.
    void lookedAtChanged(bool lookedAt);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildPanes();
    void buildSides();
    void buildMenus();
    void connectActions();
    void connectServices();
    void connectPanes();
    void connectPalette();
    void showFindings();
    void choosePage();
    void showError(const Error &error, ErrorText::Action action);
    void showAbout();
    void openPalette();

    Program &m_program;
    const Theme &m_theme;
    Keymap m_keymap;
    Actions m_actions;
    NavigationModel *m_navigationModel;
    StatusModel *m_statusModel;
    Undoer *m_undoer;
    ReadingSide *m_reading = nullptr;
    ViewSide *m_views = nullptr;
    WritingSide *m_writing = nullptr;

    TopBar *m_topBar = nullptr;
    BrandScope *m_brandScope = nullptr;
    PracticeStrip *m_practiceStrip = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_pages = nullptr;
    PaneRow *m_panes = nullptr;
    NavigationPane *m_navigation = nullptr;
    InboxPane *m_inbox = nullptr;
    ConversationPane *m_thread = nullptr;
    ContactPanel *m_contact = nullptr;
    WelcomePage *m_welcome = nullptr;
    SearchPage *m_history = nullptr;
    ReportPage *m_reports = nullptr;
    TriageDesk *m_desk = nullptr;
    ViewDesk *m_viewDesk = nullptr;
    Toast *m_toast = nullptr;
    CommandPalette *m_palette = nullptr;
    StatusLine *m_statusLine = nullptr;
};

} // namespace sportello
