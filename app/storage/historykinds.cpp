// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/historykinds.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = HistoryColumn::Kind;
using Part = HistoryKind::Part;

HistoryColumn text(const QString &column)
{
    return {Kind::Text, column, column};
}

HistoryColumn maybeText(const QString &column)
{
    return {Kind::Text, column, column, true};
}

HistoryColumn number(const QString &column)
{
    return {Kind::Number, column, column};
}

HistoryColumn maybeNumber(const QString &column)
{
    return {Kind::Number, column, column, true};
}

HistoryColumn word(const QString &column, const QStringList &words)
{
    return {Kind::Text, column, column, false, {}, words};
}

HistoryColumn flag(const QString &column)
{
    return {Kind::Number, column, column, false, {}, {u"0"_s, u"1"_s}};
}

HistoryColumn id()
{
    return {Kind::Id, u"id"_s, u"id"_s};
}

QString withoutId(const QString &column)
{
    return column.endsWith(u"_id"_s) ? column.chopped(3) : column;
}

HistoryColumn to(const QString &column, const QString &type)
{
    return {Kind::Reference, column, withoutId(column), false, type};
}

HistoryColumn maybeTo(const QString &column, const QString &type)
{
    return {Kind::Reference, column, withoutId(column), true, type};
}

HistoryColumn mention(const QString &column, const QString &type = {})
{
    return {Kind::Mention, column, withoutId(column), true, type};
}

const QStringList audiences{u"public"_s, u"private"_s, u"review"_s};

QList<HistoryKind> people()
{
    return {
        {u"brand"_s,
         u"brand"_s,
         {u"id"_s},
         Part::Conversation,
         u"id IN (SELECT a.brand_id FROM conversation c JOIN account a ON a.id = c.account_id"
         u" WHERE c.id = ?)"_s,
         {id(), text(u"name"_s), number(u"created_at"_s)},
         {},
         {},
         {u"name"_s}},
        {u"agent"_s,
         u"agent"_s,
         {u"id"_s},
         Part::Whole,
         {},
         {id(), text(u"name"_s), text(u"initials"_s), number(u"created_at"_s)},
         {},
         {},
         {u"name"_s}},
        {u"opening_hours"_s,
         u"opening_hours"_s,
         {u"id"_s},
         Part::Conversation,
         u"id IN (SELECT a.hours_id FROM conversation c JOIN account a ON a.id = c.account_id"
         u" WHERE c.id = ?)"_s,
         {id(), text(u"name"_s), text(u"time_zone"_s), number(u"created_at"_s)},
         {{u"spans"_s,
           u"opening_span"_s,
           u"hours_id"_s,
           u"weekday, from_minute"_s,
           {number(u"weekday"_s), number(u"from_minute"_s), number(u"to_minute"_s)}},
          {u"exceptions"_s,
           u"opening_exception"_s,
           u"hours_id"_s,
           u"day"_s,
           {text(u"day"_s), text(u"name"_s), maybeNumber(u"from_minute"_s),
            maybeNumber(u"to_minute"_s)}}}},
        {u"account"_s,
         u"account"_s,
         {u"id"_s},
         Part::Conversation,
         u"id = (SELECT c.account_id FROM conversation c WHERE c.id = ?)"_s,
         {id(), to(u"brand_id"_s, u"brand"_s), text(u"network"_s), text(u"server"_s),
          text(u"remote_id"_s), text(u"handle"_s), text(u"display_name"_s), text(u"url"_s),
          number(u"connected_at"_s), maybeNumber(u"removed_at"_s), text(u"purpose"_s),
          text(u"language"_s), maybeTo(u"hours_id"_s, u"opening_hours"_s),
          maybeNumber(u"first_reply_minutes"_s), maybeNumber(u"next_reply_minutes"_s),
          word(u"reply_clock"_s, {u"calendar"_s, u"business"_s}), flag(u"signs"_s)},
         {},
         {},
         {u"network"_s, u"server"_s, u"remote_id"_s}},
        {u"tag"_s,
         u"tag"_s,
         {u"id"_s},
         Part::Conversation,
         u"id IN (SELECT tag_id FROM conversation_tag WHERE conversation_id = ?)"_s,
         {id(), text(u"name"_s), text(u"folded"_s), text(u"colour"_s), text(u"shortcut"_s),
          number(u"created_at"_s), maybeNumber(u"removed_at"_s)},
         {},
         {},
         {u"folded"_s}},
        {u"contact"_s,
         u"contact"_s,
         {u"id"_s},
         Part::Conversation,
         u"id = (SELECT h.contact_id FROM conversation c JOIN handle h ON h.id = c.handle_id"
         u" WHERE c.id = ?)"_s,
         {id(), text(u"name"_s), number(u"created_at"_s)}},
        {u"handle"_s,
         u"handle"_s,
         {u"id"_s},
         Part::Conversation,
         u"id = (SELECT c.handle_id FROM conversation c WHERE c.id = ?)"_s,
         {id(),
          to(u"contact_id"_s, u"contact"_s),
          text(u"network"_s),
          text(u"address"_s),
          text(u"display_name"_s),
          text(u"url"_s),
          {Kind::Text, u"lasting_id"_s, u"lasting_id"_s},
          number(u"created_at"_s),
          maybeNumber(u"looked_at"_s)},
         {},
         {},
         {u"network"_s, u"address"_s}},
    };
}

QList<HistoryKind> conversations()
{
    const QList<HistoryColumn> columns{
        id(),
        to(u"account_id"_s, u"account"_s),
        to(u"handle_id"_s, u"handle"_s),
        word(u"audience"_s, audiences),
        {Kind::Text, u"thread_key"_s, u"key"_s},
        word(u"state"_s,
             {u"new"_s, u"taken"_s, u"waiting_for_customer"_s, u"snoozed"_s, u"done"_s}),
        flag(u"decided_by_intake"_s),
        number(u"unread"_s),
        maybeNumber(u"waiting_since"_s),
        maybeNumber(u"last_in_at"_s),
        maybeNumber(u"last_out_at"_s),
        number(u"last_activity"_s),
        number(u"revision"_s),
        text(u"snippet"_s),
        flag(u"snippet_ours"_s),
        text(u"participants"_s),
        mention(u"linked_id"_s, u"conversation"_s),
        number(u"created_at"_s),
        maybeTo(u"owner_id"_s, u"agent"_s),
        maybeNumber(u"taken_at"_s),
        maybeNumber(u"lease_until"_s),
        maybeNumber(u"snoozed_until"_s),
        word(u"snooze_wake"_s, {u""_s, u"unless_they_write"_s, u"in_any_case"_s}),
        maybeNumber(u"woken_at"_s),
        word(u"outcome"_s, {u""_s, u"solved"_s, u"redirected"_s, u"no_answer"_s, u"spam"_s}),
        {Kind::Number, u"priority"_s, u"priority"_s, false, {}, {u"-1"_s, u"0"_s, u"1"_s}},
        maybeNumber(u"due_at"_s),
        text(u"language"_s),
        maybeNumber(u"emptied_at"_s)};
    return {{u"conversation"_s,
             u"conversation"_s,
             {u"id"_s},
             Part::Conversation,
             u"id = ?"_s,
             columns,
             {{u"tags"_s,
               u"conversation_tag"_s,
               u"conversation_id"_s,
               u"tag_id"_s,
               {to(u"tag_id"_s, u"tag"_s), number(u"tagged_at"_s)}}},
             {},
             {u"account_id"_s, u"handle_id"_s, u"audience"_s, u"thread_key"_s}},
            {u"merge"_s,
             u"conversation_merge"_s,
             {u"from_id"_s},
             Part::Conversation,
             u"into_id = ?"_s,
             {mention(u"from_id"_s), mention(u"into_id"_s, u"conversation"_s),
              number(u"merged_at"_s)}}};
}

HistoryKind messages()
{
    return {
        u"message"_s,
        u"message"_s,
        {u"id"_s},
        Part::Conversation,
        u"conversation_id = ?"_s,
        {id(),
         to(u"conversation_id"_s, u"conversation"_s),
         to(u"account_id"_s, u"account"_s),
         text(u"remote_id"_s),
         word(u"direction"_s, {u"in"_s, u"out"_s}),
         maybeText(u"author_name"_s),
         maybeText(u"author_address"_s),
         word(u"audience"_s, audiences),
         text(u"visibility"_s),
         text(u"parent_remote_id"_s),
         text(u"text"_s),
         text(u"spans"_s),
         text(u"warning"_s),
         text(u"url"_s),
         number(u"created_at"_s),
         maybeNumber(u"edited_at"_s),
         maybeNumber(u"deleted_at"_s),
         number(u"version"_s),
         number(u"revision"_s),
         mention(u"outbox_id"_s),
         maybeTo(u"agent_id"_s, u"agent"_s),
         text(u"language"_s)},
        {{u"versions"_s,
          u"message_version"_s,
          u"message_id"_s,
          u"version"_s,
          {number(u"version"_s), text(u"text"_s), text(u"spans"_s), text(u"warning"_s),
           number(u"written_at"_s), number(u"seen_at"_s)}},
         {u"attachments"_s,
          u"message_attachment"_s,
          u"message_id"_s,
          u"position"_s,
          {number(u"position"_s), word(u"kind"_s, {u"image"_s, u"video"_s, u"audio"_s, u"file"_s}),
           text(u"url"_s), text(u"media_type"_s), text(u"description"_s)}},
         {u"reviews"_s,
          u"reply_review"_s,
          u"message_id"_s,
          u"reviewed_at, id"_s,
          {mention(u"id"_s), to(u"agent_id"_s, u"agent"_s),
           word(u"verdict"_s, {u""_s, u"good"_s, u"better"_s, u"wrong"_s, u"example"_s}),
           text(u"comment"_s), flag(u"reviewed"_s), number(u"reviewed_at"_s),
           maybeNumber(u"replaced_at"_s), maybeNumber(u"seen_at"_s)}}},
        {u"created_at"_s, u"id"_s},
        {u"account_id"_s, u"remote_id"_s}};
}

QList<HistoryKind> threads()
{
    return {messages(),
            {u"context"_s,
             u"context_message"_s,
             {u"conversation_id"_s, u"remote_id"_s},
             Part::Conversation,
             u"conversation_id = ?"_s,
             {to(u"conversation_id"_s, u"conversation"_s), text(u"remote_id"_s),
              text(u"parent_remote_id"_s), text(u"author_name"_s), text(u"author_address"_s),
              flag(u"ours"_s), text(u"text"_s), text(u"spans"_s), text(u"warning"_s),
              text(u"url"_s), number(u"created_at"_s)},
             {},
             {},
             {u"conversation_id"_s, u"remote_id"_s}},
            {u"note"_s,
             u"note"_s,
             {u"id"_s},
             Part::Conversation,
             u"conversation_id = ?"_s,
             {id(), to(u"conversation_id"_s, u"conversation"_s), to(u"agent_id"_s, u"agent"_s),
              text(u"text"_s), number(u"written_at"_s), maybeNumber(u"edited_at"_s),
              maybeNumber(u"removed_at"_s)}},
            {u"reply"_s,
             u"reply_making"_s,
             {u"outbox_id"_s},
             Part::Conversation,
             u"conversation_id = ?"_s,
             {mention(u"outbox_id"_s), to(u"conversation_id"_s, u"conversation"_s),
              mention(u"group_id"_s), number(u"part"_s), mention(u"canned_id"_s),
              text(u"canned_title"_s), text(u"canned_text"_s),
              word(u"text_change"_s, {u""_s, u"none"_s, u"little"_s, u"half"_s, u"mostly"_s}),
              text(u"overridden"_s)}}};
}

QList<HistoryKind> contacts()
{
    return {
        {u"contact_import"_s,
         u"contact_import"_s,
         {u"id"_s},
         Part::Nowhere,
         {},
         {id(), text(u"file_name"_s), number(u"imported_at"_s), to(u"agent_id"_s, u"agent"_s),
          maybeNumber(u"undone_at"_s)}},
        {u"fact"_s,
         u"contact_fact"_s,
         {u"id"_s},
         Part::Nowhere,
         {},
         {id(), to(u"contact_id"_s, u"contact"_s),
          word(u"kind"_s, {u"phone"_s, u"email"_s, u"customer_number"_s, u"name"_s, u"handle"_s}),
          text(u"value"_s), word(u"source"_s, {u"by_hand"_s, u"import"_s}),
          maybeTo(u"import_id"_s, u"contact_import"_s), to(u"agent_id"_s, u"agent"_s),
          number(u"created_at"_s), maybeNumber(u"removed_at"_s)}},
        {u"verification"_s,
         u"verification"_s,
         {u"id"_s},
         Part::Conversation,
         u"conversation_id = ?"_s,
         {id(), to(u"handle_id"_s, u"handle"_s),
          word(u"level"_s, {u"claimed"_s, u"reachable_address"_s, u"certified"_s, u"signed_in"_s}),
          word(u"method"_s,
               {u"by_hand"_s, u"checklist"_s, u"code_to_contact"_s, u"code_from_contact"_s,
                u"code_by_email"_s, u"sign_in"_s}),
          text(u"scope"_s), maybeTo(u"contact_id"_s, u"contact"_s),
          maybeTo(u"fact_id"_s, u"fact"_s), to(u"conversation_id"_s, u"conversation"_s),
          to(u"agent_id"_s, u"agent"_s), number(u"verified_at"_s), maybeNumber(u"until_at"_s),
          maybeNumber(u"taken_back_at"_s), flag(u"end_noted"_s), text(u"reason"_s)}}};
}

HistoryKind handoffs()
{
    return {u"handoff"_s,
            u"handoff"_s,
            {u"id"_s},
            Part::Conversation,
            u"public_id = ?"_s,
            {id(), to(u"public_id"_s, u"conversation"_s),
             maybeTo(u"private_id"_s, u"conversation"_s), to(u"account_id"_s, u"account"_s),
             to(u"handle_id"_s, u"handle"_s),
             word(u"route"_s, {u"private_message"_s, u"invitation"_s, u"other_channel"_s}),
             word(u"state"_s,
                  {u"preparing"_s, u"offered"_s, u"customer_wrote"_s, u"verified"_s, u"solved"_s,
                   u"closed_in_public"_s, u"declined"_s, u"expired"_s, u"withdrawn"_s}),
             number(u"state_since"_s), text(u"matched"_s), text(u"reference"_s), text(u"channel"_s),
             mention(u"wording_id"_s), text(u"wording_title"_s), to(u"agent_id"_s, u"agent"_s),
             number(u"created_at"_s), text(u"outbox_id"_s), maybeText(u"closing_outbox_id"_s)},
            {{u"steps"_s,
              u"handoff_step"_s,
              u"handoff_id"_s,
              u"position"_s,
              {number(u"position"_s), text(u"from_state"_s), text(u"to_state"_s),
               number(u"happened_at"_s), maybeTo(u"agent_id"_s, u"agent"_s), text(u"detail"_s)}}},
            {},
            {u"reference"_s}};
}

HistoryKind promises()
{
    return {
        u"promise"_s,
        u"customer_promise"_s,
        {u"id"_s},
        Part::Conversation,
        u"conversation_id = ?"_s,
        {id(), to(u"conversation_id"_s, u"conversation"_s), text(u"outbox_id"_s), text(u"said"_s),
         to(u"agent_id"_s, u"agent"_s), number(u"made_at"_s), number(u"due_at"_s),
         flag(u"was_late"_s), maybeNumber(u"answers_seen_at"_s), maybeNumber(u"kept_at"_s),
         HistoryColumn{
             Kind::Text, u"proof"_s, u"proof"_s, true, {}, {u"marked"_s, u"answer"_s, u"solved"_s}},
         maybeNumber(u"withdrawn_at"_s),
         HistoryColumn{Kind::Reference, u"ended_by"_s, u"ended_by"_s, true, u"agent"_s}}};
}

QList<HistoryKind> sameness()
{
    return {
        {u"contact_move"_s,
         u"contact_move"_s,
         {u"id"_s},
         Part::Nowhere,
         {},
         {id(), word(u"kind"_s, {u"merge"_s, u"split"_s}), to(u"from_id"_s, u"contact"_s),
          to(u"into_id"_s, u"contact"_s), text(u"reason"_s), to(u"agent_id"_s, u"agent"_s),
          number(u"made_at"_s), maybeNumber(u"undone_at"_s), text(u"name_before"_s),
          text(u"name_after"_s)},
         {{u"items"_s,
           u"contact_move_item"_s,
           u"move_id"_s,
           u"kind, item_id"_s,
           {word(u"kind"_s, {u"handle"_s, u"fact"_s, u"code"_s, u"name"_s}), text(u"item_id"_s)}}}},
        {u"contact_apart"_s,
         u"contact_apart"_s,
         {u"one_id"_s, u"other_id"_s},
         Part::Nowhere,
         {},
         {to(u"one_id"_s, u"contact"_s), to(u"other_id"_s, u"contact"_s),
          to(u"agent_id"_s, u"agent"_s), number(u"said_at"_s)},
         {},
         {},
         {u"one_id"_s, u"other_id"_s}},
        {u"lookalike"_s,
         u"handle_lookalike"_s,
         {u"handle_id"_s},
         Part::Nowhere,
         {},
         {to(u"handle_id"_s, u"handle"_s),
          word(u"kind"_s,
               {u"brand_address"_s, u"brand_name"_s, u"customer_name"_s, u"customer_address"_s}),
          maybeTo(u"account_id"_s, u"account"_s),
          maybeTo(u"customer_id"_s, u"handle"_s),
          number(u"found_at"_s),
          maybeNumber(u"dismissed_at"_s),
          {Kind::Reference, u"dismissed_by"_s, u"dismissed_by"_s, true, u"agent"_s}},
         {},
         {},
         {u"handle_id"_s}},
        {u"hold"_s,
         u"personal_hold"_s,
         {u"id"_s},
         Part::Nowhere,
         {},
         {id(),
          to(u"contact_id"_s, u"contact"_s),
          maybeTo(u"conversation_id"_s, u"conversation"_s),
          text(u"reason"_s),
          to(u"agent_id"_s, u"agent"_s),
          number(u"placed_at"_s),
          maybeNumber(u"lifted_at"_s),
          {Kind::Reference, u"lifted_by"_s, u"lifted_by"_s, true, u"agent"_s}}}};
}

/// `table`: this profile's own record, or what other profiles' records said.
HistoryKind audit(const QString &table)
{
    return {u"audit"_s,
            table,
            {u"id"_s},
            Part::Conversation,
            u"conversation_id = ?"_s,
            {id(), number(u"happened_at"_s), maybeTo(u"agent_id"_s, u"agent"_s), text(u"kind"_s),
             mention(u"account_id"_s, u"account"_s),
             mention(u"conversation_id"_s, u"conversation"_s), text(u"subject"_s),
             text(u"detail"_s)}};
}

} // namespace

const HistoryColumn *HistoryKind::idColumn() const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(), [](const auto &column) {
        return column.kind == HistoryColumn::Kind::Id;
    });
    return found == columns.cend() ? nullptr : &*found;
}

const QList<HistoryKind> &historyKinds()
{
    static const QList<HistoryKind> kinds = people() + conversations() + threads() + contacts()
        + QList{handoffs(), promises()} + sameness()
        + QList{audit(u"imported_audit_event"_s), audit(u"audit_event"_s)};
    return kinds;
}

const HistoryKind *historyKind(const QString &type)
{
    const QList<HistoryKind> &kinds = historyKinds();
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(),
                                    [&](const HistoryKind &kind) { return kind.type == type; });
    return found == kinds.cend() ? nullptr : &*found;
}

} // namespace sportello
