// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "storage/database.h"

#include <QList>
#include <QString>

#include <functional>

namespace sportello {

/// One numbered step of the schema.
struct Migration
{
    int version = 0;
    QString name;
    QString text;
    /// What SQL cannot do, after the text and in the same transaction; may be none.
    std::function<void(Database &)> step = {};
};

/// Brings a schema up to date. Each step is one transaction with the version noted inside it.
class Migrator
{
public:
    /// The program's own steps for a dialect, in order.
    static QList<Migration> builtIn(const Dialect &dialect);

    Migrator(Database &database, QList<Migration> migrations);

    /// 0 for an empty database.
    Result<int> currentVersion();
    int newestVersion() const;
    /// Refused with a sentence when the schema is newer than this program; otherwise applies what
    /// is missing.
    Result<Done> migrate(Instant now);

private:
    Result<Done> apply(const Migration &migration, Instant now);

    Database &m_database;
    QList<Migration> m_migrations;
};

} // namespace sportello
