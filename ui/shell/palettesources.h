// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/savedview.h"
#include "domain/tag.h"
#include "services/contactcard.h"
#include "ui/models/palettemodel.h"

#include <functional>

namespace sportello {

class Accounts;
class Actions;
class CannedReplies;
class NavigationModel;

/// What the palette offers, from what the window has anyway.
namespace PaletteSources {

/// Every action but the palette itself; those about a conversation say so when there is none.
QList<PaletteItem> actions(const Actions &actions, bool hasConversation);
/// The views with their counts; choosing one triggers its action, or calls `show` for a saved one
/// beyond those that have a key.
QList<PaletteItem> views(const NavigationModel &navigation, const Actions &actions,
                         const std::function<void(const SavedView &)> &show);
QList<PaletteItem> accounts(const Accounts &accounts,
                            const std::function<void(const AccountId &)> &show);

/// The canned replies that are offered; choosing one opens the picker on it.
QList<PaletteItem> cannedReplies(const CannedReplies &replies, bool hasConversation,
                                 const std::function<void(const CannedReplyId &)> &insert);

/// People, each with the newest conversation.
QList<PaletteItem> people(const QList<FoundPerson> &people, const Accounts &accounts,
                          const std::function<void(const ConversationId &)> &show);
/// Tags, each with everything that has it.
QList<PaletteItem> tags(const QList<Tag> &tags, const std::function<void(const QString &)> &search);

/// Whose items stand among the keys under which choices are remembered, in their order.
QList<HandleId> peopleIn(const QStringList &keys);
QString keyOf(const Tag &tag);

} // namespace PaletteSources

} // namespace sportello
