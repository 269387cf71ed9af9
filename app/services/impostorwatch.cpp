// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/impostorwatch.h"

#include "domain/skeleton.h"
#include "services/lookalikesteps.h"
#include "storage/accounttable.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/handletable.h"
#include "storage/lookaliketable.h"
#include "storage/verificationtable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// A transaction that nobody notices.
constexpr int handlesAtOnce = 200;

QString ownName(TeamDatabase &database, const Lookalike &found, QString &network)
{
    const QList<OwnIdentity> ours = LookalikeTable(database).ownIdentities();
    for (const OwnIdentity &own : ours) {
        if (own.account != found.account)
            continue;
        network = own.network;
        if (found.kind == Lookalike::Kind::BrandAddress)
            return own.address;
        const auto handle = HandleTable(database).find(found.handle);
        for (const QString &name : own.names) {
            if (handle && skeleton(handle->displayName) == skeleton(name))
                return name;
        }
        return own.names.value(0);
    }
    return {};
}

std::optional<ImpostorWarning> warningAbout(TeamDatabase &database, const HandleId &id, Instant now)
{
    const std::optional<Lookalike> found = LookalikeTable(database).find(id);
    HandleTable handles(database);
    const std::optional<Handle> handle = handles.find(id);
    if (!found || found->dismissedAt || !handle)
        return {};
    ImpostorWarning warning{*found, *handle, {}, {}, false};
    if (found->account)
        warning.original = ownName(database, *found, warning.network);
    const std::optional<Handle> customer =
        found->customer ? handles.find(*found->customer) : std::nullopt;
    if (customer) {
        const bool byAddress = found->kind == Lookalike::Kind::CustomerAddress;
        warning.original = byAddress ? customer->address : customer->displayName;
        warning.network = customer->network;
        warning.isVerified = countsAsVerified(VerificationTable(database).level(customer->id, now));
    }
    return warning.original.isEmpty() ? std::nullopt : std::optional(warning);
}

} // namespace

ImpostorWatch::ImpostorWatch(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void ImpostorWatch::start()
{
    catchUp();
}

Future<Done> ImpostorWatch::catchUp()
{
    // First the forms of all names: whoever is looked at may look like one who comes later.
    return andThen(walk(Pass::Skeletons, {}), this, [this](Done) { return walk(Pass::Looks, {}); });
}

Future<Done> ImpostorWatch::walk(Pass pass, const HandleId &after)
{
    const Instant now = m_clock.now();
    auto slice = m_store.run(
        [pass, after, now](TeamDatabase &database) -> Result<HandleId> {
            LookalikeTable table(database);
            LookalikeSteps steps(database, now);
            const QList<Handle> handles = table.unlooked(after, handlesAtOnce);
            for (const Handle &handle : handles) {
                if (pass == Pass::Skeletons)
                    table.setSkeleton(handle.id, skeleton(handle.displayName));
                else
                    steps.look(handle);
            }
            return checked(database, handles.isEmpty() ? HandleId() : handles.last().id);
        },
        Urgency::Background);
    return andThen(slice, this, [this, pass](const HandleId &last) {
        return last.isNull() ? readyValue(Done{}) : walk(pass, last);
    });
}

Future<std::optional<ImpostorWarning>> ImpostorWatch::of(const HandleId &handle)
{
    const Instant now = m_clock.now();
    return m_store.run(
        [handle, now](TeamDatabase &database) -> Result<std::optional<ImpostorWarning>> {
            return checked(database, warningAbout(database, handle, now));
        });
}

Future<Done> ImpostorWatch::dismiss(const HandleId &handle, const AgentId &agent)
{
    return setDismissed(handle, agent, true);
}

Future<Done> ImpostorWatch::bringBack(const HandleId &handle, const AgentId &agent)
{
    return setDismissed(handle, agent, false);
}

Future<Done> ImpostorWatch::setDismissed(const HandleId &handle, const AgentId &agent,
                                         bool dismissed)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Done> {
        const std::optional<Instant> at = dismissed ? std::optional(now) : std::nullopt;
        const std::optional<AgentId> by = dismissed ? std::optional(agent) : std::nullopt;
        if (!LookalikeTable(database).dismiss(handle, by, at))
            return Error{ErrorKind::NotFound, u"no such warning"_s, {}, false};
        const QString kind = dismissed ? u"lookalike.dismissed"_s : u"lookalike.brought_back"_s;
        AuditLog(database).append({agent, kind, {}, {}, handle.toString(), {}}, now);
        return checked(database, Done{});
    });
}

} // namespace sportello
