// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/conversationpane.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/conversation/cannedinsertion.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/messageactions.h"
#include "ui/conversation/outboxcards.h"
#include "ui/conversation/threadheader.h"
#include "ui/conversation/threadview.h"
#include "ui/guard/privatepoststrip.h"
#include "ui/handoff/handoffdesk.h"
#include "ui/handoff/joinedtimeline.h"
#include "ui/handoff/laneheader.h"
#include "ui/handoff/takeprivatestrip.h"
#include "ui/models/accountname.h"
#include "ui/people/impostorbar.h"
#include "ui/promises/promisedesk.h"
#include "ui/verification/verificationbox.h"
#include "ui/verification/verificationdesk.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ConversationPane::ConversationPane(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_model(program.store(), program.conversations(), program.outbox())
{
    setObjectName(u"conversationPane"_s);
    build();
    connectParts();
    connectNotes();
    clear();
}

ConversationPane::~ConversationPane()
{
    // The view looks at the model until its own end.
    delete m_cards;
    delete m_view;
}

void ConversationPane::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pages = new QStackedWidget(this);
    layout->addWidget(m_pages);

    auto *nothing = new QLabel(tr("Choose a conversation to read and answer it."), m_pages);
    nothing->setObjectName(u"nothingChosen"_s);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setProperty("tone", u"third"_s);
    m_pages->addWidget(nothing);

    auto *page = new QWidget(m_pages);
    page->setProperty("surface", u"sunk"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new ThreadHeader(m_program.accounts(), m_program.clock(), m_theme, page);
    m_view = new ThreadView(m_model, m_program.conversations(), m_theme, m_program.clock(), page);
    m_cards = new OutboxCards(m_program, m_theme, m_model, *m_view, this);
    auto *strips = new QVBoxLayout;
    strips->setContentsMargins(16, 0, 16, 4);
    strips->setSpacing(4);
    m_note = new Strip(m_theme, Strip::Tone::Plain, page);
    m_note->setObjectName(u"threadNote"_s);
    connect(m_note->addButton(tr("Close"), u"closeNote"_s), &QPushButton::clicked, this,
            [this] { m_note->setText({}); });
    m_link = new LinkQuestion(m_theme, page);
    m_actions = new MessageActions(m_program, m_theme, page);
    m_model.maskWith(m_program.privatePosts());
    m_privatePost = new PrivatePostStrip(m_theme, m_model, page);
    strips->addWidget(m_note);
    strips->addWidget(m_link);
    strips->addWidget(m_privatePost);
    strips->addWidget(m_actions->question());
    m_composer = new Composer(m_program, m_theme, page);
    m_canned = new CannedInsertion(m_program, m_theme, *m_composer, page);
    m_handoffs = new HandoffDesk(m_program, m_theme, *m_composer, *m_canned, page);
    m_verification = new VerificationDesk(m_program, m_theme, page);
    strips->addWidget(m_verification->box());
    m_impostor = new ImpostorBar(m_program.impostorWatch(), m_program.accounts(), m_theme, page);
    m_promises = new PromiseDesk(m_program, m_theme, page);
    m_timeline = new JoinedTimeline({m_model, *m_view, *m_composer}, m_theme, page);
    strips->addWidget(m_handoffs->strip());
    column->addWidget(m_header);
    column->addWidget(m_impostor);
    column->addWidget(m_promises->bar());
    column->addWidget(m_handoffs->bar());
    column->addWidget(m_timeline->header());
    column->addWidget(m_view, 1);
    column->addLayout(strips);
    column->addWidget(m_composer);
    m_pages->addWidget(page);
    setFocusProxy(m_view);
}

void ConversationPane::connectParts()
{
    connect(&m_model, &ThreadModel::contentChanged, this, &ConversationPane::takeContent);
    connect(&m_model, &ThreadModel::loaded, this, [this] {
        m_view->showNewest();
        markReadIfSeen();
    });
    connect(&m_model, &ThreadModel::failed, this, &ConversationPane::failed);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &ConversationPane::lookForPrivatePosts);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            &ConversationPane::lookForPrivatePosts);
    connect(&m_model, &QAbstractItemModel::modelReset, this,
            &ConversationPane::lookForPrivatePosts);
    connect(m_privatePost, &PrivatePostStrip::askToDeleteWanted, this,
            &ConversationPane::askToDelete);
    connect(m_privatePost, &PrivatePostStrip::hideWanted, m_actions, &MessageActions::hide);
    connect(m_view, &ThreadView::failed, this, &ConversationPane::failed);
    connect(m_view, &ThreadView::linkWanted, m_link, &LinkQuestion::ask);
    connect(m_view, &ThreadView::menuFilling, m_actions, &MessageActions::addTo);
    connect(m_actions, &MessageActions::told, m_note, &Strip::setText);
    connect(m_header, &ThreadHeader::linkWanted, m_link, &LinkQuestion::ask);
    connect(m_header, &ThreadHeader::contactWanted, this, &ConversationPane::contactWanted);
    connect(m_header, &ThreadHeader::takeWanted, this, &ConversationPane::takeWanted);
    connect(m_header, &ThreadHeader::snoozeWanted, this, &ConversationPane::snoozeWanted);
    connect(m_header, &ThreadHeader::doneWanted, this, &ConversationPane::doneWanted);
    connect(m_header, &ThreadHeader::reopenWanted, this, &ConversationPane::reopenWanted);
    connect(m_header, &ThreadHeader::conversationWanted, this,
            &ConversationPane::conversationWanted);
    connect(m_composer, &Composer::signInWanted, this, &ConversationPane::helpSignIn);
    connect(m_header, &ThreadHeader::versionsWanted, m_view, &ThreadView::showVersions);
    connect(m_composer, &Composer::sent, this, [this](const OutboxItem &item) {
        m_view->showNewest();
        const bool here = item.origin == m_model.conversation();
        Q_EMIT replySent(item, here ? Format::name(m_model.content().summary) : QString());
    });
    connect(m_composer, &Composer::nextWanted, this, &ConversationPane::nextWanted);
    connect(m_composer, &Composer::cameBack, this, &ConversationPane::replyCameBack);
    connect(m_canned, &CannedInsertion::editorWanted, this, &ConversationPane::cannedEditorWanted);
    connect(m_composer, &Composer::undoWanted, this, &ConversationPane::undoWanted);
    connect(m_composer, &Composer::stayed, this, &ConversationPane::replyStayed);
    connect(m_header, &ThreadHeader::verifyWanted, m_verification, &VerificationDesk::verify);
    connect(m_verification, &VerificationDesk::verificationsChanged, m_header,
            &ThreadHeader::setVerifications);
    connect(m_verification, &VerificationDesk::told, m_note, &Strip::setText);
    connect(m_verification, &VerificationDesk::checklistsWanted, this,
            &ConversationPane::checklistsWanted);
    connect(m_verification, &VerificationDesk::closed, m_view,
            [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_impostor, &ImpostorBar::dismissWanted, this,
            &ConversationPane::impostorDismissWanted);
    connect(m_promises, &PromiseDesk::told, m_note, &Strip::setText);
    connect(m_promises, &PromiseDesk::failed, this, &ConversationPane::failed);
    connectHandoffs();
    connect(m_cards, &OutboxCards::wanted, this, &ConversationPane::act);
    connect(&m_program.outbox(), &Outbox::sentWithoutLook, this, [this](const OutboxId &id) {
        if (m_model.rowOf(u"o"_s + id.key()) >= 0) {
            m_note->setText(tr("The thread could not be read again before sending: the network "
                               "did not answer in time. The reply goes out all the same."));
        }
    });
}

void ConversationPane::connectHandoffs()
{
    connect(m_handoffs, &HandoffDesk::conversationWanted, this,
            &ConversationPane::conversationWanted);
    connect(m_composer, &Composer::takePrivateWanted, m_handoffs, &HandoffDesk::takePrivate);
    connect(m_handoffs, &HandoffDesk::told, m_note, &Strip::setText);
    connect(m_handoffs, &HandoffDesk::failed, this, &ConversationPane::failed);
    connect(m_handoffs, &HandoffDesk::changed, this, [this] {
        m_timeline->setHandoff(m_handoffs->handoff(), m_handoffs->steps(), m_handoffs->contact());
    });
    connect(m_handoffs, &HandoffDesk::timelineWanted, this, &ConversationPane::toggleTimeline);
    connect(m_timeline, &JoinedTimeline::onChanged, m_handoffs->bar(), &HandoffBar::setJoined);
    connect(m_timeline, &JoinedTimeline::conversationWanted, this,
            &ConversationPane::conversationWanted);
    m_handoffs->bar()->setJoined(m_timeline->isOn());
    connect(&m_model, &ThreadModel::otherChanged, this, &ConversationPane::showLanguages);
}

void ConversationPane::connectNotes()
{
    connect(m_composer, &Composer::took, this, [this](const DeskChange &change) {
        Q_EMIT took(change, Format::name(m_model.content().summary));
    });
    connect(m_composer, &Composer::noteAdded, this, [this](const Note &note) {
        m_view->showNewest();
        Q_EMIT noteAdded(note);
    });
    connect(m_view, &ThreadView::noteEditWanted, m_composer, &Composer::editNote);
    connect(m_view, &ThreadView::noteRemoveWanted, this, [this](const Note &note) {
        whenDone(m_program.notes().remove(note.id, m_program.agent().id), this,
                 [this](const Result<Note> &removed) {
            if (removed)
                Q_EMIT noteRemoved(removed.value());
            else
                Q_EMIT failed(removed.error());
        });
    });
    connect(&m_program.settings(), &Settings::agentLanguagesChanged, this,
            &ConversationPane::showLanguages);
}

void ConversationPane::showLanguages()
{
    const ConversationSummary &summary = m_model.content().summary;
    const QStringList known = m_program.settings().agentLanguages();
    const std::optional<Account> account = m_program.accounts().account(summary.account);
    ThreadNames names{account ? AccountName::of(m_program.accounts(), *account) : QString(),
                      isolateBidi(Format::name(summary).simplified()), summary.contact,
                      m_program.agent().id, known};
    const ConversationSummary &other = m_model.otherContent().summary;
    if (const auto otherAccount = m_program.accounts().account(other.account)) {
        names.otherAccount = AccountName::of(m_program.accounts(), *otherAccount);
        names.otherContact = isolateBidi(Format::name(other).simplified());
        names.otherContactId = other.contact;
    }
    m_view->setNames(names);
    m_header->setLanguage(ThreadItemMaker::foreignLanguage(summary.language, known));
}

void ConversationPane::showConversation(const ConversationId &id)
{
    if (id.isNull()) {
        clear();
        return;
    }
    if (id == m_model.conversation())
        return;
    m_noteWanted = false;
    m_handoffWanted = false;
    m_deletionWanted = false;
    m_verifyWanted = false;
    m_link->dismiss();
    m_note->setText({});
    m_composer->clear();
    m_model.setConversation(id);
}

void ConversationPane::clear()
{
    m_model.setConversation({});
    m_composer->clear();
    m_canned->setConversation({}, {});
    m_handoffs->setConversation({});
    m_verification->setConversation({});
    m_impostor->setHandle({});
    m_promises->setConversation({});
    m_pages->setCurrentIndex(0);
}

void ConversationPane::takeContent()
{
    if (!m_model.isLoaded())
        return;
    const ThreadContent &content = m_model.content();
    const ConversationSummary &summary = content.summary;
    m_cards->setContact(isolateBidi(Format::name(summary).simplified()));
    const Message *newest = m_model.newest(Direction::In);
    const Message *ours = m_model.newest(Direction::Out);
    m_header->setUrl(newest && !newest->url.isEmpty() ? newest->url : ours ? ours->url : QString());
    m_canned->setConversation(summary, newest ? newest->url : QString());
    m_header->setHasVersions(m_model.hasVersions());
    m_header->setAgent(m_program.agent().id);
    m_header->setContent(content);
    showLanguages();
    const bool isBelowOurs = !content.context.isEmpty() && content.context.first().ours;
    m_actions->setConversation(summary, isBelowOurs);
    m_composer->setConversation(summary);
    m_handoffs->setConversation(summary);
    m_verification->setConversation(summary);
    m_impostor->setHandle(summary.handle);
    m_promises->setConversation(summary.id);
    m_composer->setHandles(content.handles);
    m_composer->setNewest(newest ? std::optional(*newest) : std::nullopt);
    m_pages->setCurrentIndex(1);
    shareRoom();
    markReadIfSeen();
    if (std::exchange(m_noteWanted, false))
        m_composer->writeNote();
    if (std::exchange(m_handoffWanted, false))
        m_handoffs->takePrivate();
    if (std::exchange(m_deletionWanted, false))
        m_handoffs->askToDelete();
    lookForPrivatePosts();
    if (std::exchange(m_verifyWanted, false))
        m_verification->verify();
}

void ConversationPane::insertAnswer(const QString &text, const ConversationId &source)
{
    m_composer->insertFrom(text, source);
}

void ConversationPane::askLink(const QString &url)
{
    m_link->ask(url, {});
}

void ConversationPane::setContactShown(bool shown)
{
    m_header->setContactShown(shown);
}

void ConversationPane::insertCanned(const CannedReplyId &id)
{
    m_canned->openOn(id);
}

void ConversationPane::markReadIfSeen()
{
    const bool isSeen = isVisible() && m_model.isLoaded() && window()->isActiveWindow();
    if (isSeen && m_model.content().summary.unread > 0)
        m_program.conversations().markRead(m_model.conversation());
}

void ConversationPane::shareRoom()
{
    constexpr int LeastThreadLines = 5;
    m_composer->setRoom(height() - m_header->sizeHint().height()
                        - LeastThreadLines * m_theme.lineHeight(FontRole::Body));
    m_verification->box()->setRoom(std::max(height() / 3, 6 * m_theme.lineHeight(FontRole::Body)));
}

void ConversationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

void ConversationPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markReadIfSeen();
}

void ConversationPane::reply()
{
    m_composer->setAudience(m_model.content().summary.audience);
    m_composer->focusEditor();
}

void ConversationPane::replyPrivately()
{
    m_composer->setAudience(Audience::Private);
    m_composer->focusEditor();
}

void ConversationPane::takePrivate()
{
    m_handoffWanted = !m_model.isLoaded();
    if (!m_handoffWanted)
        m_handoffs->takePrivate();
}

void ConversationPane::askToDelete()
{
    m_deletionWanted = !m_model.isLoaded();
    if (!m_deletionWanted)
        m_handoffs->askToDelete();
}

void ConversationPane::lookForPrivatePosts()
{
    m_privatePost->look(isolateBidi(Format::name(m_model.content().summary).simplified()),
                        [this](const Message &message) { return m_actions->canHide(message); });
}

void ConversationPane::verify()
{
    m_verifyWanted = !m_model.isLoaded();
    if (!m_verifyWanted)
        m_verification->verify();
}

void ConversationPane::linkPrivate()
{
    m_handoffs->askLink();
}

void ConversationPane::toggleTimeline()
{
    if (m_timeline->isPossible())
        m_timeline->setOn(!m_timeline->isOn());
    else
        m_note->setText(tr("This conversation leads to no other one."));
    m_handoffs->bar()->setJoined(m_timeline->isOn());
}

void ConversationPane::writeNote()
{
    // In a narrow window the thread is only being opened.
    m_noteWanted = !m_model.isLoaded();
    if (!m_noteWanted)
        m_composer->writeNote();
}

Future<Done> ConversationPane::takeNoteBack(const Note &note)
{
    return m_composer->takeNoteBack(note);
}

void ConversationPane::send()
{
    m_composer->send();
}

void ConversationPane::sendAndGoOn()
{
    m_composer->sendAndGoOn();
}

void ConversationPane::attachFiles()
{
    m_composer->chooseFiles();
}

void ConversationPane::goToMisspelled()
{
    m_composer->goToMisspelled();
}

void ConversationPane::takeBack(const OutboxItem &item)
{
    m_composer->takeBack(item);
}

void ConversationPane::forgetLast()
{
    m_composer->forgetLast();
}

void ConversationPane::setOpener(UrlOpener opener)
{
    m_link->setOpener(std::move(opener));
}

void ConversationPane::helpSignIn(const AccountId &account)
{
    if (m_program.accounts().health(account).state == ConnectionState::NoSecret)
        m_program.accounts().retry(account);
    else
        Q_EMIT signInWanted(account);
}

void ConversationPane::act(const OutboxItem &item, OutboxAction action)
{
    Outbox &outbox = m_program.outbox();
    switch (action) {
    case OutboxAction::Undo: m_composer->takeBack(item); break;
    case OutboxAction::Edit: m_composer->editAgain(item); break;
    case OutboxAction::Retry:
    case OutboxAction::SendNow:
    case OutboxAction::SendAnyway:
    case OutboxAction::SendAgain: decide(item, outbox.retry(item.id)); break;
    case OutboxAction::CheckAgain: decide(item, outbox.checkAgain(item.id)); break;
    case OutboxAction::MarkSent: decide(item, outbox.markSent(item.id)); break;
    case OutboxAction::Discard: decide(item, outbox.discard(item.id)); break;
    case OutboxAction::SignIn: Q_EMIT signInWanted(item.account); break;
    case OutboxAction::TryKeychain: decide(item, m_program.accounts().retry(item.account)); break;
    }
}

void ConversationPane::decide(const OutboxItem &item, Future<Done> decided)
{
    whenDone(decided, this, [this, item](const Result<Done> &result) {
        if (result)
            return;
        const QString who =
            m_program.accounts().networkDisplayName(m_model.content().summary.network);
        m_cards->showProblem(
            item.id, ErrorText::forError(result.error(), ErrorText::Action::Send, who).text());
    });
}

void ConversationPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backWanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace sportello
