// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/erasure.h"
#include "services/holds.h"
#include "services/personexport.h"
#include "services/retention.h"

namespace sportello {

/// What people may ask of those who hold data about them, and how long texts are kept.
class PersonalData
{
public:
    /// See Erasures.
    PersonalData(Store &store, Attachments &attachments, Clock &clock, const QString &profile);

    Erasures &erasures() { return m_erasures; }
    PersonExports &exports() { return m_exports; }
    Holds &holds() { return m_holds; }
    Retention &retention() { return m_retention; }

    /// Whom a conversation is with. NotFound for an unknown one.
    Future<ContactId> personOf(const ConversationId &conversation);
    /// Whom people mean by an address, or a contact's id. NotFound, or Refused with a sentence
    /// where the address is more than one person's.
    Future<ContactId> personCalled(const QString &called);

private:
    Store &m_store;
    Erasures m_erasures;
    PersonExports m_exports;
    Holds m_holds;
    Retention m_retention;
};

} // namespace sportello
