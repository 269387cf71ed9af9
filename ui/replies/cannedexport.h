// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace sportello {

class CannedReplies;

/// Asks for a file and writes all canned replies to it; `tell` gets the sentence that says how it
/// went. The replies outlive `parent`.
void exportCannedReplies(CannedReplies &replies, QWidget *parent,
                         const std::function<void(const QString &)> &tell);

} // namespace sportello
