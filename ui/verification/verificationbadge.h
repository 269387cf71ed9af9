// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/verification.h"
#include "ui/common/theme.h"

#include <QList>
#include <QPushButton>

namespace sportello {

/// How sure we are of whom a handle belongs to: a shape and words of its own for each level. What
/// it rests on stands in the tooltip; pressing it is for who wants to verify.
class VerificationBadge : public QPushButton
{
    Q_OBJECT

public:
    /// The theme outlives the badge.
    explicit VerificationBadge(const Theme &theme, QWidget *parent = nullptr);

    void setVerifications(const QList<Verification> &verifications, Instant now);
    VerificationLevel level() const { return m_level; }

private:
    const Theme &m_theme;
    VerificationLevel m_level = VerificationLevel::None;
};

} // namespace sportello
