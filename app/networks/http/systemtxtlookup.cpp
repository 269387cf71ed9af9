// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/systemtxtlookup.h"

#include <QDnsLookup>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds deadline{10};

Result<QStringList> readAnswer(const QDnsLookup &lookup)
{
    switch (lookup.error()) {
    case QDnsLookup::NoError: break;
    case QDnsLookup::NotFoundError: return QStringList();
    default: return Error{ErrorKind::Offline, lookup.errorString(), {}, false};
    }
    QStringList texts;
    const QList<QDnsTextRecord> records = lookup.textRecords();
    for (const QDnsTextRecord &record : records)
        texts.append(QString::fromUtf8(record.values().join()));
    return texts;
}

} // namespace

SystemTxtLookup::SystemTxtLookup(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Future<QStringList> SystemTxtLookup::texts(const QString &name)
{
    const Promise<QStringList> promise;
    // Its own thread finishes the query; the object must live until then.
    auto *lookup = new QDnsLookup(QDnsLookup::TXT, name, this);
    connect(lookup, &QDnsLookup::finished, this, [lookup, promise] {
        promise.finish(readAnswer(*lookup));
        lookup->deleteLater();
    });
    m_clock.callAfter(deadline, lookup, [lookup, promise] {
        promise.finish(
            Error{ErrorKind::Offline, u"the name server did not answer in time"_s, {}, false});
        lookup->abort();
    });
    lookup->lookup();
    return promise.future();
}

} // namespace sportello
