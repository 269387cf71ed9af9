// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/colleagues.h"

#include "storage/checked.h"
#include "storage/peopletable.h"

namespace sportello {

Future<QList<Agent>> colleagues(Store &store)
{
    return store.run([](TeamDatabase &database) -> Result<QList<Agent>> {
        return checked(database, PeopleTable(database).agents());
    });
}

} // namespace sportello
