// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QString>

namespace sportello {

using ChecklistFactId = Id<struct ChecklistFactTag>;

/// A fact that an agent compares: "Booking number". What customers answer is kept nowhere.
struct ChecklistFact
{
    ChecklistFactId id;
    QString label;
    bool active = true;

    bool operator==(const ChecklistFact &) const = default;
};

} // namespace sportello
