// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace sportello {

/// The canned replies that were put into texts lately, each with its short variant, filled in
/// alike: so that a text which turned out too long can take it.
class ShortVariants
{
public:
    /// `whole` was put in; `brief` says the same in fewer words. Nothing is noted where there is
    /// none, or where it is no shorter. The last ones are kept.
    void note(const QString &whole, const QString &brief);
    /// The text with everything that was put in, and stands there unchanged, in its short variant;
    /// empty when there is nothing of that kind.
    QString of(const QString &text) const;

private:
    static constexpr qsizetype most = 20;

    QList<std::pair<QString, QString>> m_noted; ///< the newest first
};

} // namespace sportello
