// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QString>

namespace sportello {

/// What our accounts speak for. Every account has one; the first is made with the first account.
struct Brand
{
    BrandId id;
    QString name;

    bool operator==(const Brand &) const = default;
};

} // namespace sportello
