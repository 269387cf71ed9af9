// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/mainwindow.h"

#include "core/future.h"
#include "services/history.h"
#include "ui/common/format.h"
#include "ui/contact/contactpanel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/threadview.h"
#include "ui/desk/triagedesk.h"
#include "ui/exchange/exchangedesk.h"
#include "ui/history/historydesk.h"
#include "ui/inbox/inboxpane.h"
#include "ui/models/navigationmodel.h"
#include "ui/models/statusmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/people/peopledesk.h"
#include "ui/privacy/privacydesk.h"
#include "ui/replies/cannededitor.h"
#include "ui/reports/handoffreportdialog.h"
#include "ui/reports/reportpage.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/banner.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/contactside.h"
#include "ui/shell/decisionside.h"
#include "ui/shell/focusring.h"
#include "ui/shell/historyside.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/navigationpane.h"
#include "ui/shell/palettelookup.h"
#include "ui/shell/palettesources.h"
#include "ui/shell/practicestrip.h"
#include "ui/shell/queryvocabularysource.h"
#include "ui/shell/readingside.h"
#include "ui/shell/reportside.h"
#include "ui/shell/reviewside.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toast.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undoer.h"
#include "ui/shell/viewdesk.h"
#include "ui/shell/viewside.h"
#include "ui/shell/writingside.h"
#include "ui/welcome/welcomepage.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
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
    buildSides();
    buildMenus();
    connectActions();
    connectServices();
    connectPanes();
    connectPalette();
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
    m_history = new SearchPage(m_program, m_theme, m_pages);
    m_pages->addWidget(m_history);
    m_reports = new ReportPage(m_program, m_theme, m_pages);
    m_pages->addWidget(m_reports);
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

void MainWindow::buildSides()
{
    m_reading = new ReadingSide(*m_inbox, *m_thread, *m_contact, *m_panes, this);
    m_views = new ViewSide(
        {m_topBar->search(), *m_brandScope, *m_navigation, *m_inbox, *m_viewDesk}, m_actions, this);
    m_writing = new WritingSide({m_program, *m_undoer, *m_inbox, *m_thread, *m_reading, *m_toast},
                                m_actions, this);
    new HistorySide({m_topBar->search(), *m_brandScope, *m_history, *m_pages, *m_reading, *m_thread,
                     *m_views, *m_statusLine},
                    m_actions, this);
    new ReportSide({*m_brandScope, *m_reports, *m_pages, *m_reading, *m_views, *m_statusLine},
                   m_actions, this);
    auto *review = new ReviewSide({m_program, m_theme, *m_pages, *m_topBar, *m_brandScope,
                                   *m_reading, *m_views, *m_toast, *m_reports, *m_thread},
                                  m_actions, this);
    connect(review, &ReviewSide::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
    new DecisionSide({m_program.conversations(), *m_desk, *m_inbox, *m_thread, *m_reading},
                     m_actions, this);
    new PrivacyDesk(
        {m_program, m_theme, m_actions, *m_contact, [this] { return m_reading->subject(); }, this},
        this);
    auto *history = new HistoryDesk(m_program, m_theme, m_actions, this);
    connect(history, &HistoryDesk::reopenWanted, this, &MainWindow::reopenWanted);
    connect(history, &HistoryDesk::troubled, this,
            [this](const QString &sentence, const QString &nextStep) {
        m_banner->show(Banner::Tone::Trouble, sentence, nextStep);
    });
    new ExchangeDesk({m_program, m_theme, [this] { return m_inbox->model().ids(); },
                      [this] { return m_reading->subject(); }, this},
                     m_actions, this);
    auto *people = new PeopleDesk({m_program, m_theme, *m_undoer, *m_contact, *m_thread}, m_actions,
                                  centralWidget());
    connect(people, &PeopleDesk::told, m_toast, &Toast::say);
    connect(people, &PeopleDesk::failed, this,
            [this](const Error &error) { showError(error, ErrorText::Action::Save); });
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
    connect(m_contact, &ContactPanel::cannedWanted, this,
            [this](const QString &text, const QString &language) {
        auto *editor = new CannedEditor(m_program, m_theme, this);
        editor->open();
        editor->beginWith(text, language);
    });
    on(ActionId::HandoffReport, [this] {
        auto *report = new HandoffReportDialog(m_program, m_theme, this);
        connect(report, &HandoffReportDialog::conversationWanted, m_reading, &ReadingSide::goTo);
        report->show();
    });
    on(ActionId::LeavePractice, [this] { Q_EMIT leavePracticeWanted(); });
    on(ActionId::Quit, [this] { Q_EMIT quitWanted(); });
    on(ActionId::Palette, [this] { openPalette(); });
    on(ActionId::ToggleNavigation, [this] { m_panes->toggleRail(); });
    on(ActionId::NextPane, [this] { m_panes->cycleFocus(1); });
    on(ActionId::PreviousPane, [this] { m_panes->cycleFocus(-1); });
    on(ActionId::NextConversation, [this] { m_inbox->selectNext(); });
    on(ActionId::PreviousConversation, [this] { m_inbox->selectPrevious(); });
    on(ActionId::OpenConversation, [this] { m_reading->open(m_inbox->current()); });
    on(ActionId::GoBack, [this] { m_reading->leave(); });
    on(ActionId::MarkNext, [this] { m_inbox->markFurther(1); });
    on(ActionId::MarkPrevious, [this] { m_inbox->markFurther(-1); });
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
    connect(m_desk, &TriageDesk::failed, this, showSaveError);
    connect(m_viewDesk, &ViewDesk::failed, this, showSaveError);
    const auto showOpenError = [this](const Error &error) {
        showError(error, ErrorText::Action::Open);
    };
    connect(m_inbox, &InboxPane::failed, this, showOpenError);
    connect(m_thread, &ConversationPane::failed, this, showOpenError);
    connect(m_history, &SearchPage::failed, this, showOpenError);
    connect(m_reports, &ReportPage::failed, this, showOpenError);
    connect(&m_program.accounts(), &Accounts::accountsChanged, this, &MainWindow::choosePage);
    whenDone(m_program.ready(), this, [this](const Result<Done> &) {
        choosePage();
        m_statusModel->refresh();
    });
}

void MainWindow::connectPanes()
{
    connect(m_navigation, &NavigationPane::accountNeedsHelp, m_welcome, &WelcomePage::reconnect);
    connect(m_navigation, &NavigationPane::accountsWanted, m_welcome, &WelcomePage::showAccounts);
    connect(m_thread, &ConversationPane::signInWanted, m_welcome, &WelcomePage::reconnect);
    connect(m_thread, &ConversationPane::checklistsWanted, this, [this] {
        auto *settings = new SettingsDialog(m_program, m_keymap, m_theme, this);
        settings->showChecklists();
        settings->open();
    });
    connect(m_statusLine, &StatusLine::problemsWanted, this,
            [this] { showView(BuiltInView::PublishingProblems); });
    connect(m_statusLine, &StatusLine::accountsWanted, m_welcome, &WelcomePage::showAccounts);
    connect(m_welcome, &WelcomePage::practiceWanted, this, &MainWindow::practiceWanted);
    if (m_practiceStrip)
        connect(m_practiceStrip, &PracticeStrip::leaveWanted, this,
                &MainWindow::leavePracticeWanted);
    connect(m_contact, &ContactPanel::searchWanted, m_views, &ViewSide::searchFor);
    connect(m_views, &ViewSide::chosen, m_reading, &ReadingSide::goBack);
    connect(m_views, &ViewSide::told, m_toast, &Toast::say);
    connect(m_desk, &TriageDesk::told, m_toast, &Toast::say);
    connect(m_reports, &ReportPage::told, m_toast, &Toast::say);
    // What is being written must not be covered.
    connect(m_panes, &PaneRow::laidOut, this, [this] {
        QWidget *list = m_inbox;
        QWidget *thread = &m_thread->view();
        m_toast->standOn(m_inbox->isVisible() ? list : thread);
    });
}

void MainWindow::connectPalette()
{
    connect(m_palette, &CommandPalette::chosen, this,
            [this](const PaletteItem &item) { m_program.settings().noteChoice(item.key); });
    connect(m_palette, &CommandPalette::searchWanted, m_views, &ViewSide::searchFor);
    auto *lookup = new PaletteLookup(m_program, *m_palette, this);
    connect(lookup, &PaletteLookup::searchWanted, m_views, &ViewSide::searchFor);
    connect(lookup, &PaletteLookup::conversationWanted, m_reading, &ReadingSide::goTo);
}

void MainWindow::showFindings()
{
    const OpenReport &report = m_program.openReport();
    const QString time = report.backupTime ? Format::full(*report.backupTime) : QString();
    const QString sentence = Backups::sentence(report, time);
    if (!sentence.isEmpty())
        m_banner->show(Banner::Tone::Information, sentence, {});
}

void MainWindow::choosePage()
{
    // Until the accounts are read only a new profile is known to have none.
    const bool known = m_program.ready().isFinished() || m_program.openReport().created;
    const bool welcome =
        known && m_program.accounts().accounts().isEmpty() && !m_program.settings().isPractice();
    // What is searched stays to be seen when an account comes or goes.
    if (welcome || m_pages->currentIndex() == 1)
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

void MainWindow::showView(BuiltInView view)
{
    m_views->show(view);
}

void MainWindow::goTo(const ConversationId &id)
{
    m_reading->goTo(id);
}

void MainWindow::openPalette()
{
    if (m_palette->isOpen() || m_pages->currentIndex() == 1)
        return;
    QList<PaletteItem> items = PaletteSources::actions(m_actions, !m_reading->subject().isNull());
    items += PaletteSources::views(*m_navigationModel, m_actions,
                                   [this](const SavedView &view) { m_views->showSaved(view); });
    items += PaletteSources::accounts(
        m_program.accounts(), [this](const AccountId &account) { m_views->showAccount(account); });
    items += PaletteSources::cannedReplies(m_program.cannedReplies(), !m_reading->shown().isNull(),
                                           [this](const CannedReplyId &id) {
        m_writing->reply(false);
        m_thread->insertCanned(id);
    });
    // The practice strip stays bright: it is true of the palette too.
    const QWidget *above = m_practiceStrip ? static_cast<QWidget *>(m_practiceStrip) : m_topBar;
    m_palette->open(std::move(items), m_program.settings().recentChoices(),
                    above->geometry().bottom() + 1);
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
    m_reading->showChosen();
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
        m_reading->goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace sportello
