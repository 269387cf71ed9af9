// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/mainwindow.h"

#include "core/future.h"
#include "ui/common/format.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxpane.h"
#include "ui/models/navigationmodel.h"
#include "ui/models/statusmodel.h"
#include "ui/shell/banner.h"
#include "ui/shell/focusring.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/navigationpane.h"
#include "ui/shell/practicestrip.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toast.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undoer.h"
#include "ui/welcome/welcomepage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastListWidth = 300;
constexpr int MostListWidth = 480;
constexpr int UsualListWidth = 364;

} // namespace

MainWindow::MainWindow(Program &program, const Theme &theme)
    : m_program(program)
    , m_theme(theme)
    , m_actions(theme, this)
    , m_navigationModel(new NavigationModel(program.conversations(), program.outbox(),
                                            program.drafts(), program.accounts(), this))
    , m_statusModel(new StatusModel(program.accounts(), program.outbox(), this))
    , m_undoer(new Undoer(program.conversations(), program.clock(), program.agent(), this))
    , m_navigationWidth(NavigationPane::UsualWidth)
    , m_listWidth(UsualListWidth)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(program.settings().isPractice() ? tr("Sportello, practice") : tr("Sportello"));
    setMinimumSize(560, 480);
    build();
    buildMenus();
    connectActions();
    connectPanes();
    resize(1440, 900);
    restoreGeometry(program.settings().windowGeometry());
    showFindings();
    choosePage();
    m_navigationModel->refresh();
    m_statusModel->refresh();
    showView(View::Waiting);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const bool practice = m_program.settings().isPractice();
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_topBar = new TopBar(m_theme, m_actions, practice, central);
    layout->addWidget(m_topBar);
    if (practice) {
        m_practiceStrip = new PracticeStrip(m_theme, central);
        layout->addWidget(m_practiceStrip);
    }
    m_banner = new Banner(m_theme, central);
    layout->addWidget(m_banner);
    m_welcome = new WelcomePage(m_program, m_theme, this);
    m_pages = new QStackedWidget(central);
    m_pages->addWidget(buildPanes());
    m_pages->addWidget(m_welcome);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_toast = new Toast(m_theme, m_program.clock(), central);
    m_statusLine =
        new StatusLine(*m_statusModel, m_program.folder().path(), m_program.clock(), m_theme, this);
    setStatusBar(m_statusLine);
    new FocusRing(this);
}

QWidget *MainWindow::buildPanes()
{
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(u"panes"_s);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    m_navigation = new NavigationPane(*m_navigationModel, m_program.accounts(), m_program.clock(),
                                      m_theme, m_panes);
    m_inbox = new InboxPane(m_program, m_theme, m_panes);
    m_thread = new ConversationPane(m_program, m_theme, m_panes);
    m_inbox->setMinimumWidth(LeastListWidth);
    // The layout looks after the thread's width; its own wish must not keep the window wide.
    m_thread->setMinimumWidth(1);
    m_panes->addWidget(m_navigation);
    m_panes->addWidget(m_inbox);
    m_panes->addWidget(m_thread);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 0);
    m_panes->setStretchFactor(2, 1);
    connect(m_panes, &QSplitter::splitterMoved, this, [this] {
        if (!isNarrow())
            keepSizes();
    });
    return m_panes;
}

void MainWindow::buildMenus()
{
    const bool practice = m_program.settings().isPractice();
    m_actions[ActionId::LeavePractice]->setVisible(practice);
    QMenu *menu = nullptr;
    std::optional<ActionGroup> group;
    for (const ActionInfo &info : Actions::table()) {
        if (group != info.group) {
            group = info.group;
            menu = menuBar()->addMenu(Actions::groupTitle(info.group));
        }
        if (info.id == ActionId::Quit || info.id == ActionId::ToggleNavigation
            || info.id == ActionId::MarkDone)
            menu->addSeparator();
        menu->addAction(m_actions[info.id]);
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto function) {
        connect(m_actions[id], &QAction::triggered, this, function);
    };
    on(ActionId::Accounts, [this] { m_welcome->connectAccount(); });
    on(ActionId::CheckNow, [this] { m_program.accounts().checkNow(); });
    on(ActionId::Settings, [this] { (new SettingsDialog(m_program.settings(), this))->open(); });
    on(ActionId::LeavePractice, [this] { Q_EMIT leavePracticeWanted(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::UndoLast, [this] {
        m_toast->hide();
        m_undoer->undo();
    });
    on(ActionId::Search, [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
    on(ActionId::ShowWaiting, [this] { showView(View::Waiting); });
    on(ActionId::ShowWaitingForCustomer, [this] { showView(View::WaitingForCustomer); });
    on(ActionId::ShowDone, [this] { showView(View::Done); });
    on(ActionId::ShowProblems, [this] { showView(View::PublishingProblems); });
    on(ActionId::ShowDrafts, [this] { showView(View::Drafts); });
    on(ActionId::ShowAll, [this] { showView(View::All); });
    on(ActionId::ToggleNavigation, [this] {
        m_program.settings().setRailCollapsed(!m_program.settings().railCollapsed());
        layOut();
    });
    on(ActionId::NextPane, [this] { cyclePanes(1); });
    on(ActionId::PreviousPane, [this] { cyclePanes(-1); });
    on(ActionId::NextConversation, [this] { m_inbox->selectNext(); });
    on(ActionId::PreviousConversation, [this] { m_inbox->selectPrevious(); });
    on(ActionId::OpenConversation, [this] { openThread(m_inbox->current()); });
    on(ActionId::GoBack, [this] { goBack(); });
    on(ActionId::MarkDone, [this] { changeState(ConversationState::Done); });
    on(ActionId::Reopen, [this] { changeState(ConversationState::New); });
    on(ActionId::Reply, [this] { reply(false); });
    on(ActionId::ReplyPrivately, [this] { reply(true); });
    on(ActionId::SendReply, [this] { m_thread->send(); });
    on(ActionId::ShowKeys, [this] { (new KeySheet(m_theme, this))->open(); });
    on(ActionId::About, [this] { showAbout(); });
}

void MainWindow::connectPanes()
{
    connect(&m_program.store(), &Store::committed, m_navigationModel,
            &NavigationModel::noteChanges);
    connect(&m_program.store(), &Store::committed, m_statusModel, &StatusModel::noteChanges);
    connect(&m_program.store(), &Store::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
    connect(&m_program.drafts(), &Drafts::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
    connect(&m_program.accounts(), &Accounts::accountsChanged, this, &MainWindow::choosePage);
    whenDone(m_program.ready(), this, [this](const Result<Done> &) {
        choosePage();
        m_statusModel->refresh();
    });

    connect(m_navigation, &NavigationPane::viewChosen, this, &MainWindow::showView);
    connect(m_navigation, &NavigationPane::accountChosen, this, [this](const AccountId &account) {
        m_inbox->showAccount(account);
        m_navigation->show(m_inbox->view());
        goBack();
    });
    connect(m_navigation, &NavigationPane::accountNeedsHelp, m_welcome, &WelcomePage::reconnect);
    connect(m_statusLine, &StatusLine::problemsWanted, this,
            [this] { showView(View::PublishingProblems); });

    connect(m_inbox, &InboxPane::chosen, this, [this](const ConversationId &id) {
        if (!isNarrow() || m_threadOpen)
            showThread(id);
    });
    connect(m_inbox, &InboxPane::opened, this, &MainWindow::openThread);
    connect(m_inbox, &InboxPane::searchCleared, this, [this] { m_topBar->search().clear(); });
    connect(m_inbox, &InboxPane::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Open); });
    connect(&m_topBar->search(), &SearchField::searched, this, &MainWindow::search);
    connect(&m_topBar->search(), &SearchField::left, this, [this] { m_inbox->setFocus(); });

    connect(m_thread, &ConversationPane::doneWanted, this,
            [this] { changeState(ConversationState::Done); });
    connect(m_thread, &ConversationPane::reopenWanted, this,
            [this] { changeState(ConversationState::New); });
    connect(m_thread, &ConversationPane::backWanted, this, &MainWindow::goBack);
    connect(m_thread, &ConversationPane::conversationWanted, this, &MainWindow::showThread);
    connect(m_thread, &ConversationPane::signInWanted, m_welcome, &WelcomePage::reconnect);
    connect(m_thread, &ConversationPane::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Open); });

    connect(m_welcome, &WelcomePage::practiceWanted, this, &MainWindow::practiceWanted);
    if (m_practiceStrip)
        connect(m_practiceStrip, &PracticeStrip::leaveWanted, this,
                &MainWindow::leavePracticeWanted);

    connect(m_toast, &Toast::undoWanted, m_undoer, &Undoer::undo);
    connect(m_undoer, &Undoer::changed, this,
            [this](const QString &text) { m_toast->show(text, UndoTime); });
    connect(m_undoer, &Undoer::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
    connect(m_undoer, &Undoer::undone, this, [this](const ConversationId &id) {
        if (!isNarrow())
            showThread(id);
    });
    const auto offerUndo = [this] {
        m_actions[ActionId::UndoLast]->setEnabled(m_undoer->canUndo());
    };
    connect(m_undoer, &Undoer::canUndoChanged, this, offerUndo);
    offerUndo();
}

void MainWindow::showFindings()
{
    const OpenReport &report = m_program.openReport();
    if (!report.restored && !report.startedAnew)
        return;
    const QString time = report.backupTime ? Format::full(*report.backupTime) : QString();
    m_banner->show(Banner::Tone::Information,
                   ErrorText::forOpenReport(report.restored, time, report.damagedPath), {});
}

void MainWindow::choosePage()
{
    // Until the accounts are read only a new profile is known to have none.
    const bool known = m_program.ready().isFinished() || m_program.openReport().created;
    const bool welcome =
        known && m_program.accounts().accounts().isEmpty() && !m_program.settings().isPractice();
    m_pages->setCurrentIndex(welcome ? 1 : 0);
    m_topBar->setVisible(!welcome);
}

bool MainWindow::isNarrow() const
{
    return width() < NarrowWidth;
}

void MainWindow::layOut()
{
    if (!m_sizesKnown)
        return;
    const bool narrow = isNarrow();
    const bool rail = narrow || m_program.settings().railCollapsed()
        || width() - m_navigationWidth - m_listWidth < LeastThreadWidth;
    const int navigation = rail ? NavigationPane::RailWidth : m_navigationWidth;
    // A list that leaves the thread too little gives way.
    const int list =
        std::max(LeastListWidth, std::min(m_listWidth, width() - navigation - LeastThreadWidth));
    m_navigation->setRail(rail);
    m_inbox->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : MostListWidth);
    m_inbox->setVisible(!narrow || !m_threadOpen);
    m_thread->setVisible(!narrow || m_threadOpen);
    const int rest = std::max(1, width() - navigation - (narrow ? 0 : list));
    m_panes->setSizes({navigation, narrow ? rest : list, rest});
    m_actions[ActionId::GoBack]->setEnabled(narrow);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_sizesKnown)
        return;
    m_sizesKnown = true;
    if (m_panes->restoreState(m_program.settings().paneSizes()) && !isNarrow())
        keepSizes();
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    layOut();
}

void MainWindow::keepSizes()
{
    const QList<int> sizes = m_panes->sizes();
    if (!m_navigation->isRail())
        m_navigationWidth =
            std::clamp(sizes.at(0), NavigationPane::LeastWidth, NavigationPane::MostWidth);
    m_listWidth = std::clamp(sizes.at(1), LeastListWidth, MostListWidth);
}

void MainWindow::showView(View view)
{
    m_topBar->search().blockSignals(true);
    m_topBar->search().clear();
    m_topBar->search().setProblem({});
    m_topBar->search().blockSignals(false);
    m_inbox->showView(view);
    m_navigation->show(m_inbox->view());
    goBack();
}

void MainWindow::showThread(const ConversationId &id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    m_inbox->setShown(id);
    if (id.isNull())
        m_thread->clear();
    else
        m_thread->showConversation(id);
}

void MainWindow::openThread(const ConversationId &id)
{
    if (id.isNull())
        return;
    m_threadOpen = true;
    showThread(id);
    layOut();
    m_thread->setFocus();
}

void MainWindow::goBack()
{
    if (!m_threadOpen)
        return;
    m_threadOpen = false;
    layOut();
    if (isNarrow())
        m_inbox->setFocus();
}

void MainWindow::changeState(ConversationState state)
{
    const ConversationId id = m_inbox->current().isNull() ? m_shown : m_inbox->current();
    if (id.isNull())
        return;
    const ConversationSummary *summary = m_inbox->summary(id);
    const QString name = summary ? Format::name(*summary) : tr("conversation");
    if (isNarrow()) {
        goBack();
    } else if (m_inbox->current() == id && !m_inbox->selectNeighbour()) {
        showThread({});
    }
    m_undoer->setState(id, state, name);
}

void MainWindow::reply(bool privately)
{
    if (m_shown.isNull() || (isNarrow() && !m_threadOpen))
        openThread(m_inbox->current());
    if (m_shown.isNull())
        return;
    if (privately)
        m_thread->replyPrivately();
    else
        m_thread->reply();
}

void MainWindow::search(const QString &text)
{
    const QString problem = m_inbox->search(text);
    m_topBar->search().setProblem(problem);
    if (problem.isEmpty())
        m_navigation->show(m_inbox->view());
}

void MainWindow::cyclePanes(int direction)
{
    QList<QWidget *> panes;
    for (QWidget *pane : {static_cast<QWidget *>(m_navigation), static_cast<QWidget *>(m_inbox),
                          static_cast<QWidget *>(m_thread)}) {
        if (pane->isVisible())
            panes.append(pane);
    }
    if (panes.isEmpty())
        return;
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            current = i;
    }
    const qsizetype next = current < 0 ? 0 : (current + direction + panes.size()) % panes.size();
    panes.at(next)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showError(const Error &error, ErrorText::Action action)
{
    const ErrorSentence sentence = ErrorText::forError(error, action);
    m_banner->show(Banner::Tone::Trouble, sentence.sentence, sentence.nextStep, sentence.details);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Sportello"),
                                tr("Sportello %1").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setInformativeText(
        tr("Answers the people who write to a brand on social networks. Free software under the "
           "Apache License 2.0. Messages stay on this computer."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool wasOpen = m_threadOpen;
    layOut();
    if (!isNarrow() && !wasOpen && !m_inbox->current().isNull())
        showThread(m_inbox->current());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_program.settings().setWindowGeometry(saveGeometry());
    if (!isNarrow())
        m_program.settings().setPaneSizes(m_panes->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_threadOpen) {
        goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace sportello
