// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/log.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logStorage, "sportello.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logOutbox, "sportello.outbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logInbox, "sportello.inbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logNetwork, "sportello.network", QtWarningMsg)
Q_LOGGING_CATEGORY(logAccounts, "sportello.accounts", QtWarningMsg)

QString redactedUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::FullyEncoded);
}

QString redacted(const QString &text)
{
    // The whole of a quoted value, and names of any make: accessJwt, app_password, id_token, …
    static const QRegularExpression secrets(
        u"(?i)(\\b(?:[\\w-]*(?:token|secret|password|passwd|verifier|jwt)|code)[\"']?\\s*[=:]\\s*)"
        u"(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^']*'?|[^\\s&\"',}]+)"_s);
    static const QRegularExpression userInfo(u"//[^/?#\\s@]+@"_s);
    static const QRegularExpression bearer(
        u"(?i)\\b(bearer|basic|dpop)\\s+[A-Za-z0-9._~+/=-]{6,}"_s);
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]+"_s);
    QString clean = text.left(2000);
    clean.replace(userInfo, u"//***@"_s);
    clean.replace(secrets, u"\\1***"_s);
    clean.replace(bearer, u"\\1 ***"_s);
    clean.replace(control, u" "_s);
    return clean.left(500);
}

} // namespace sportello
