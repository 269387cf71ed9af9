// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/mainwindow.h"

#include "core/future.h"
#include "ui/common/format.h"
#include "ui/contact/contactpanel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/threadview.h"
#include "ui/desk/triagedesk.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/inboxpane.h"
#include "ui/models/navigationmodel.h"
#include "ui/models/statusmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/replies/cannededitor.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/banner.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/contactside.h"
#include "ui/shell/focusring.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/navigationpane.h"
#include "ui/shell/palettelookup.h"
#include "ui/shell/palettesources.h"
#include "ui/shell/practicestrip.h"
#include "ui/shell/queryvocabularysource.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toast.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undoer.h"
#include "ui/shell/viewdesk.h"
#include "ui/welcome/welcomepage.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Program &program, const Theme &theme)
    : m_program(program)
    , m_theme(theme)
    , m_keymap(program.settings())
    , m_actions(theme, m_keymap, this)
    , m_navigationModel(new NavigationModel(program.views(), program.accounts(), this))
    , m_statusModel(new StatusModel(program.accounts(), program.outbox(), this))
    , m_undoer(new Undoer(program.triage(), program.clock(), program.agent(), this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(program.settings().isPractice() ? tr("Sportello, practice") : tr("Sportello"));
    setMinimumSize(560, 480);
    build();
    buildMenus();
    connectActions();
    connectServices();
    connectPanes();
    connectThread();
    connectUndo();
    connectDesk();
    connectViews();
    resize(1440, 900);
    restoreGeometry(program.settings().windowGeometry());
    showFindings();
    choosePage();
    m_statusModel->refresh();
    showView(BuiltInView::Waiting);
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
    m_brandScope = new BrandScope(m_program, m_topBar);
    m_topBar->addScope(m_brandScope);
    auto *vocabulary = new QueryVocabularySource(m_program, this);
    m_topBar->search().suggestFrom(
        [vocabulary]() -> const QueryVocabulary & { return vocabulary->known(); });
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
    m_palette = new CommandPalette(m_theme, central);
    m_desk = new TriageDesk(m_program, m_theme, *m_undoer, central);
    m_viewDesk = new ViewDesk(m_program, m_theme, m_actions, *m_undoer, central);
    m_statusLine =
        new StatusLine(*m_statusModel, m_program.folder().path(), m_program.clock(), m_theme, this);
    setStatusBar(m_statusLine);
    new FocusRing(this);
}

QWidget *MainWindow::buildPanes()
{
    m_navigation = new NavigationPane(*m_navigationModel, m_program.accounts(), m_program.clock(),
                                      m_theme, this);
    m_inbox = new InboxPane(m_program, m_theme, this);
    m_thread = new ConversationPane(m_program, m_theme, this);
    m_contact = new ContactPanel(m_program, m_theme, this);
    m_panes = new PaneRow(m_program.settings(), m_navigation, m_inbox, m_thread, m_contact, this);
    new ContactSide(*m_contact, *m_thread, *m_panes, m_actions, this);
    return m_panes;
}

void MainWindow::buildMenus()
{
    const bool practice = m_program.settings().isPractice();
    m_actions[ActionId::LeavePractice]->setVisible(practice);
    QMenu *menu = nullptr;
    std::optional<ActionGroup> group;
    for (const ActionInfo &info : actionTable()) {
        if (group != info.group) {
            group = info.group;
            menu = menuBar()->addMenu(actionGroupTitle(info.group));
        }
        if (info.id == ActionId::Quit || info.id == ActionId::ToggleNavigation
            || info.id == ActionId::TakeConversation)
            menu->addSeparator();
        menu->addAction(m_actions[info.id]);
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto function) {
        connect(m_actions[id], &QAction::triggered, this, function);
    };
    on(ActionId::Accounts, [this] { m_welcome->showAccounts(); });
    on(ActionId::CheckNow, [this] { m_program.accounts().checkNow(); });
    on(ActionId::Settings,
       [this] { (new SettingsDialog(m_program, m_keymap, m_theme, this))->open(); });
    on(ActionId::CannedReplies, [this] { (new CannedEditor(m_program, m_theme, this))->open(); });
    on(ActionId::LeavePractice, [this] { Q_EMIT leavePracticeWanted(); });
    on(ActionId::Quit, [this] { Q_EMIT quitWanted(); });
    on(ActionId::UndoLast, [this] { m_undoer->undo(); });
    on(ActionId::Search, [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
    on(ActionId::Palette, [this] { openPalette(); });
    on(ActionId::ShowWaiting, [this] { showView(BuiltInView::Waiting); });
    on(ActionId::ShowMine, [this] { showView(BuiltInView::Mine); });
    on(ActionId::ShowUnassigned, [this] { showView(BuiltInView::Unassigned); });
    on(ActionId::ShowWaitingForCustomer, [this] { showView(BuiltInView::WaitingForCustomer); });
    on(ActionId::ShowSnoozed, [this] { showView(BuiltInView::Snoozed); });
    on(ActionId::ShowDone, [this] { showView(BuiltInView::Done); });
    on(ActionId::ShowProblems, [this] { showView(BuiltInView::PublishingProblems); });
    on(ActionId::ShowDrafts, [this] { showView(BuiltInView::Drafts); });
    on(ActionId::ShowAll, [this] { showView(BuiltInView::All); });
    on(ActionId::ToggleNavigation, [this] { m_panes->toggleRail(); });
    on(ActionId::NextPane, [this] { m_panes->cycleFocus(1); });
    on(ActionId::PreviousPane, [this] { m_panes->cycleFocus(-1); });
    on(ActionId::NextConversation, [this] { m_inbox->selectNext(); });
    on(ActionId::PreviousConversation, [this] { m_inbox->selectPrevious(); });
    on(ActionId::OpenConversation, [this] { openThread(m_inbox->current()); });
    on(ActionId::GoBack, [this] { leaveThread(); });
    on(ActionId::TakeConversation, [this] { decide(&TriageDesk::take); });
    on(ActionId::ReturnToAll, [this] { decide(&TriageDesk::returnToAll); });
    on(ActionId::Snooze, [this] { decide(&TriageDesk::askSnooze); });
    on(ActionId::SetTag, [this] { decide(&TriageDesk::askTag); });
    on(ActionId::MarkDone, [this] { decide(&TriageDesk::askDone); });
    on(ActionId::Reopen, [this] { decide(&TriageDesk::reopen); });
    on(ActionId::Assign, [this] { decide(&TriageDesk::askAssign); });
    on(ActionId::HighPriority, [this] { decide(&TriageDesk::toggleHighPriority); });
    on(ActionId::LowPriority, [this] { decide(&TriageDesk::toggleLowPriority); });
    on(ActionId::MarkNext, [this] { m_inbox->markFurther(1); });
    on(ActionId::MarkPrevious, [this] { m_inbox->markFurther(-1); });
    on(ActionId::Reply, [this] { reply(false); });
    on(ActionId::ReplyPrivately, [this] { reply(true); });
    on(ActionId::WriteNote, [this] {
        if (showsSubject())
            m_thread->writeNote();
    });
    on(ActionId::AttachFiles, [this] { m_thread->attachFiles(); });
    on(ActionId::NextMisspelled, [this] { m_thread->goToMisspelled(); });
    on(ActionId::SendReply, [this] { m_thread->send(); });
    on(ActionId::SendAndNext, [this] { m_thread->sendAndGoOn(); });
    on(ActionId::ShowKeys, [this] { (new KeySheet(m_keymap, m_theme, this))->open(); });
    on(ActionId::About, [this] { showAbout(); });
}

void MainWindow::connectServices()
{
    const auto showSaveError = [this](const Error &error) {
        showError(error, ErrorText::Action::Save);
    };
    connect(&m_program.store(), &Store::committed, m_statusModel, &StatusModel::noteChanges);
    connect(&m_program.store(), &Store::failed, this, showSaveError);
    connect(&m_program.drafts(), &Drafts::failed, this, showSaveError);
    connect(m_undoer, &Undoer::failed, this, showSaveError);
    connect(&m_program.accounts(), &Accounts::accountsChanged, this, &MainWindow::choosePage);
    whenDone(m_program.ready(), this, [this](const Result<Done> &) {
        choosePage();
        m_statusModel->refresh();
    });
}

void MainWindow::connectPanes()
{
    connect(m_navigation, &NavigationPane::viewChosen, this, &MainWindow::showView);
    connect(m_navigation, &NavigationPane::accountChosen, this, &MainWindow::showAccount);
    connect(m_palette, &CommandPalette::chosen, this,
            [this](const PaletteItem &item) { m_program.settings().noteChoice(item.key); });
    const auto searchFor = [this](const QString &text) {
        m_topBar->search().setText(text);
        search(text);
    };
    connect(m_palette, &CommandPalette::searchWanted, this, searchFor);
    auto *lookup = new PaletteLookup(m_program, *m_palette, this);
    connect(lookup, &PaletteLookup::searchWanted, this, searchFor);
    connect(lookup, &PaletteLookup::conversationWanted, this, &MainWindow::goTo);
    connect(m_navigation, &NavigationPane::accountNeedsHelp, m_welcome, &WelcomePage::reconnect);
    connect(m_navigation, &NavigationPane::accountsWanted, m_welcome, &WelcomePage::showAccounts);
    connect(m_statusLine, &StatusLine::problemsWanted, this,
            [this] { showView(BuiltInView::PublishingProblems); });
    connect(m_statusLine, &StatusLine::accountsWanted, m_welcome, &WelcomePage::showAccounts);

    connect(m_inbox, &InboxPane::chosen, this, [this](const ConversationId &id) {
        if (m_panes->showsThread())
            showThread(id);
    });
    connect(m_inbox, &InboxPane::opened, this, &MainWindow::openThread);
    connect(m_inbox, &InboxPane::searchCleared, this, [this] { m_topBar->search().clear(); });
    connect(m_inbox, &InboxPane::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Open); });
    connect(&m_topBar->search(), &SearchField::searched, this, &MainWindow::search);
    connect(&m_topBar->search(), &SearchField::left, this, [this] { m_inbox->setFocus(); });

    connect(m_welcome, &WelcomePage::practiceWanted, this, &MainWindow::practiceWanted);
    if (m_practiceStrip)
        connect(m_practiceStrip, &PracticeStrip::leaveWanted, this,
                &MainWindow::leavePracticeWanted);
    // What is being written must not be covered.
    connect(m_panes, &PaneRow::laidOut, this, [this] {
        QWidget *list = m_inbox;
        QWidget *thread = &m_thread->view();
        m_toast->standOn(m_inbox->isVisible() ? list : thread);
    });
}

void MainWindow::connectThread()
{
    connect(m_thread, &ConversationPane::takeWanted, m_actions[ActionId::TakeConversation],
            &QAction::trigger);
    connect(m_thread, &ConversationPane::snoozeWanted, m_actions[ActionId::Snooze],
            &QAction::trigger);
    connect(m_thread, &ConversationPane::doneWanted, m_actions[ActionId::MarkDone],
            &QAction::trigger);
    connect(m_thread, &ConversationPane::reopenWanted, m_actions[ActionId::Reopen],
            &QAction::trigger);
    connect(m_thread, &ConversationPane::backWanted, this, &MainWindow::leaveThread);
    connect(m_thread, &ConversationPane::conversationWanted, this, &MainWindow::goTo);
    connect(m_thread, &ConversationPane::signInWanted, m_welcome, &WelcomePage::reconnect);
    connect(m_thread, &ConversationPane::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Open); });
    connect(m_thread, &ConversationPane::replySent, this,
            [this](const OutboxItem &reply, const QString &contact) {
        m_undoer->noteReply(reply, contact, m_program.settings().undoWindow());
    });
    connect(m_thread, &ConversationPane::nextWanted, this, &MainWindow::goOn);
    connect(m_thread, &ConversationPane::replyCameBack, this, [this](const OutboxItem &reply) {
        m_undoer->forgetReply(reply.id);
        goTo(reply.origin);
        m_toast->say(tr("Taken back. Your text is a draft again."));
    });
    connect(m_contact, &ContactPanel::conversationWanted, this, [this](const ConversationId &id) {
        m_panes->uncoverThread();
        goTo(id);
    });
    connect(m_contact, &ContactPanel::searchWanted, this, [this](const QString &query) {
        m_topBar->search().setText(query);
        search(query);
    });
    connect(m_thread, &ConversationPane::cannedEditorWanted, m_actions[ActionId::CannedReplies],
            &QAction::trigger);
    connect(m_thread, &ConversationPane::replyStayed, m_toast, &Toast::say);
}

void MainWindow::connectUndo()
{
    connect(m_thread, &ConversationPane::undoWanted, m_undoer, &Undoer::undo);
    connect(m_thread, &ConversationPane::took, this,
            [this](const DeskChange &change, const QString &contact) {
        if (m_undoer->noteTake(change, Undoer::text(ConversationState::Taken, contact)))
            m_thread->forgetLast();
    });
    connect(m_thread, &ConversationPane::noteAdded, this, [this](const Note &note) {
        m_thread->forgetLast();
        m_undoer->noteStep(note.conversation, tr("Note added"),
                           [this, note] { return m_thread->takeNoteBack(note); });
    });
    connect(m_thread, &ConversationPane::noteRemoved, this, [this](const Note &note) {
        m_thread->forgetLast();
        m_undoer->noteStep(note.conversation, tr("Note removed"), [this, note] {
            return andThen(m_program.notes().restore(note.id, m_program.agent().id), this,
                           [](const Note &) { return readyValue(Done{}); });
        });
    });
    connect(m_toast, &Toast::undoWanted, m_undoer, &Undoer::undo);
    connect(m_undoer, &Undoer::changed, m_toast, &Toast::offerUndo);
    connect(m_undoer, &Undoer::refused, m_toast, &Toast::say);
    connect(m_undoer, &Undoer::replyWanted, m_thread, &ConversationPane::takeBack);
    connect(m_undoer, &Undoer::undone, this, [this](const ConversationId &id) {
        m_toast->hide();
        if (!id.isNull() && !m_panes->isNarrow())
            goTo(id);
    });
}

void MainWindow::connectDesk()
{
    m_inbox->setBulkActions({{m_actions[ActionId::MarkDone], tr("Done", "decision")},
                             {m_actions[ActionId::Snooze], tr("Snooze", "decision")},
                             {m_actions[ActionId::SetTag], tr("Tag", "decision")},
                             {m_actions[ActionId::TakeConversation], tr("Take", "decision")},
                             {m_actions[ActionId::Assign], tr("Assign", "decision")},
                             {m_actions[ActionId::Reopen], tr("Reopen", "decision")}});
    connect(m_desk, &TriageDesk::leaving, this, &MainWindow::moveOn);
    connect(m_desk, &TriageDesk::told, m_toast, &Toast::say);
    connect(m_desk, &TriageDesk::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
}

void MainWindow::connectViews()
{
    const auto save = [this] {
        if (m_topBar->search().problem().isEmpty())
            m_viewDesk->askSave(m_inbox->savableQuery(), m_inbox->view().order);
        else
            m_topBar->search().setFocus(Qt::ShortcutFocusReason);
    };
    connect(m_actions[ActionId::SaveView], &QAction::triggered, this, save);
    connect(&m_topBar->search(), &SearchField::saveWanted, this, save);
    connect(m_navigation, &NavigationPane::saveViewWanted, this, save);
    connect(m_navigation, &NavigationPane::savedChosen, this, [this](const SavedViewId &id) {
        if (const std::optional<SavedView> view = m_viewDesk->find(id))
            showSaved(*view);
    });
    connect(m_navigation, &NavigationPane::changeViewWanted, m_viewDesk, &ViewDesk::askChange);
    connect(m_navigation, &NavigationPane::removeViewWanted, m_viewDesk, &ViewDesk::remove);
    connect(m_navigation, &NavigationPane::moveViewWanted, m_viewDesk, &ViewDesk::move);
    connect(m_brandScope, &BrandScope::chosen, m_inbox, &InboxPane::setBrand);
    m_inbox->setBrand(m_brandScope->brand());
    connect(m_viewDesk, &ViewDesk::wanted, this, &MainWindow::showSaved);
    connect(m_viewDesk, &ViewDesk::gone, this, [this] { showView(BuiltInView::Waiting); });
    connect(m_viewDesk, &ViewDesk::told, m_toast, &Toast::say);
    connect(m_viewDesk, &ViewDesk::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
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

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_panes->restore();
    // Otherwise the search would have the focus, and the first letter would not be a key.
    if (!focusWidget() && m_pages->currentIndex() == 0)
        m_inbox->setFocus();
}

void MainWindow::clearSearch()
{
    const QSignalBlocker quiet(m_topBar->search());
    m_topBar->search().clear();
    m_topBar->search().setProblem({});
}

void MainWindow::noteView()
{
    m_navigation->show(m_inbox->view());
    m_viewDesk->setShown(m_inbox->view());
}

void MainWindow::showView(BuiltInView view)
{
    clearSearch();
    m_inbox->showView(view);
    noteView();
    goBack();
}

void MainWindow::showSaved(const SavedView &view)
{
    clearSearch();
    const QString problem = m_inbox->showSaved(view);
    if (!problem.isEmpty())
        m_toast->say(problem);
    noteView();
    goBack();
}

void MainWindow::showAccount(const AccountId &account)
{
    m_inbox->showAccount(account);
    noteView();
    goBack();
}

void MainWindow::openPalette()
{
    if (m_palette->isOpen() || m_pages->currentIndex() != 0)
        return;
    QList<PaletteItem> items = PaletteSources::actions(m_actions, !subject().isNull());
    items += PaletteSources::views(*m_navigationModel, m_actions,
                                   [this](const SavedView &view) { showSaved(view); });
    items += PaletteSources::accounts(m_program.accounts(),
                                      [this](const AccountId &account) { showAccount(account); });
    items += PaletteSources::cannedReplies(m_program.cannedReplies(), !m_shown.isNull(),
                                           [this](const CannedReplyId &id) {
        reply(false);
        m_thread->insertCanned(id);
    });
    // The practice strip stays bright: it is true of the palette too.
    const QWidget *above = m_practiceStrip ? static_cast<QWidget *>(m_practiceStrip) : m_topBar;
    m_palette->open(std::move(items), m_program.settings().recentChoices(),
                    above->geometry().bottom() + 1);
}

void MainWindow::showThread(const ConversationId &id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    m_inbox->setShown(id);
    m_contact->setConversation(id);
    if (id.isNull())
        m_thread->clear();
    else
        m_thread->showConversation(id);
}

void MainWindow::openThread(const ConversationId &id)
{
    if (id.isNull())
        return;
    m_panes->openThread();
    showThread(id);
    m_thread->setFocus();
}

void MainWindow::goTo(const ConversationId &id)
{
    // Otherwise the list would mark another conversation than the one that is read.
    if (m_inbox->current() != id)
        m_inbox->unselect();
    m_panes->openThread();
    showThread(id);
    m_inbox->setShown(id);
}

void MainWindow::goBack()
{
    const bool wasOpen = m_panes->isThreadOpen();
    m_panes->closeThread();
    if (wasOpen && m_panes->isNarrow())
        m_inbox->setFocus();
}

void MainWindow::leaveThread()
{
    goBack();
    m_inbox->setFocus();
}

ConversationId MainWindow::subject() const
{
    return m_panes->showsThread() && !m_shown.isNull() ? m_shown : m_inbox->current();
}

void MainWindow::moveOn(const QList<ConversationId> &ids)
{
    if (m_panes->isNarrow()) {
        goBack();
    } else if (ids.size() > 1) {
        if (!m_inbox->selectBeyond(ids))
            showThread({});
    } else if (ids.contains(m_inbox->current()) && !m_inbox->selectNeighbour()) {
        showThread({});
    }
}

void MainWindow::goOn(const ConversationId &id)
{
    moveOn({id});
    if (m_panes->isNarrow())
        return;
    // The reply may have taken the row out of the list already; its place is the next one's.
    if (m_inbox->current().isNull())
        m_inbox->selectNext();
    if (m_inbox->current() != id)
        openThread(m_inbox->current());
}

void MainWindow::decide(void (TriageDesk::*step)(const QList<ConversationSummary> &))
{
    const ConversationId id = subject();
    const QList<ConversationId> ids =
        m_inbox->hasSeveral() ? m_inbox->marked() : QList<ConversationId>{id};
    if (ids.first().isNull())
        return;
    m_thread->forgetLast();
    QList<ConversationSummary> known;
    for (const ConversationId &each : ids) {
        if (const ConversationSummary *summary = m_inbox->summary(each))
            known.append(*summary);
    }
    // At once where it can be: the next key may be the answer to what is asked.
    if (known.size() == ids.size()) {
        (m_desk->*step)(known);
        return;
    }
    // Many, or one that was gone to from elsewhere and is not in the list.
    whenDone(m_program.conversations().summaries(ids), this,
             [this, step](const Result<QList<ConversationSummary>> &found) {
        if (found && !found.value().isEmpty())
            (m_desk->*step)(found.value());
    });
}

bool MainWindow::showsSubject()
{
    if (m_shown.isNull() || !m_panes->showsThread())
        openThread(m_inbox->current());
    return !m_shown.isNull();
}

void MainWindow::reply(bool privately)
{
    // The same words to many people are never sent with one key.
    if (m_inbox->hasSeveral()) {
        m_toast->say(tr("A reply goes to one conversation. Press Esc, then choose one."));
        return;
    }
    if (!showsSubject())
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
        noteView();
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

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        Q_EMIT lookedAtChanged(isActiveWindow());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_panes->layOut();
    if (!m_panes->isNarrow() && !m_panes->isThreadOpen() && !m_inbox->current().isNull())
        showThread(m_inbox->current());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_program.settings().setWindowGeometry(saveGeometry());
    m_panes->keep();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_panes->isThreadOpen()) {
        goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace sportello
