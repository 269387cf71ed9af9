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

const QString PersonKey = u"person/"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaletteSources)
};

/// Views are offered with their counts, by views().
std::optional<BuiltInView> viewOf(ActionId id)
{
    switch (id) {
    case ActionId::ShowWaiting: return BuiltInView::Waiting;
    case ActionId::ShowMine: return BuiltInView::Mine;
    case ActionId::ShowUnassigned: return BuiltInView::Unassigned;
    case ActionId::ShowWaitingForCustomer: return BuiltInView::WaitingForCustomer;
    case ActionId::ShowDone: return BuiltInView::Done;
    case ActionId::ShowSnoozed: return BuiltInView::Snoozed;
    case ActionId::ShowProblems: return BuiltInView::PublishingProblems;
    case ActionId::ShowDrafts: return BuiltInView::Drafts;
    case ActionId::ShowHandoffs: return BuiltInView::Handoffs;
    case ActionId::ShowPromises: return BuiltInView::Promises;
    case ActionId::ShowAll: return BuiltInView::All;
    default: return {};
    }
}

/// Saved views are offered by their names.
bool opensSaved(ActionId id)
{
    return id >= ActionId::ShowSaved1 && id <= ActionId::ShowSaved9;
}

bool isAboutSavedView(ActionId id)
{
    return id == ActionId::ChangeView || id == ActionId::MoveViewUp || id == ActionId::MoveViewDown
        || id == ActionId::RemoveView;
}

QString keyOf(const ActionInfo &info)
{
    return u"action/"_s + QString::fromLatin1(info.name);
}

bool isAboutConversation(const ActionInfo &info)
{
    const bool moves = info.id == ActionId::NextConversation
        || info.id == ActionId::PreviousConversation || info.id == ActionId::GoBack
        || info.id == ActionId::MarkNext || info.id == ActionId::MarkPrevious;
    return !moves && (info.group == ActionGroup::Conversation || info.group == ActionGroup::Reply);
}

} // namespace

QList<PaletteItem> actions(const Actions &actions, bool hasConversation)
{
    QList<PaletteItem> items;
    for (const ActionInfo &info : actionTable()) {
        QAction *action = actions[info.id];
        if (info.id == ActionId::Palette || viewOf(info.id) || opensSaved(info.id)
            || !action->isVisible())
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
        else if (isAboutSavedView(info.id) && !action->isEnabled())
            item.reason = Words::tr("Open a saved view first.");
        else if (info.id == ActionId::PrintReport && !action->isEnabled())
            item.reason = Words::tr("Open the reports first.");
        item.run = [action] { action->trigger(); };
        items.append(item);
    }
    return items;
}

QList<PaletteItem> views(const NavigationModel &navigation, const Actions &actions,
                         const std::function<void(const SavedView &)> &show)
{
    QList<PaletteItem> items;
    const auto detail = [](std::optional<int> count) {
        return count ? Words::tr("%n conversation(s)", "a view", *count) : QString();
    };
    for (const ActionInfo &info : actionTable()) {
        const std::optional<BuiltInView> view = viewOf(info.id);
        if (!view)
            continue;
        PaletteItem item;
        item.key = keyOf(info);
        item.group = PaletteGroup::View;
        item.title = NavigationModel::title(*view);
        item.detail = detail(navigation.count(*view));
        item.icon = NavigationModel::iconName(*view);
        item.keys = actions.keymap().text(info.id);
        item.run = [action = actions[info.id]] { action->trigger(); };
        items.append(item);
    }
    int number = 0;
    for (const SavedView &view : navigation.saved()) {
        const ActionId opener = ActionId(int(ActionId::ShowSaved1) + number++);
        PaletteItem item;
        item.key = u"view/"_s + view.id.key();
        item.group = PaletteGroup::View;
        item.title = view.name;
        item.detail = detail(navigation.count(view.id));
        item.icon = u"view"_s;
        if (opensSaved(opener))
            item.keys = actions.keymap().text(opener);
        item.run = [show, view] { show(view); };
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
        item.key = PersonKey + person.handle.key();
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
        item.key = keyOf(tag);
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

QList<HandleId> peopleIn(const QStringList &keys)
{
    QList<HandleId> handles;
    for (const QString &key : keys) {
        if (!key.startsWith(PersonKey))
            continue;
        const HandleId handle = HandleId::fromKey(QStringView(key).mid(PersonKey.size()));
        if (!handle.isNull())
            handles.append(handle);
    }
    return handles;
}

QString keyOf(const Tag &tag)
{
    return u"tag/"_s + tag.id.key();
}

} // namespace sportello::PaletteSources
