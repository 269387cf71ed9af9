// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"
#include "support/fakemastodon.h"
#include "support/fakemastodoncontrol.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

// A Mastodon server in small as a process, which survives the deaths of the program under test. It
// says where it is on standard output, one line of JSON, and goes on until /_control/quit or the
// end of its standard input's owner kills it.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dialectOption(u"dialect"_s, u"mastodon, gotosocial or snac"_s,
                                           u"name"_s, u"mastodon"_s);
    const QCommandLineOption brandOption(u"brand"_s, u"an account of ours"_s, u"name"_s);
    const QCommandLineOption customerOption(u"customer"_s, u"somebody elsewhere"_s, u"name"_s);
    parser.addOptions({dialectOption, brandOption, customerOption});
    parser.addHelpOption();
    parser.process(application);

    FakeDialect dialect = FakeDialect::Mastodon;
    if (parser.value(dialectOption) == "gotosocial"_L1)
        dialect = FakeDialect::GoToSocial;
    else if (parser.value(dialectOption) == "snac"_L1)
        dialect = FakeDialect::Snac;

    SystemClock clock;
    FakeMastodon server(clock, dialect);
    QStringList brands = parser.values(brandOption);
    if (brands.isEmpty())
        brands = {u"hotelaurora"_s};
    QStringList customers = parser.values(customerOption);
    if (customers.isEmpty())
        customers = {u"giulia"_s};
    for (const QString &brand : std::as_const(brands))
        server.addBrand(brand);
    for (const QString &customer : std::as_const(customers))
        server.addCustomer(customer);
    server.allowControl();

    const QJsonObject where{{u"port"_s, server.server().port()},
                            {u"url"_s, server.url().toString()},
                            {u"accounts"_s, fakeMastodonAccounts(server)}};
    std::puts(QJsonDocument(where).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
