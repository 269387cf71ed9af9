// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"
#include "domain/guard/privatedata.h"

namespace sportello {

/// A reply that everybody can read holds private data. Each kind is a rule of its own, so that
/// whoever overrides it names what is revealed: "private-card", "private-iban" …
class PrivateDataRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::PrivateDataRule)

public:
    QString name() const override { return QStringLiteral("private"); }
    QStringList names() const override;
    QList<CheckRemark> check(const CheckInput &input) const override;

    /// "a card number"
    static QString kindWords(PrivateKind kind);
    static QString kindWords(const QList<PrivateKind> &kinds); ///< as a list in a sentence

private:
    static QString nameOf(PrivateKind kind);
};

} // namespace sportello
