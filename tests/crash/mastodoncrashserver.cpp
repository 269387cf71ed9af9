// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "mastodoncrashserver.h"

#include <QJsonArray>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString brand = u"hotelaurora"_s;
const QStringList customers{u"giulia"_s, u"marco"_s, u"anna"_s, u"luca"_s, u"sara"_s, u"paolo"_s};

QStringList argumentsFor(const MastodonManners &manners)
{
    QStringList arguments{u"--dialect"_s, manners.dialect, u"--brand"_s, brand};
    for (const QString &customer : customers)
        arguments += {u"--customer"_s, customer};
    return arguments;
}

} // namespace

MastodonCrashServer::MastodonCrashServer(MastodonManners manners)
    : m_manners(std::move(manners))
    , m_server(argumentsFor(m_manners))
{
}

bool MastodonCrashServer::prepare()
{
    if (!m_server.isRunning())
        return false;
    m_server.control(u"keys"_s, {{u"honoured"_s, m_manners.honoursKeys}});
    m_server.control(u"lag"_s, {{u"ms"_s, m_manners.lag}});
    for (const QString &customer : customers) {
        m_server.post(customer, u"@hotelaurora Is there a room for two?"_s);
        m_server.post(customer, u"@hotelaurora I lost my key."_s, u"direct"_s);
    }
    return true;
}

QString MastodonCrashServer::network() const
{
    return u"mastodon"_s;
}

QJsonObject MastodonCrashServer::signInFields() const
{
    return {{u"server"_s, m_server.url()}, {u"token"_s, FakeMastodonProcess::tokenOf(brand)}};
}

void MastodonCrashServer::clearFaults()
{
    m_server.control(u"clear_faults"_s);
}

void MastodonCrashServer::addFault(QRandomGenerator &random, bool losesAnswer)
{
    static const QStringList kinds{u"commit_drop"_s,  u"commit_reset"_s, u"commit_truncate"_s,
                                   u"commit_error"_s, u"commit_html"_s,  u"commit_hang"_s,
                                   u"drop"_s,         u"reset"_s,        u"error"_s,
                                   u"too_many"_s,     u"delay"_s};
    const int choice = random.bounded(losesAnswer ? 6 : int(kinds.size()));
    m_server.control(u"fault"_s,
                     {{u"kind"_s, kinds.at(choice)},
                      {u"delay_ms"_s, int(random.bounded(200))},
                      {u"retry_after"_s, u"2"_s}});
}

QStringList MastodonCrashServer::published()
{
    QStringList texts;
    const QJsonArray statuses = m_server.dump().value(u"statuses"_s).toArray();
    for (const QJsonValue &status : statuses)
        texts.append(status.toObject().value(u"text"_s).toString());
    return texts;
}

} // namespace sportello
