// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/impostor.h"
#include "storage/store.h"

#include <QObject>

#include <optional>

namespace sportello {

/// Somebody who could be taken for somebody else, with what is needed to say so.
struct ImpostorWarning
{
    Lookalike lookalike;
    Handle handle;
    QString original; ///< the name or the address that it looks like, as the other one writes it
    QString network; ///< where that one is
    bool isVerified = false; ///< a customer who was

    bool operator==(const ImpostorWarning &) const = default;
};

/// Watches for people who look like one of our accounts or like a customer whom we know. Whoever
/// writes is looked at when the message comes in (Intake); what was found lies beside the handle,
/// so that opening a conversation costs nothing.
class ImpostorWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    ImpostorWatch(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Looks at everybody who was there before there was a watch, a few at a time.
    void start();
    /// Finishes when everybody was looked at.
    Future<Done> catchUp();

    /// What there is to say about a handle; nothing, or nothing that was not dismissed.
    Future<std::optional<ImpostorWarning>> of(const HandleId &handle);
    /// Somebody looked and found it harmless; not shown again unless they look like somebody else.
    /// NotFound when there is nothing.
    Future<Done> dismiss(const HandleId &handle, const AgentId &agent);
    /// Takes that back.
    Future<Done> bringBack(const HandleId &handle, const AgentId &agent);

private:
    enum class Pass { Skeletons, Looks };
    Future<Done> walk(Pass pass, const HandleId &after);
    Future<Done> setDismissed(const HandleId &handle, const AgentId &agent, bool dismissed);

    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
