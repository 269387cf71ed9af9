// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/tag.h"

namespace sportello {

using namespace Qt::StringLiterals;

QStringList tagColours()
{
    return {u"grey"_s,  u"red"_s,  u"brown"_s,  u"yellow"_s,
            u"green"_s, u"teal"_s, u"violet"_s, u"pink"_s};
}

} // namespace sportello
