// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/cannedlistmodel.h"

#include "domain/cannedlint.h"

#include <utility>

namespace sportello {

namespace {

constexpr qsizetype BeginningLength = 120;

QString beginningOf(const CannedHit &hit)
{
    if (hit.text < 0)
        return {};
    return hit.reply.texts.at(hit.text).text.left(BeginningLength).simplified();
}

} // namespace

void CannedListModel::setHits(QList<CannedHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

const CannedHit *CannedListModel::hitAt(int row) const
{
    return row >= 0 && row < m_hits.size() ? &m_hits.at(row) : nullptr;
}

int CannedListModel::nextUsable(int row, int step) const
{
    for (int i = row; i >= 0 && i < m_hits.size(); i += step) {
        if (m_hits.at(i).use == CannedUse::Usable)
            return i;
    }
    return -1;
}

int CannedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant CannedListModel::data(const QModelIndex &index, int role) const
{
    const CannedHit *hit = hitAt(index.row());
    if (!hit)
        return {};
    const CannedReply &reply = hit->reply;
    switch (role) {
    case Qt::DisplayRole: return reply.title.isEmpty() ? reply.shortcut : reply.title;
    case Qt::AccessibleTextRole: {
        QStringList words{reply.title, reply.shortcut, CannedLint::reason(hit->use),
                          beginningOf(*hit)};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case CannedRole::Beginning: return beginningOf(*hit);
    case CannedRole::Uses: return reply.useCount;
    case CannedRole::Reason: return CannedLint::reason(hit->use);
    case CannedRole::TitleHits:
        return QVariant::fromValue(reply.title.isEmpty() ? hit->match.shortcut : hit->match.title);
    case CannedRole::IsPrivateOnly: return reply.audience == CannedAudience::PrivateOnly;
    case CannedRole::Shortcut: return reply.shortcut;
    default: return {};
    }
}

Qt::ItemFlags CannedListModel::flags(const QModelIndex &index) const
{
    const CannedHit *hit = hitAt(index.row());
    return hit && hit->use == CannedUse::Usable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                : Qt::NoItemFlags;
}

} // namespace sportello
