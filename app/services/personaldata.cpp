// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/personaldata.h"

#include "storage/conversationtable.h"
#include "storage/nosuchconversation.h"
#include "storage/persontable.h"

namespace sportello {

using namespace Qt::StringLiterals;

PersonalData::PersonalData(Store &store, Attachments &attachments, Clock &clock,
                           const QString &profile)
    : m_store(store)
    , m_erasures(store, attachments, clock, profile)
    , m_exports(store, clock)
    , m_holds(store, clock)
    , m_retention(store, attachments, clock)
{
}

Future<ContactId> PersonalData::personOf(const ConversationId &conversation)
{
    return m_store.run([conversation](TeamDatabase &database) -> Result<ContactId> {
        const ConversationId id = ConversationTable(database).resolve(conversation);
        const std::optional<ContactId> contact = PersonTable(database).contactOf(id);
        return contact ? Result<ContactId>(*contact) : noSuchConversation(database);
    });
}

Future<ContactId> PersonalData::personCalled(const QString &called)
{
    const QString wanted = called.startsWith(u'@') ? called.mid(1) : called;
    return m_store.run([wanted](TeamDatabase &database) -> Result<ContactId> {
        PersonTable table(database);
        if (const ContactId id = ContactId::fromString(wanted); !id.isNull() && table.find(id))
            return id;
        const QList<ContactId> found = table.contactsAt(wanted);
        if (database.error())
            return *database.error();
        if (found.isEmpty())
            return Error{ErrorKind::NotFound, u"no such person"_s, {}, false};
        if (found.size() > 1)
            return Error{ErrorKind::Refused,
                         Erasures::tr("More than one person has this address, on different "
                                      "networks. Name the contact by its identifier."),
                         {},
                         false};
        return found.first();
    });
}

} // namespace sportello
