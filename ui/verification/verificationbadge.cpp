// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verification/verificationbadge.h"

#include "ui/verification/verificationwords.h"

namespace sportello {

using namespace Qt::StringLiterals;

VerificationBadge::VerificationBadge(const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setObjectName(u"verificationBadge"_s);
    setProperty("kind", u"flat"_s);
    setProperty("extent", u"small"_s);
    setVerifications({}, {});
}

void VerificationBadge::setVerifications(const QList<Verification> &verifications, Instant now)
{
    m_level = levelOf(verifications, now);
    setText(VerificationWords::level(m_level));
    setIcon(m_theme.icon(VerificationWords::icon(m_level), VerificationWords::token(m_level)));
    const QString about = VerificationWords::about(verifications, now);
    setAccessibleName(tr("Verification: %1").arg(text()));
    setAccessibleDescription(about);
    // What an agent wrote never becomes markup.
    setToolTip(u"<p>"_s + about.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s);
}

} // namespace sportello
