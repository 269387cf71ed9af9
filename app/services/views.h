// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/savedview.h"
#include "services/viewcounter.h"
#include "storage/store.h"

#include <QList>
#include <QObject>
#include <QTimeZone>

namespace sportello {

/// The views: what saved ones there are, and how many conversations every one holds.
class Views : public QObject
{
    Q_OBJECT

public:
    /// `me` is whose own views there are, and what `is:mine` means; days begin in `zone`.
    Views(Store &store, Clock &clock, const AgentId &me, const QTimeZone &zone,
          QObject *parent = nullptr);

    /// Reads the saved views and begins to count.
    void start();
    /// The numbers are those of one brand from now on, or with a null id of all; a view that names
    /// a brand itself keeps to what it says.
    void setScope(const BrandId &brand) { m_counter.setScope(brand); }

    /// Everybody's and my own, in their order; empty until they are read.
    const QList<SavedView> &saved() const { return m_saved; }
    const ViewCounts &counts() const { return m_counter.counts(); }

    /// The same, as the store has them now.
    Future<QList<SavedView>> list();
    /// Adds a view at the end. Its id and position are made here. Refused: no name, or a query that
    /// cannot be read.
    Future<SavedView> add(SavedView view);
    /// Name, query, order and whose it is. Refused as with add(); NotFound when it is gone.
    Future<Done> change(const SavedView &view);
    /// In this order; those that are not named follow as they stood.
    Future<Done> reorder(const QList<SavedViewId> &ids);
    /// Gives the view back as it was, for restore(). NotFound when it is gone already.
    Future<SavedView> remove(const SavedViewId &id);
    /// Takes a removal back: the view stands where it stood.
    Future<Done> restore(const SavedView &view);

Q_SIGNALS:
    void savedChanged();
    /// At most ten times a second; while views are read for the first time, after each of them.
    void countsChanged();

private:
    void read();

    Store &m_store;
    Clock &m_clock;
    AgentId m_me;
    ViewCounter m_counter;
    QList<SavedView> m_saved;
};

} // namespace sportello
