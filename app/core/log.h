// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>
#include <QString>
#include <QUrl>

namespace sportello {

// QT_LOGGING_RULES="sportello.*=true" shows them all. Texts of messages, tokens and addresses are
// never logged.
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logOutbox)
Q_DECLARE_LOGGING_CATEGORY(logInbox)
Q_DECLARE_LOGGING_CATEGORY(logNetwork)
Q_DECLARE_LOGGING_CATEGORY(logAccounts)

/// A URL without query, fragment and user info, which may hold secrets.
QString redactedUrl(const QUrl &url);

/// Text from elsewhere made fit for a log: values of `access_token=`, `code=`, `client_secret=`,
/// `"accessJwt":"…"`, `Bearer …` and the like and user info in URLs are replaced, control
/// characters removed, at most 500 characters.
QString redacted(const QString &text);

} // namespace sportello
