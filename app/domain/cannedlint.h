// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedreply.h"
#include "domain/capabilities.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace sportello {

/// What one network takes, for the lint.
struct NetworkLimits
{
    QString name; ///< as in CannedReply::networks
    QString displayName;
    TextLimits limits;
};

/// Something about a canned reply that its author should look at.
struct CannedRemark
{
    enum class Kind {
        NoShortcut,
        ShortcutWithBlanks,
        Empty, ///< no text at all, or one language without
        DuplicateLanguage,
        Expired,
        UnknownVariable,
        UnclosedBrace,
        EmptyPlaceholder,
        TooLong, ///< the short variant, or the text where there is none
        NoShortText, ///< the text is too long somewhere and there is no short variant
    };
    enum class Part { Reply, Text, ShortText };

    Kind kind = Kind::Empty;
    Part part = Part::Reply;
    int text = -1; ///< index in CannedReply::texts; -1 = the reply itself
    qsizetype start = 0; ///< in the text or short text, UTF-16
    qsizetype length = 0;
    QString words; ///< one sentence, translated

    bool operator==(const CannedRemark &) const = default;
};

/// Looks for what is wrong with a canned reply, and words it.
class CannedLint
{
    Q_DECLARE_TR_FUNCTIONS(CannedLint)

public:
    /// In the order in which an editor shows the parts. A text is measured with its placeholders
    /// left out, so what is called too long is too long whatever is filled in. Only the networks
    /// that the reply is for count.
    static QList<CannedRemark> check(const CannedReply &reply, const QList<NetworkLimits> &limits,
                                     Instant now);
    /// Why a reply cannot be used here, as one sentence; empty for Usable.
    static QString reason(CannedUse use);
    /// The sentence about a problem of a template.
    static QString words(const TemplateProblem &problem);
};

} // namespace sportello
