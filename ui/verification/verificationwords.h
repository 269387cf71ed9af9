// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contactfact.h"
#include "domain/verification.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace sportello {

/// What verifications are called on the screen.
class VerificationWords
{
    Q_DECLARE_TR_FUNCTIONS(VerificationWords)

public:
    /// "Certified", "Not verified"; each level has its own shape too.
    static QString level(VerificationLevel level);
    static QString icon(VerificationLevel level);
    static Token token(VerificationLevel level);
    /// How it was done: "by checklist".
    static QString method(VerificationMethod method);
    /// Of one in force: level, method, what for, who, until when.
    static QString sentence(const Verification &verification);
    /// Of everything that is in force, a line each; or that nothing is.
    static QString about(const QList<Verification> &verifications, Instant now);
    /// A contact on file so that its owner knows it and nobody else learns it.
    static QString masked(const ContactFact &fact);
};

} // namespace sportello
