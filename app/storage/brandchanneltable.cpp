// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/brandchanneltable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"id, brand_id, kind, name, target, position"_s;

} // namespace

QList<BrandChannel> BrandChannelTable::of(const BrandId &brand)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM brand_channel WHERE brand_id = ? ORDER BY position, id"_s.arg(columns));
    select.bind(brand);
    return readAll(select);
}

QList<BrandChannel> BrandChannelTable::all()
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM brand_channel ORDER BY brand_id, position, id"_s.arg(columns));
    return readAll(select);
}

void BrandChannelTable::replace(const BrandId &brand, const QList<BrandChannel> &channels)
{
    m_database.statement(u"DELETE FROM brand_channel WHERE brand_id = ?"_s).bind(brand).exec();
    int position = 0;
    for (const BrandChannel &channel : channels) {
        m_database
            .statement(u"INSERT INTO brand_channel (%1) VALUES (?, ?, ?, ?, ?, ?)"_s.arg(columns))
            .bind(channel.id.isNull() ? BrandChannelId::make() : channel.id)
            .bind(brand)
            .bind(toWord(channel.kind))
            .bind(channel.name)
            .bind(channel.target)
            .bind(position++)
            .exec();
    }
    m_database.changes().brandChannels = true;
}

QStringList BrandChannelTable::publicContacts(const BrandId &brand)
{
    Statement select = m_database.statement(
        u"SELECT entry FROM brand_public_contact WHERE brand_id = ? ORDER BY entry"_s);
    select.bind(brand).exec();
    QStringList entries;
    while (select.next())
        entries.append(select.text(0));
    return entries;
}

AllowedContacts BrandChannelTable::allowedContacts(const BrandId &brand)
{
    QStringList allowed = publicContacts(brand);
    for (const BrandChannel &channel : of(brand))
        allowed.append(channel.target);
    return AllowedContacts::parse(allowed.join(u'\n'), usualPhoneRegions());
}

void BrandChannelTable::replacePublicContacts(const BrandId &brand, const QStringList &entries)
{
    m_database.statement(u"DELETE FROM brand_public_contact WHERE brand_id = ?"_s)
        .bind(brand)
        .exec();
    for (const QString &entry : entries) {
        m_database
            .statement(u"INSERT INTO brand_public_contact (brand_id, entry) VALUES (?, ?)"
                       u" ON CONFLICT (brand_id, entry) DO NOTHING"_s)
            .bind(brand)
            .bind(entry)
            .exec();
    }
    m_database.changes().brandChannels = true;
}

QList<BrandChannel> BrandChannelTable::readAll(Statement &select)
{
    QList<BrandChannel> channels;
    select.exec();
    while (select.next())
        channels.append(
            {select.id<BrandChannelId>(0), select.id<BrandId>(1),
             brandChannelKindFromWord(select.text(2)).value_or(BrandChannel::Kind::Form),
             select.text(3), select.text(4), int(select.integer(5))});
    return channels;
}

} // namespace sportello
