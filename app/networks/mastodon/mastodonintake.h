// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodonclient.h"

#include <QObject>

namespace sportello::mastodon {

/// Fetches the two lists everything comes in by: notifications (what others wrote to us, private
/// messages included) and our own posts. A cursor is the id of an item of the list.
class Intake : public QObject
{
    Q_OBJECT

public:
    enum class List { Mentions, Own };

    Intake(Client &client, Self self, QObject *parent = nullptr);

    /// Asks for notifications that the account's policy hides, too.
    void setIncludeFiltered(bool include) { m_includeFiltered = include; }

    Future<RemoteBatch> fetch(List list, const Cursor &cursor);
    Future<RemoteBatch> fetchOlder(List list, const Cursor &cursor);
    /// The newest mentions, to see which of them were edited.
    Future<Page> newestMentions();

private:
    Future<Page> page(List list, const ListRange &range);
    Future<Page> mentions(const ListRange &range);

    Client &m_client;
    Self m_self;
    TypeFilter m_types = TypeFilter::MentionsAndQuotes;
    bool m_includeFiltered = false;
};

} // namespace sportello::mastodon
