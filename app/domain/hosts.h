// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// True for digits alone.
bool isDecimal(QStringView text);

/// True for four decimal numbers with dots, as QUrl writes every IPv4 address.
bool isIpv4(const QString &host);

/// "a.example." is "a.example".
QString withoutTrailingDot(QString host);

/// True when a text that people see names another host than the one given (in ASCII form), or names
/// it in letters that are read as another: "bank.example" over a link to "evil.example". Hosts of
/// one domain (`www.a.example`, `shop.a.example` and `a.example`) are the same; "@user@host" names
/// none. True as well for a text with a direction override, which is not read as it is written.
bool namesAnotherHost(const QString &visibleText, const QString &asciiHost);

} // namespace sportello
