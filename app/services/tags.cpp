// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/tags.h"

#include "core/refused.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/tagtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Error noSuchTag()
{
    return {ErrorKind::NotFound, u"no such tag"_s, {}, false};
}

void record(TeamDatabase &database, const TagId &tag, const AgentId &agent, const QString &kind,
            const QString &detail, Instant now)
{
    AuditLog(database).append({agent, kind, {}, {}, tag.toString(), detail}, now);
}

/// The tag that has the shortcut, if it is another one.
std::optional<Tag> ownerOfShortcut(TeamDatabase &database, const Tag &tag)
{
    if (tag.shortcut.isEmpty())
        return {};
    const QList<Tag> all = TagTable(database).all();
    for (const Tag &other : all) {
        if (other.id != tag.id && other.shortcut == tag.shortcut)
            return other;
    }
    return {};
}

} // namespace

Tags::Tags(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Future<QList<Tag>> Tags::list()
{
    return m_store.run(
        [](TeamDatabase &database) { return checked(database, TagTable(database).all()); });
}

Future<Tag> Tags::create(const Tag &tag, const AgentId &agent)
{
    Tag made = tag;
    made.id = TagId::make();
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) {
        return save(database, made, agent, u"tag.created"_s, now);
    });
}

Future<Tag> Tags::rename(const TagId &id, const QString &name, const AgentId &agent)
{
    return change(id, agent, [name](Tag &tag) { tag.name = name; });
}

Future<Tag> Tags::recolour(const TagId &id, const QString &colour, const AgentId &agent)
{
    return change(id, agent, [colour](Tag &tag) { tag.colour = colour; });
}

Future<Tag> Tags::setShortcut(const TagId &id, const QString &shortcut, const AgentId &agent)
{
    return change(id, agent, [shortcut](Tag &tag) { tag.shortcut = shortcut; });
}

Future<Tag> Tags::remove(const TagId &id, const AgentId &agent)
{
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) -> Result<Tag> {
        TagTable tags(database);
        const std::optional<Tag> tag = tags.find(id);
        if (!tag)
            return noSuchTag();
        tags.remove(id, now);
        record(database, id, agent, u"tag.removed"_s, tag->name, now);
        return checked(database, *tag);
    });
}

Future<Tag> Tags::restore(const Tag &removed, const AgentId &agent)
{
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) -> Result<Tag> {
        const std::optional<Tag> known = TagTable(database).findByName(removed.name);
        if (!known)
            return noSuchTag();
        if (known->id != removed.id)
            return refused(tr("Another tag is called “%1” now.").arg(removed.name));
        Tag tag = removed;
        if (ownerOfShortcut(database, tag))
            tag.shortcut.clear();
        return save(database, tag, agent, u"tag.restored"_s, now);
    });
}

Future<TagMerge> Tags::merge(const TagId &from, const TagId &into, const AgentId &agent)
{
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) -> Result<TagMerge> {
        TagTable tags(database);
        if (from == into || !tags.find(from) || !tags.find(into))
            return noSuchTag();
        TagMerge merge{from, into, {}};
        for (const ConversationId &conversation : tags.with(from)) {
            if (tags.add(conversation, into, now))
                merge.added.append(conversation);
        }
        tags.remove(from, now);
        record(database, from, agent, u"tag.merged"_s, into.toString(), now);
        return checked(database, merge);
    });
}

Future<Tag> Tags::undoMerge(const TagMerge &merge, const AgentId &agent)
{
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) -> Result<Tag> {
        TagTable tags(database);
        const std::optional<Tag> from = tags.findRemoved(merge.from);
        if (!from)
            return noSuchTag();
        for (const ConversationId &conversation : merge.added)
            tags.take(conversation, merge.into);
        Tag tag = *from;
        if (ownerOfShortcut(database, tag))
            tag.shortcut.clear();
        return save(database, tag, agent, u"tag.restored"_s, now);
    });
}

template<typename Change>
Future<Tag> Tags::change(const TagId &id, const AgentId &agent, Change change)
{
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) -> Result<Tag> {
        std::optional<Tag> tag = TagTable(database).find(id);
        if (!tag)
            return noSuchTag();
        change(*tag);
        return save(database, *tag, agent, u"tag.changed"_s, now);
    });
}

Result<Tag> Tags::save(TeamDatabase &database, Tag tag, const AgentId &agent, const QString &kind,
                       Instant now)
{
    tag.name = tag.name.simplified();
    tag.shortcut = tag.shortcut.trimmed().toLower();
    if (const std::optional<Error> problem = problemWith(tag))
        return *problem;
    TagTable tags(database);
    if (const auto other = tags.findByName(tag.name); other && other->id != tag.id) {
        if (tags.find(other->id))
            return refused(tr("There is a tag “%1” already.").arg(other->name));
        // A removed one lets go of its name, and of everything that had it.
        tags.purge(other->id);
    }
    if (const auto other = ownerOfShortcut(database, tag))
        return refused(tr("The key %1 sets the tag “%2”.").arg(tag.shortcut, other->name));
    tags.save(tag, now);
    record(database, tag.id, agent, kind, tag.name, now);
    return checked(database, tag);
}

std::optional<Error> Tags::problemWith(const Tag &tag)
{
    if (tag.name.isEmpty())
        return refused(tr("A tag needs a name."));
    if (tag.name.size() > MaximumLength) {
        return refused(
            tr("The name of a tag has at most %n characters.", nullptr, int(MaximumLength)));
    }
    if (!tagColours().contains(tag.colour))
        return refused(tr("There is no tag colour “%1”.").arg(tag.colour));
    const bool isKey = tag.shortcut.isEmpty()
        || (tag.shortcut.size() == 1 && tag.shortcut.front().isLetterOrNumber());
    if (!isKey)
        return refused(tr("The key of a tag is one letter or digit."));
    return {};
}

} // namespace sportello
