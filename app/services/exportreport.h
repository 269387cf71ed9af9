// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>
#include <QString>

#include <functional>
#include <memory>

namespace sportello {

/// Pages for people, written as they are filled. Whoever can draw letters gives one; services
/// cannot.
class ExportReport
{
public:
    virtual ~ExportReport() = default;
    /// Plain text, whatever stands in it.
    virtual void add(const QString &head, const QString &text, bool isTitle) = 0;
    /// No page can be added after it. False when something could not be written.
    virtual bool end() = 0;
};

/// On an open device that outlives the report; null where there are no fonts.
using ExportReportMaker =
    std::function<std::unique_ptr<ExportReport>(QIODevice &device, const QString &title)>;

} // namespace sportello
