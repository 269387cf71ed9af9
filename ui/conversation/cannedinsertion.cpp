// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/cannedinsertion.h"

#include "domain/authorsign.h"
#include "ui/conversation/composer.h"

#include <QEvent>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Above the composer, and from the sides of a narrow window.
constexpr int Distance = 12;
constexpr qsizetype MostMeasures = 4;

} // namespace

CannedInsertion::CannedInsertion(Program &program, const Theme &theme, Composer &composer,
                                 QWidget *parent)
    : QObject(parent)
    , m_program(program)
    , m_composer(composer)
    , m_parent(parent)
    , m_picker(new CannedPicker(program.cannedReplies(), theme, parent))
{
    parent->installEventFilter(this);
    connect(&composer, &Composer::cannedWanted, this, &CannedInsertion::open);
    connect(m_picker, &CannedPicker::chosen, this,
            [this](const QString &text, const CannedReplyId &id, const QString &shortVariant) {
        m_composer.insertCanned(text, shortVariant);
        if (id.isNull())
            return;
        m_program.cannedReplies().noteUse(id);
        if (const std::optional<CannedReply> reply = m_program.cannedReplies().reply(id)) {
            m_composer.noteCanned({id, reply->title, text});
            m_composer.attach(reply->attachments);
        }
    });
    // What was typed was perhaps meant for the text: nothing typed is lost.
    connect(m_picker, &CannedPicker::dismissed, this,
            [this](const QString &typed) { m_composer.insert(u'/' + typed); });
    connect(&m_program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.verifications.contains(m_conversation.handle))
            readLevel();
    });
    connect(m_picker, &CannedPicker::editorWanted, this, &CannedInsertion::editorWanted);
}

void CannedInsertion::setConversation(const ConversationSummary &conversation, const QString &link)
{
    if (conversation.id != m_conversation.id)
        m_picker->hide();
    const bool isOther = conversation.handle != m_conversation.handle;
    m_conversation = conversation;
    m_link = link;
    if (isOther) {
        // Until it is known, nobody is verified.
        m_level = VerificationLevel::None;
        readLevel();
    }
}

void CannedInsertion::readLevel()
{
    const HandleId handle = m_conversation.handle;
    if (handle.isNull())
        return;
    whenDone(m_program.verifications().level(handle), this,
             [this, handle](const Result<VerificationLevel> &level) {
        if (handle == m_conversation.handle)
            m_level = level.valueOr(VerificationLevel::None);
    });
}

void CannedInsertion::open()
{
    if (m_conversation.id.isNull())
        return;
    m_picker->open(request());
    place();
}

void CannedInsertion::openOn(const CannedReplyId &id)
{
    const std::optional<CannedReply> reply = m_program.cannedReplies().reply(id);
    open();
    if (reply)
        m_picker->find(reply->shortcut.isEmpty() ? reply->title : reply->shortcut);
}

QString CannedInsertion::filled(const CannedReply &reply, const CannedFacts &extra) const
{
    CannedRequest asked = request();
    const int index = bestText(reply, asked.context.language, asked.context.fallbackLanguage);
    if (index < 0)
        return {};
    asked.facts.handoffReference = extra.handoffReference;
    asked.facts.handoffLink = extra.handoffLink;
    asked.facts.handoffChannel = extra.handoffChannel;
    return fittingText(reply.texts.at(index), asked.limits, templateValues(asked.facts), {})
        .filled.text;
}

void CannedInsertion::place()
{
    const QPoint corner = m_composer.mapTo(m_parent, QPoint(16, 0)) - QPoint(0, Distance);
    m_picker->standOn(corner, {m_parent->width() - 2 * 16, corner.y() - Distance});
}

CannedRequest CannedInsertion::request() const
{
    const Accounts &accounts = m_program.accounts();
    const std::optional<Account> account = accounts.account(m_conversation.account);
    CannedRequest request;
    const bool isNote = m_composer.isNote();
    const Audience audience = m_composer.audience();
    request.context.account = m_conversation.account;
    request.context.brand = account ? account->brand : BrandId();
    request.context.agent = m_program.agent().id;
    request.context.network = m_conversation.network;
    request.context.place = isNote ? CannedPlace::Note : placeFor(audience);
    request.context.language = m_composer.replyLanguage();
    request.context.level = m_level;
    request.context.fallbackLanguage = m_program.settings().agentLanguages().constFirst();
    CannedFacts &facts = request.facts;
    facts.contactName = m_conversation.contactName;
    facts.contactHandle = m_conversation.handleAddress;
    facts.accountName = account ? account->displayName : QString();
    facts.accountHandle = m_conversation.accountHandle;
    facts.networkName = accounts.networkDisplayName(m_conversation.network);
    facts.brandName = m_conversation.brandName;
    facts.agentName = m_program.agent().name;
    facts.agentSign = authorSign(m_program.agent().initials);
    facts.conversationId = m_conversation.id.toString();
    facts.conversationLink = m_link;
    request.now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_program.clock().now()));
    // Nobody counts the letters of a note, nor is it read with an audience's eyes.
    if (isNote) {
        request.context.language.clear();
        return request;
    }
    request.limits = m_composer.limits();
    request.measures = {{tr("This reply"), request.limits}};
    QStringList networks{m_conversation.network};
    for (const Account &other : accounts.accounts()) {
        if (networks.contains(other.network) || request.measures.size() >= MostMeasures)
            continue;
        networks.append(other.network);
        request.measures.append({accounts.networkDisplayName(other.network),
                                 accounts.capabilities(other.id).textLimits(audience)});
    }
    return request;
}

bool CannedInsertion::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
    if (watched == m_parent && moved && m_picker->isOpen())
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace sportello
