// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replycheck.h"

#include <QCoreApplication> // tr() without QObject

namespace sportello {

/// One thing that can be wrong with a reply. Knows only its input; asked at every pause while
/// typing, so it must be quick, on a text of any length. A new one is a file here and a line in
/// allrules.cpp.
class CheckRule
{
public:
    virtual ~CheckRule() = default;

    /// What people type to override it and what is recorded: lower case with dashes; never changed.
    virtual QString name() const = 0;
    /// Of a rule that gives its remarks several names: all of them.
    virtual QStringList names() const { return {name()}; }
    virtual QList<CheckRemark> check(const CheckInput &input) const = 0;
};

} // namespace sportello
