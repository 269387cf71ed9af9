// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/timewords.h"

#include <QCoreApplication>
#include <QString>

namespace sportello {

/// Times of promises, in words for people.
class PromiseWords
{
    Q_DECLARE_TR_FUNCTIONS(PromiseWords)

public:
    /// "today 18:00", "tomorrow 18:00", "Friday 18:00", "2 Dec 18:00".
    static QString time(Instant at, Instant now);
    /// The same where a sentence or a button begins with it.
    static QString timeFirst(Instant at, Instant now);
    /// "Promised until 18:00", "Promise overdue 8 min": of a row in the list.
    static QString chip(Instant due, Instant now);
    /// As the program's language writes dates.
    static DateOrder dateOrder();
};

} // namespace sportello
