// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/promises/promisedesk.h"

#include "ui/promises/promisetimepanel.h"
#include "ui/promises/promisewords.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

PromiseDesk::PromiseDesk(Program &program, const Theme &theme, QWidget *page)
    : QObject(page)
    , m_program(program)
    , m_bar(new PromiseBar(theme, page))
    , m_panel(new PromiseTimePanel(theme, page))
{
    m_panel->setObjectName(u"promiseMovePanel"_s);
    connect(m_bar, &PromiseBar::wanted, this, &PromiseDesk::decide);
    connect(m_panel, &PromiseTimePanel::chosen, this, [this](Instant due) {
        const std::optional<CustomerPromise> promise = std::exchange(m_moving, std::nullopt);
        if (!promise)
            return;
        follow(*promise, m_program.promises().move(promise->id, due, m_program.agent().id),
               tr("Promise moved: %1").arg(PromiseWords::time(due, m_program.clock().now())));
    });
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        // An answer of ours is a change of the conversation alone.
        if (changes.promises.contains(m_conversation)
            || (!m_promises.isEmpty() && changes.conversations.contains(m_conversation)))
            read();
    });
    connect(&program.promiseWatch(), &PromiseWatch::due, this,
            [this](const QList<ConversationId> &conversations) {
        if (conversations.contains(m_conversation))
            show();
    });
}

void PromiseDesk::setConversation(const ConversationId &id)
{
    if (id == m_conversation)
        return;
    m_conversation = id;
    m_promises.clear();
    m_panel->dismiss();
    show();
    if (!id.isNull())
        read();
}

void PromiseDesk::read()
{
    whenDone(m_program.promises().openOf(m_conversation), this,
             [this, number = ++m_number](const Result<QList<StandingPromise>> &found) {
        if (number != m_number)
            return;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        if (std::exchange(m_promises, *found) != *found)
            show();
    });
}

void PromiseDesk::show()
{
    m_bar->setPromises(m_promises, m_program.clock().now());
}

void PromiseDesk::keep()
{
    const bool answered = !m_promises.isEmpty() && m_promises.first().wasAnswered;
    withFirst(answered ? PromiseBar::Step::KeptByAnswer : PromiseBar::Step::Kept);
}

void PromiseDesk::move()
{
    withFirst(PromiseBar::Step::Move);
}

void PromiseDesk::withdraw()
{
    withFirst(PromiseBar::Step::Withdraw);
}

void PromiseDesk::withFirst(PromiseBar::Step step)
{
    if (m_promises.isEmpty())
        Q_EMIT told(tr("Nothing is promised in this conversation."));
    else
        decide(CustomerPromise(m_promises.first().promise), step);
}

void PromiseDesk::decide(const CustomerPromise &promise, PromiseBar::Step step)
{
    CustomerPromises &promises = m_program.promises();
    const AgentId agent = m_program.agent().id;
    switch (step) {
    case PromiseBar::Step::Kept:
        follow(promise, promises.keep(promise.id, PromiseProof::Marked, agent), tr("Promise kept"));
        break;
    case PromiseBar::Step::KeptByAnswer:
        follow(promise, promises.keep(promise.id, PromiseProof::Answer, agent),
               tr("Promise kept by your answer"));
        break;
    case PromiseBar::Step::NotKeptYet:
        follow(promise, promises.notKeptYet(promise.id, agent), {});
        break;
    case PromiseBar::Step::Move:
        m_moving = promise;
        whenDone(m_program.conversations().summaries({promise.conversation}), this,
                 [this](const Result<QList<ConversationSummary>> &found) {
            if (!found || found->isEmpty() || !m_moving)
                return;
            PromiseCalendar calendar = m_program.promises().calendar(found->first().account);
            calendar.order = PromiseWords::dateOrder();
            m_panel->open(tr("Until when instead?"), calendar);
        });
        break;
    case PromiseBar::Step::Withdraw:
        follow(promise, promises.withdraw(promise.id, agent), tr("Promise withdrawn"));
        break;
    }
}

void PromiseDesk::follow(const CustomerPromise &before, const Future<CustomerPromise> &decided,
                         const QString &text)
{
    whenDone(decided, this, [this, before, text](const Result<CustomerPromise> &after) {
        if (!after) {
            // Refused: a sentence for people.
            if (after.error().kind == ErrorKind::Refused)
                Q_EMIT told(after.error().message);
            else
                Q_EMIT failed(after.error());
            return;
        }
        if (text.isEmpty())
            return;
        Q_EMIT stepped(after->conversation, text, [this, before, after = *after] {
            return andThen(m_program.promises().takeBack(before, after, m_program.agent().id), this,
                           [](const CustomerPromise &) { return readyValue(Done{}); });
        });
    });
}

} // namespace sportello
