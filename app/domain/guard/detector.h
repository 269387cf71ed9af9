// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/guardtext.h"
#include "domain/guard/privatedata.h"

namespace sportello {

class GuardLabels;
struct LabelledCode;

/// What detectors read: the text, and what its words say about the numbers beside
/// them.
struct GuardInput
{
    const GuardText &text;
    const GuardLabels &labels;
    const QList<LabelledCode> &codes;
    const GuardContext &context;
};

/// Finds one kind of private data. Knows its input alone; asked at every pause while typing. A new
/// one is a file here and a line in alldetectors.cpp.
class PrivateDetector
{
public:
    virtual ~PrivateDetector() = default;

    virtual PrivateKind kind() const = 0;
    /// Findings may overlap those of others; ranges are those of GuardText::plain().
    virtual QList<PrivateFinding> find(const GuardInput &input) const = 0;
};

} // namespace sportello
