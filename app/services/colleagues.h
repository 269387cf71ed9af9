// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/agent.h"
#include "storage/store.h"

#include <QList>

namespace sportello {

/// Everybody who works here, by name.
Future<QList<Agent>> colleagues(Store &store);

} // namespace sportello
