// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactcard.h"

#include "domain/fold.h"
#include "storage/checked.h"
#include "storage/contacttable.h"
#include "storage/conversationtable.h"
#include "storage/nosuchconversation.h"
#include "storage/notetable.h"
#include "storage/verificationtable.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// A person's first message in another thread is on the card soon; while a history comes in it is
// not read again for each of its messages.
constexpr std::chrono::seconds unknownPause{1};
constexpr qsizetype shortestName = 2;

QList<CardHandle> handlesOf(TeamDatabase &database, const ConversationSummary &summary)
{
    QList<CardHandle> handles;
    const QList<ContactTable::KnownHandle> known = ContactTable(database).handles(summary.contact);
    for (const ContactTable::KnownHandle &each : known) {
        handles.append({each.handle, each.conversations, each.newest, each.firstSeen, each.lastSeen,
                        VerificationTable(database).standing(each.handle.id)});
    }
    std::stable_partition(handles.begin(), handles.end(), [&summary](const CardHandle &handle) {
        return handle.handle.id == summary.handle;
    });
    return handles;
}

QList<ConversationSummary> earlierOf(TeamDatabase &database, const ConversationSummary &summary,
                                     int limit)
{
    // One more: the conversation itself may be among them.
    QList<ConversationId> ids = ContactTable(database).conversations(summary.contact, limit + 1);
    ids.removeAll(summary.id);
    ids = ids.mid(0, limit);
    QHash<ConversationId, ConversationSummary> byId;
    const QList<ConversationSummary> found = ConversationTable(database).summaries(ids);
    for (const ConversationSummary &each : found)
        byId.insert(each.id, each);
    QList<ConversationSummary> earlier;
    for (const ConversationId &id : std::as_const(ids)) {
        if (byId.contains(id))
            earlier.append(byId.value(id));
    }
    return earlier;
}

QList<FoundPerson> asFound(const QList<ContactTable::Person> &people)
{
    QList<FoundPerson> found;
    for (const ContactTable::Person &person : people)
        found.append({person.handle, person.name, person.address, person.network, person.newest});
    return found;
}

} // namespace

ContactCards::ContactCards(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Future<ContactCard> ContactCards::card(const ConversationId &conversation, int earlier)
{
    return m_store.run([conversation, earlier](TeamDatabase &database) -> Result<ContactCard> {
        ConversationTable conversations(database);
        const QList<ConversationSummary> found =
            conversations.summaries({conversations.resolve(conversation)});
        if (found.isEmpty())
            return noSuchConversation(database);
        ContactCard card;
        card.conversation = found.first();
        const ContactId contact = card.conversation.contact;
        ContactTable people(database);
        card.contact = people.find(contact).value_or(Contact{contact, {}});
        card.handles = handlesOf(database, card.conversation);
        card.earlier = earlierOf(database, card.conversation, earlier);
        card.earlierCount = std::max(0, people.conversationCount(contact) - 1);
        card.notes = NoteTable(database).about(contact, MostNotes);
        return checked(database, card);
    });
}

Future<QList<FoundPerson>> ContactCards::people(const QString &typed, int limit)
{
    const QString begun = typed.trimmed().startsWith(u'@') ? typed.trimmed().mid(1) : typed;
    if (fold(begun).simplified().size() < shortestName)
        return readyValue(QList<FoundPerson>());
    return m_store.run([begun, limit](TeamDatabase &database) -> Result<QList<FoundPerson>> {
        return checked(database, asFound(ContactTable(database).beginningWith(begun, limit)));
    });
}

Future<QList<FoundPerson>> ContactCards::people(const QList<HandleId> &handles)
{
    if (handles.isEmpty())
        return readyValue(QList<FoundPerson>());
    return m_store.run([handles](TeamDatabase &database) -> Result<QList<FoundPerson>> {
        return checked(database, asFound(ContactTable(database).people(handles)));
    });
}

LiveContactCard::LiveContactCard(ContactCards &cards, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_cards(cards)
    , m_clock(clock)
{
    connect(&store, &Store::committed, this, &LiveContactCard::note);
}

void LiveContactCard::setConversation(const ConversationId &id)
{
    if (id == m_conversation)
        return;
    m_conversation = id;
    m_earlier = EarlierAtFirst;
    m_card.reset();
    ++m_number;
    Q_EMIT changed();
    if (!id.isNull())
        read();
}

void LiveContactCard::showMore()
{
    m_earlier += EarlierMore;
    if (!m_conversation.isNull())
        read();
}

bool LiveContactCard::holds(const ConversationId &id) const
{
    if (id == m_conversation)
        return true;
    return m_card
        && std::any_of(m_card->earlier.begin(), m_card->earlier.end(),
                       [&id](const ConversationSummary &each) { return each.id == id; });
}

void LiveContactCard::note(const ChangeSet &changes)
{
    if (m_conversation.isNull())
        return;
    if (changes.merged.contains(m_conversation))
        m_conversation = changes.merged.value(m_conversation);
    const QSet<ConversationId> touched = changes.conversations | changes.notes;
    const bool isVerified =
        m_card && std::ranges::any_of(m_card->handles, [&changes](const CardHandle &each) {
            return changes.verifications.contains(each.handle.id);
        });
    if (isVerified || changes.agents || changes.brands
        || std::any_of(touched.begin(), touched.end(),
                       [this](const ConversationId &id) { return holds(id); })) {
        read();
        return;
    }
    // Any other one may be theirs too: new, or older than those on the card.
    if (touched.isEmpty() || m_lookLater)
        return;
    m_lookLater = true;
    m_clock.callAfter(unknownPause, this, [this] {
        m_lookLater = false;
        if (!m_conversation.isNull())
            read();
    });
}

void LiveContactCard::read()
{
    const quint64 number = ++m_number;
    whenDone(m_cards.card(m_conversation, m_earlier), this,
             [this, number](const Result<ContactCard> &card) {
        if (number != m_number || !card || m_card == *card)
            return;
        m_card = *card;
        Q_EMIT changed();
    });
}

} // namespace sportello
