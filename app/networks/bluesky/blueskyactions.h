// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypost.h"

#include <QObject>

namespace sportello::bluesky {

/// Does things to posts and people. Destroying it cancels.
///
/// Likes and blocks are records of ours; the key of a like follows from its action, that of a block
/// from the person, so that doing it again writes the same record. What was liked or blocked in
/// another program has another key, which the network tells when it is to be undone.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// The client outlives it.
    Actions(Client &client, Self self, QObject *parent = nullptr);

    /// See Connector::act(). Only posts of ours can be deleted.
    Future<Done> act(const RemoteAction &action);

private:
    class Task;

    Client &m_client;
    Self m_self;
};

} // namespace sportello::bluesky
