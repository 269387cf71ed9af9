// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/crashpoint.h"

#include <atomic>

namespace sportello {

namespace {

std::atomic<void (*)(CrashPoint)> crashHandler{nullptr};

} // namespace

void crashPoint(CrashPoint point)
{
    if (auto *handler = crashHandler.load(std::memory_order_relaxed))
        handler(point);
}

void setCrashHandler(void (*handler)(CrashPoint))
{
    crashHandler = handler;
}

} // namespace sportello
