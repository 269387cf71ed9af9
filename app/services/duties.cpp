// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/duties.h"

#include "core/refused.h"
#include "domain/authorsign.h"
#include "domain/fold.h"
#include "services/duetimes.h"
#include "services/settingrecord.h"
#include "storage/accounttable.h"
#include "storage/brandchanneltable.h"
#include "storage/checked.h"
#include "storage/duetable.h"
#include "storage/openinghourstable.h"
#include "storage/peopletable.h"

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Longer transactions would let a screen wait.
constexpr int recomputedAtOnce = 500;

Error notFound()
{
    return {ErrorKind::NotFound, u"no such account, brand or hours"_s, {}, false};
}

bool isPromise(const std::optional<std::chrono::minutes> &time)
{
    return !time || (time->count() > 0 && *time <= Duties::LongestPromise);
}

/// The account as it is after the change, or what went wrong.
Result<Account> accountNow(TeamDatabase &database, const AccountId &id)
{
    const std::optional<Account> account = AccountTable(database).find(id);
    return account ? checked(database, *account) : Result<Account>(notFound());
}

Result<QString> brandName(PeopleTable &people, const BrandId &id, const QString &wanted)
{
    const QString name = wanted.simplified();
    if (name.isEmpty())
        return refused(Duties::tr("A brand needs a name."));
    const QList<Brand> brands = people.brands();
    const bool taken = std::any_of(brands.begin(), brands.end(), [&](const Brand &brand) {
        return brand.id != id && fold(brand.name) == fold(name);
    });
    if (taken)
        return refused(Duties::tr("There is a brand of that name already."));
    return name;
}

bool exists(PeopleTable &people, const BrandId &id)
{
    const QList<Brand> brands = people.brands();
    return std::any_of(brands.begin(), brands.end(),
                       [&id](const Brand &brand) { return brand.id == id; });
}

Result<ConversationId> recomputeSlice(TeamDatabase &database, const AccountId &account,
                                      const ConversationId &after)
{
    DueTable table(database);
    DueTimes times(database);
    const QList<WaitingRow> rows = table.waiting(account, after, recomputedAtOnce);
    for (const WaitingRow &row : rows) {
        const std::optional<ReplyTarget> target =
            times.target(row.account, row.since, row.answered);
        const std::optional<Instant> due =
            target ? std::optional<Instant>(target->due) : std::nullopt;
        if (due != row.due)
            table.setDue(row.id, due);
    }
    // Null = that was the last.
    return checked(database, rows.size() < recomputedAtOnce ? ConversationId() : rows.last().id);
}

} // namespace

Duties::Duties(Store &store, Accounts &accounts, Clock &clock, const Agent &agent, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_agent(agent)
{
}

Future<Done> Duties::recover()
{
    QList<AccountId> ids;
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts)
        ids.append(account.id);
    return andThen(readHours(), this, [this, ids](Done) { return recompute(ids); });
}

Future<Done> Duties::setDuties(const AccountId &account, const AccountDuties &duties)
{
    if (!isPromise(duties.firstReply) || !isPromise(duties.nextReply))
        return readyError<Done>(refused(tr("An answer time is between a minute and 90 days.")));
    const Instant now = m_clock.now();
    auto work = [=, agent = m_agent.id](TeamDatabase &database) -> Result<Account> {
        AccountTable table(database);
        const bool known = table.find(account)
            && (!duties.hours || OpeningHoursTable(database).find(*duties.hours));
        if (!known)
            return database.error().value_or(notFound());
        AccountDuties clean = duties;
        clean.purpose = duties.purpose.simplified();
        clean.language = duties.language.trimmed().toLower();
        table.setDuties(account, clean);
        recordSetting(database, agent, u"account.duties"_s, {}, now, account);
        return accountNow(database, account);
    };
    return andThen(m_store.run(work), this, [this](const Account &saved) {
        m_accounts.noteChanged(saved);
        return follow({saved.id});
    });
}

Future<QList<Brand>> Duties::brands()
{
    return m_store.run([](TeamDatabase &database) -> Result<QList<Brand>> {
        return checked(database, PeopleTable(database).brands());
    });
}

Future<Brand> Duties::createBrand(const QString &name)
{
    const Instant now = m_clock.now();
    return m_store.run([=, agent = m_agent.id](TeamDatabase &database) -> Result<Brand> {
        PeopleTable people(database);
        const Result<QString> clean = brandName(people, {}, name);
        if (!clean)
            return clean.error();
        const Brand brand{BrandId::make(), *clean};
        people.insertBrand(brand, now);
        recordSetting(database, agent, u"brand.created"_s, brand.id.toString(), now);
        return checked(database, brand);
    });
}

Future<Done> Duties::renameBrand(const BrandId &id, const QString &name)
{
    const Instant now = m_clock.now();
    return m_store.run([=, agent = m_agent.id](TeamDatabase &database) -> Result<Done> {
        PeopleTable people(database);
        if (!exists(people, id))
            return database.error().value_or(notFound());
        const Result<QString> clean = brandName(people, id, name);
        if (!clean)
            return clean.error();
        people.renameBrand(id, *clean);
        recordSetting(database, agent, u"brand.renamed"_s, id.toString(), now);
        return checked(database, Done{});
    });
}

Future<Done> Duties::moveAccount(const AccountId &account, const BrandId &brand)
{
    const Instant now = m_clock.now();
    auto work = [=, agent = m_agent.id](TeamDatabase &database) -> Result<Account> {
        PeopleTable people(database);
        if (!exists(people, brand))
            return database.error().value_or(notFound());
        AccountTable(database).setBrand(account, brand);
        recordSetting(database, agent, u"account.moved"_s, brand.toString(), now, account);
        return accountNow(database, account);
    };
    return andThen(m_store.run(work), this, [this](const Account &saved) {
        m_accounts.noteChanged(saved);
        return readyValue(Done{});
    });
}

Future<Done> Duties::removeBrand(const BrandId &id)
{
    const Instant now = m_clock.now();
    return m_store.run([=, agent = m_agent.id](TeamDatabase &database) -> Result<Done> {
        PeopleTable people(database);
        if (!exists(people, id))
            return database.error().value_or(notFound());
        if (!people.accountsOf(id).isEmpty())
            return refused(tr("Accounts or their history still belong to this brand."));
        BrandChannelTable(database).replace(id, {});
        BrandChannelTable(database).replacePublicContacts(id, {});
        people.removeBrand(id);
        recordSetting(database, agent, u"brand.removed"_s, id.toString(), now);
        return checked(database, Done{});
    });
}

Future<QList<OpeningHours>> Duties::openingHours()
{
    return m_store.run([](TeamDatabase &database) -> Result<QList<OpeningHours>> {
        return checked(database, OpeningHoursTable(database).all());
    });
}

Future<OpeningHours> Duties::saveOpeningHours(const OpeningHours &hours)
{
    OpeningHours clean = hours;
    clean.name = hours.name.simplified();
    if (clean.id.isNull())
        clean.id = OpeningHoursId::make();
    if (clean.name.isEmpty())
        return readyError<OpeningHours>(refused(tr("Opening hours need a name.")));
    if (!clean.isValid())
        return readyError<OpeningHours>(refused(
            tr("These are no opening hours: times overlap, a day does not exist or is there "
               "twice, or the time zone is not known.")));
    using Saved = std::pair<OpeningHours, QList<AccountId>>;
    const Instant now = m_clock.now();
    auto work = [=, agent = m_agent.id](TeamDatabase &database) -> Result<Saved> {
        OpeningHoursTable table(database);
        const QList<OpeningHours> all = table.all();
        for (const OpeningHours &other : all) {
            if (other.id != clean.id && fold(other.name) == fold(clean.name))
                return refused(tr("There are opening hours of that name already."));
        }
        table.save(clean, now);
        recordSetting(database, agent, u"hours.saved"_s, clean.id.toString(), now);
        return checked(database,
                       Saved{table.find(clean.id).value_or(clean), table.accountsWith(clean.id)});
    };
    return andThen(m_store.run(work), this, [this](const Saved &saved) {
        return andThen(follow(saved.second), this,
                       [hours = saved.first](Done) { return readyValue(hours); });
    });
}

Future<Done> Duties::removeOpeningHours(const OpeningHoursId &id)
{
    const Instant now = m_clock.now();
    auto work = [=, agent = m_agent.id](TeamDatabase &database) -> Result<Done> {
        OpeningHoursTable table(database);
        if (!table.find(id))
            return database.error().value_or(notFound());
        if (!table.accountsWith(id).isEmpty())
            return refused(tr("An account still answers in these opening hours."));
        table.remove(id);
        recordSetting(database, agent, u"hours.removed"_s, id.toString(), now);
        return checked(database, Done{});
    };
    return andThen(m_store.run(work), this, [this](Done) { return follow({}); });
}

Future<Agent> Duties::setName(const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        return readyError<Agent>(refused(tr("Give a name that your colleagues know.")));
    const Instant now = m_clock.now();
    auto work = [=, agent = m_agent.id](TeamDatabase &database) -> Result<Done> {
        PeopleTable(database).renameAgent(agent, clean);
        recordSetting(database, agent, u"agent.renamed"_s, {}, now);
        return checked(database, Done{});
    };
    return andThen(m_store.run(work), this, [this, clean](Done) {
        m_agent.name = clean;
        Q_EMIT changed();
        return readyValue(m_agent);
    });
}

Future<Agent> Duties::setInitials(const QString &initials)
{
    const QString clean = initials.trimmed();
    const bool plain =
        std::all_of(clean.begin(), clean.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (clean.size() > LongestInitials || !plain)
        return readyError<Agent>(
            refused(tr("Initials are up to %n letters or digits.", nullptr, LongestInitials)));
    const Instant now = m_clock.now();
    auto work = [=, agent = m_agent.id](TeamDatabase &database) -> Result<Done> {
        PeopleTable(database).setInitials(agent, clean);
        recordSetting(database, agent, u"agent.initials"_s, {}, now);
        return checked(database, Done{});
    };
    return andThen(m_store.run(work), this, [this, clean](Done) {
        m_agent.initials = clean;
        Q_EMIT changed();
        return readyValue(m_agent);
    });
}

QString Duties::signOf(const AccountId &account) const
{
    const std::optional<Account> found = m_accounts.account(account);
    return found && found->duties.signs ? authorSign(m_agent.initials) : QString();
}

std::optional<OpeningHours> Duties::hoursOf(const AccountId &account) const
{
    const std::optional<Account> known = m_accounts.account(account);
    if (!known || !known->duties.hours)
        return {};
    const auto hours = m_hours.constFind(*known->duties.hours);
    return hours == m_hours.constEnd() ? std::optional<OpeningHours>() : *hours;
}

std::optional<ReplyReading> Duties::reading(const ConversationSummary &conversation,
                                            Instant now) const
{
    if (!conversation.waitingSince || !conversation.dueAt)
        return {};
    const std::optional<Account> account = m_accounts.account(conversation.account);
    const AccountDuties duties = account ? account->duties : AccountDuties();
    const auto known = duties.hours ? m_hours.constFind(*duties.hours) : m_hours.constEnd();
    const OpeningHours *hours = known == m_hours.constEnd() ? nullptr : &*known;
    for (const bool answered : {false, true}) {
        const std::optional<ReplyTarget> target =
            replyTarget(*conversation.waitingSince, answered, duties, hours);
        if (target && target->due == *conversation.dueAt)
            return readReplyClock(*target, now, duties, hours);
    }
    // The promise has just changed and the row not yet.
    AccountDuties plain;
    plain.firstReply = std::max(
        std::chrono::ceil<std::chrono::minutes>(*conversation.dueAt - *conversation.waitingSince),
        std::chrono::minutes(1));
    const std::optional<ReplyTarget> target =
        replyTarget(*conversation.waitingSince, false, plain, nullptr);
    return target ? std::optional(readReplyClock(*target, now, plain, nullptr)) : std::nullopt;
}

Future<Done> Duties::follow(const QList<AccountId> &accounts)
{
    return andThen(readHours(), this, [this, accounts](Done) {
        Q_EMIT changed();
        return recompute(accounts);
    });
}

Future<Done> Duties::readHours()
{
    return andThen(openingHours(), this, [this](const QList<OpeningHours> &all) {
        m_hours.clear();
        for (const OpeningHours &hours : all)
            m_hours.insert(hours.id, hours);
        return readyValue(Done{});
    });
}

Future<Done> Duties::recompute(const QList<AccountId> &accounts)
{
    Future<Done> all = readyValue(Done{});
    for (const AccountId &account : accounts)
        all = andThen(all, this,
                      [this, account](Done) { return recomputeFrom(account, ConversationId()); });
    return all;
}

Future<Done> Duties::recomputeFrom(const AccountId &account, const ConversationId &after)
{
    auto slice = m_store.run(
        [account, after](TeamDatabase &database) {
        return recomputeSlice(database, account, after);
        },
        Urgency::Background);
    return andThen(slice, this, [this, account](const ConversationId &last) {
        return last.isNull() ? readyValue(Done{}) : recomputeFrom(account, last);
    });
}

} // namespace sportello
