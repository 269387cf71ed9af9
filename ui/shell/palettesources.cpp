// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/palettesources.h"

#include "domain/links.h"
#include "domain/query.h"
#include "services/accounts.h"
#include "services/cannedreplies.h"
#include "ui/common/format.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/actions.h"

#include <QCoreApplication>

namespace sportello::PaletteSources {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

/// Views are offered with their counts, by views().
std::optional<View> viewOf(ActionId id)
{
    switch (id) {
    case ActionId::ShowWaiting: return View::Waiting;
    case ActionId::ShowWaitingForCustomer: return View::WaitingForCustomer;
    case ActionId::ShowDone: return View::Done;
    case ActionId::ShowSnoozed: return View::Snoozed;
    case ActionId::ShowProblems: return View::PublishingProblems;
    case ActionId::ShowDrafts: return View::Drafts;
    case ActionId::ShowAll: return View::All;
    default: return {};
    }
}

QString keyOf(const ActionInfo &info)
{
    return u"action/"_s + QString::fromLatin1(info.name);
}

bool isAboutConversation(const ActionInfo &info)
{
    const bool moves = info.id == ActionId::NextConversation
        || info.id == ActionId::PreviousConversation || info.id == ActionId::GoBack;
    return !moves && (info.group == ActionGroup::Conversation || info.group == ActionGroup::Reply);
}

} // namespace

QList<PaletteItem> actions(const Actions &actions, bool hasConversation)
{
    QList<PaletteItem> items;
    for (const ActionInfo &info : actionTable()) {
        QAction *action = actions[info.id];
        if (info.id == ActionId::Palette || viewOf(info.id) || !action->isVisible())
            continue;
        PaletteItem item;
        item.key = keyOf(info);
        item.group = PaletteGroup::Action;
        item.title = actionText(info);
        item.detail = actionGroupTitle(info.group);
        item.icon = QString::fromLatin1(info.icon);
        item.keys = actions.keymap().text(info.id);
        if (isAboutConversation(info) && !hasConversation)
            item.reason = Words::tr("Choose a conversation first.");
        item.run = [action] { action->trigger(); };
        items.append(item);
    }
    return items;
}

QList<PaletteItem> views(const NavigationModel &navigation, const Actions &actions,
                         const std::function<void(View)> &show)
{
    QList<PaletteItem> items;
    for (const ActionInfo &info : actionTable()) {
        const std::optional<View> view = viewOf(info.id);
        if (!view)
            continue;
        PaletteItem item;
        item.key = keyOf(info);
        item.group = PaletteGroup::View;
        item.title = NavigationModel::title(*view);
        if (const std::optional<int> count = navigation.count(*view))
            item.detail = Words::tr("%n conversation(s)", "a view", *count);
        item.icon = NavigationModel::iconName(*view);
        item.keys = actions.keymap().text(info.id);
        item.run = [show, view = *view] { show(view); };
        items.append(item);
    }
    return items;
}

QList<PaletteItem> accounts(const Accounts &accounts,
                            const std::function<void(const AccountId &)> &show)
{
    QList<PaletteItem> items;
    for (const Account &account : accounts.accounts()) {
        PaletteItem item;
        item.key = u"account/"_s + account.id.key();
        item.group = PaletteGroup::Account;
        item.title = Format::address(account.handle);
        item.detail = accounts.networkDisplayName(account.network);
        item.icon = u"building"_s;
        item.run = [show, id = account.id] { show(id); };
        items.append(item);
    }
    return items;
}

QList<PaletteItem> cannedReplies(const CannedReplies &replies, bool hasConversation,
                                 const std::function<void(const CannedReplyId &)> &insert)
{
    QList<PaletteItem> items;
    for (const CannedReply &reply : replies.all()) {
        if (!reply.active)
            continue;
        PaletteItem item;
        item.key = u"canned/"_s + reply.id.key();
        item.group = PaletteGroup::CannedReply;
        item.title = reply.title.isEmpty() ? reply.shortcut : reply.title;
        item.detail = reply.tags.join(u", "_s);
        item.icon = u"canned"_s;
        item.keys = reply.shortcut.isEmpty() ? QString() : u'/' + reply.shortcut;
        if (!hasConversation)
            item.reason = Words::tr("Choose a conversation first.");
        item.run = [insert, id = reply.id] { insert(id); };
        items.append(item);
    }
    return items;
}

QList<PaletteItem> people(const QList<FoundPerson> &people, const Accounts &accounts,
                          const std::function<void(const ConversationId &)> &show)
{
    QList<PaletteItem> items;
    for (const FoundPerson &person : people) {
        PaletteItem item;
        item.key = u"person/"_s + person.newest.key();
        item.group = PaletteGroup::Person;
        const QString address = isolateBidi(Format::address(person.address));
        item.title = person.name.isEmpty() ? address : isolateBidi(person.name.simplified());
        item.detail = Words::tr("%1 · %2", "address, network")
                          .arg(address, accounts.networkDisplayName(person.network));
        item.icon = u"person"_s;
        item.run = [show, id = person.newest] { show(id); };
        items.append(item);
    }
    return items;
}

QList<PaletteItem> tags(const QList<Tag> &tags, const std::function<void(const QString &)> &search)
{
    QList<PaletteItem> items;
    for (const Tag &tag : tags) {
        PaletteItem item;
        item.key = u"tag/"_s + tag.id.key();
        item.group = PaletteGroup::View;
        item.title = Words::tr("Tag %1").arg(tag.name);
        item.icon = u"tag"_s;
        item.run = [search, name = tag.name] {
            search(fieldName(QueryTerm::Field::Tag) + u':' + writtenValue(name));
        };
        items.append(item);
    }
    return items;
}

} // namespace sportello::PaletteSources
