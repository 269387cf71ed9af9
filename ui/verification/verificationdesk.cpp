// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verification/verificationdesk.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/verification/verificationbox.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

VerificationDesk::VerificationDesk(Program &program, const Theme &theme, QWidget *page)
    : QObject(page)
    , m_program(program)
    , m_box(new VerificationBox(program.accounts(), theme, page))
{
    connectBox();
    connect(&program.store(), &Store::committed, this, &VerificationDesk::noteCommit);
}

void VerificationDesk::connectBox()
{
    connect(m_box, &VerificationBox::closeWanted, this, [this] {
        m_box->hide();
        Q_EMIT closed();
    });
    connect(&m_box->checklist(), &ChecklistPart::editWanted, this,
            &VerificationDesk::checklistsWanted);
    connect(&m_box->checklist(), &ChecklistPart::matched, this,
            [this](const QSet<ChecklistFactId> &facts) {
        follow(m_program.verifications().verifyByChecklist(m_conversation.id, facts, m_box->scope(),
                                                           m_program.agent().id),
               [this] { m_box->checklist().clearTicks(); });
    });
    connect(m_box, &VerificationBox::vouched, this, [this](const QString &reason) {
        follow(m_program.verifications().verifyByHand(m_conversation.id, reason, m_box->scope(),
                                                      m_program.agent().id),
               [this] { m_box->clearReason(); });
    });
    connect(m_box, &VerificationBox::takeBackWanted, this, [this](const VerificationId &id) {
        follow(m_program.verifications().takeBack(id, m_program.agent().id), [] {});
    });
    connect(&m_box->code(), &CodePart::codeWanted, this, &VerificationDesk::begin);
    connect(&m_box->code(), &CodePart::entered, this, &VerificationDesk::enter);
    connect(&m_box->code(), &CodePart::stopWanted, this, &VerificationDesk::stop);
    connect(&m_box->code(), &CodePart::personWanted, this, &VerificationDesk::lookUp);
}

template<typename T>
void VerificationDesk::follow(Future<T> change, const std::function<void()> &done)
{
    const ConversationId asked = m_conversation.id;
    whenDone(change, this, [this, asked, done](const Result<T> &result) {
        if (asked != m_conversation.id)
            return;
        if (result) {
            m_box->setProblem({});
            done();
            return;
        }
        const Error &error = result.error();
        const bool isSentence =
            error.kind == ErrorKind::Refused || error.kind == ErrorKind::SecretUnavailable;
        m_box->setProblem(isSentence ? error.message
                                     : ErrorText::forError(error, ErrorText::Action::Save).text());
    });
}

void VerificationDesk::setConversation(const ConversationSummary &conversation)
{
    const bool isOther = conversation.id != m_conversation.id;
    m_conversation = conversation;
    if (!isOther)
        return;
    m_person.reset();
    m_code.reset();
    m_box->hide();
    m_box->code().setCode({}, {});
    m_box->code().setWays({});
    Q_EMIT verificationsChanged({});
    if (!conversation.id.isNull())
        readLevels();
}

void VerificationDesk::verify()
{
    if (m_conversation.id.isNull())
        return;
    if (!m_box->isHidden()) {
        m_box->hide();
        Q_EMIT closed();
        return;
    }
    if (m_conversation.audience != Audience::Private) {
        Q_EMIT told(tr("Who they are is asked in private, where nobody else reads along. Take them "
                       "private first."));
        return;
    }
    m_box->begin(isolateBidi(Format::name(m_conversation).simplified()));
    m_chosen = false;
    m_box->show();
    readLevels();
    readWays();
    const ConversationId asked = m_conversation.id;
    whenDone(m_program.verifications().checklist(m_conversation.account), this,
             [this, asked](const Result<QList<ChecklistFact>> &facts) {
        if (asked != m_conversation.id || m_box->isHidden())
            return;
        m_box->checklist().setFacts(facts.valueOr({}));
        const bool hasFacts = std::ranges::any_of(facts.valueOr({}), &ChecklistFact::active);
        m_box->choose(hasFacts ? VerificationBox::Way::Checklist : VerificationBox::Way::Code);
        readCode();
    });
}

void VerificationDesk::noteCommit(const ChangeSet &changes)
{
    if (m_conversation.id.isNull())
        return;
    if (changes.verifications.contains(m_conversation.handle)) {
        readLevels();
        readCode();
    }
    if (m_box->isHidden())
        return;
    if (changes.checklists) {
        whenDone(m_program.verifications().checklist(m_conversation.account), this,
                 [this](const Result<QList<ChecklistFact>> &facts) {
            m_box->checklist().setFacts(facts.valueOr({}));
        });
    }
    if (!changes.contactFacts.isEmpty() || !changes.accounts.isEmpty()
        || changes.conversations.contains(m_conversation.id))
        readWays();
    // Whatever a customer wrote may have been a try, and what did not go out is no code.
    if (m_code && (!changes.newCustomerMessages.isEmpty() || !changes.outbox.isEmpty()))
        readCode();
}

void VerificationDesk::readLevels()
{
    const HandleId handle = m_conversation.handle;
    whenDone(m_program.verifications().of(handle), this,
             [this, handle](const Result<QList<Verification>> &found) {
        if (handle != m_conversation.handle)
            return;
        m_box->setVerifications(found.valueOr({}), m_program.clock().now());
        Q_EMIT verificationsChanged(found.valueOr({}));
    });
}

void VerificationDesk::readWays()
{
    const ConversationId asked = m_conversation.id;
    whenDone(m_program.verificationCodes().ways(asked, m_person), this,
             [this, asked](const Result<QList<CodeWay>> &ways) {
        if (asked == m_conversation.id)
            m_box->code().setWays(ways.valueOr({}));
    });
}

void VerificationDesk::readCode()
{
    const ConversationId asked = m_conversation.id;
    whenDone(m_program.verificationCodes().standing(asked), this,
             [this, asked](const Result<std::optional<CodeStanding>> &found) {
        if (asked != m_conversation.id)
            return;
        m_code = found.valueOr(std::nullopt);
        showCode();
        if (m_box->isHidden() || std::exchange(m_chosen, true))
            return;
        if (m_box->code().hasCode())
            m_box->choose(VerificationBox::Way::Code);
        m_box->focusWay();
    });
}

void VerificationDesk::showCode()
{
    const auto left = m_code ? m_program.verificationCodes().timeLeft(m_code->code) : std::nullopt;
    if (!left)
        m_code.reset();
    m_box->code().setCode(m_code, left);
    if (!m_code || std::exchange(m_isTicking, true))
        return;
    m_program.clock().callAfter(std::chrono::seconds(1), this, [this] {
        m_isTicking = false;
        showCode();
    });
}

void VerificationDesk::begin(const CodeWay &way)
{
    CodeRequest request;
    request.conversation = m_conversation.id;
    request.fact = way.fact.id;
    request.direction = way.direction;
    request.account = way.account;
    request.scope = m_box->scope();
    request.agent = m_program.agent().id;
    request.undoWindow = m_program.settings().undoWindow();
    follow(m_program.verificationCodes().begin(request), [this] {
        m_chosen = false;
        readCode();
    });
}

void VerificationDesk::enter(const QString &typed)
{
    // Whatever becomes of it, the tries that are left are others.
    const auto entered =
        m_program.verificationCodes().enter(m_conversation.id, typed, m_program.agent().id);
    follow(entered, [this] { m_box->code().clearTyped(); });
    whenDone(entered, this, [this](const Result<Verification> &) { readCode(); });
}

void VerificationDesk::stop()
{
    if (!m_code)
        return;
    follow(m_program.verificationCodes().stop(m_code->code.id, m_program.agent().id),
           [this] { readCode(); });
}

void VerificationDesk::lookUp(const QString &typed)
{
    const ConversationId asked = m_conversation.id;
    whenDone(m_program.contactFile().find(typed), this,
             [this, asked](const Result<QList<ContactFact>> &found) {
        if (asked != m_conversation.id)
            return;
        const QList<ContactFact> facts = found.valueOr({});
        if (facts.isEmpty()) {
            m_box->setProblem(tr("Nobody is on file with that. Ask for something else that they "
                                 "should know, or use the checklist."));
            return;
        }
        m_box->setProblem({});
        m_person = facts.first().contact;
        readWays();
    });
}

} // namespace sportello
